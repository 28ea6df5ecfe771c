import type { Work } from './study-plan-work.ts'

/**
 * Work laid on days in its order so that all days come to the same load.
 *
 * A piece goes on the day on which the middle of it falls. So a day's load without its largest piece is never above the
 * even share, and what is left undone one day raises the share of all that follow alike.
 * @param days how many there are
 * @param behind minutes by which work lags. Within half of the first piece that is rounding, and is carried on, or a
 *   long piece would be put off every day; what lags more has slipped, and is left to the share
 */
export function levelled(work: readonly Work[], days: number, behind: number): readonly (readonly Work[])[] {
  const half = (work[0]?.item.minutes ?? 0) / 2
  let poured = clamp(behind, -half, half)
  const share = (sum(work.map(({ item }) => item.minutes)) - poured) / Math.max(1, days)
  let [laid, next] = [0, 0]
  return Array.from({ length: days }, (_, at) => {
    poured += share
    const first = next
    for (let piece = work[next]; piece; piece = work[++next]) {
      const fits = laid + piece.item.minutes / 2 <= poured + 1e-6
      if (!fits && at < days - 1) break // what rounding leaves goes on the last day
      laid += piece.item.minutes
    }
    return work.slice(first, next)
  })
}

export const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

export const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0)
