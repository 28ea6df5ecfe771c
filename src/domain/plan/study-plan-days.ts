import type { Work } from './study-plan-work.ts'

/** Cards that come back, by the day of study on which they are answered, and those for which no day is left. */
export type DueCards = { readonly onDays: readonly number[]; readonly leftOver: number }

/**
 * Cards that come back on a day off, or beyond what a day holds, wait for the next day of study.
 * @param due how many come back on each day from `from` on
 * @param days of study, all before `until`
 * @param most cards a day
 */
export function dueCards(
  due: readonly number[],
  { from, until }: { readonly from: number; readonly until: number },
  days: readonly number[],
  most: number
): DueCards {
  let [waiting, next] = [0, from]
  const waitUntil = (day: number): void => {
    for (; next <= day; next++) waiting += due[next - from] ?? 0
  }
  const onDays = days.map((day) => {
    waitUntil(day)
    const now = Math.min(waiting, most)
    waiting -= now
    return now
  })
  waitUntil(until - 1)
  return { onDays, leftOver: waiting }
}

/**
 * A whole number spread in proportion to shares.
 * @param carry what the days before have left over or taken ahead, at most half of one either way
 * @returns one whole number a share, which together make the count; the count is lost where every share is 0
 */
export function inProportion(count: number, shares: readonly number[], carry: number): readonly number[] {
  const total = sum(shares)
  if (total <= 0) return shares.map(() => 0)
  const ahead = clamp(carry, -0.49, Math.min(0.49, count))
  let [share, given] = [0, 0]
  return shares.map((one) => {
    share += one
    const now = Math.max(0, Math.round(ahead + ((count - ahead) * share) / total) - given)
    given += now
    return now
  })
}

/**
 * Work laid on days in its order so that all days come to the same load: water poured on an uneven floor.
 *
 * A piece goes on the day on which the middle of it falls. So a day's load without its largest piece is never above the
 * level, and what is left undone one day raises the level of all that follow by its share.
 * @param floor minutes that each day holds already
 * @param behind minutes by which work lags. Within half of the first piece that is rounding, and is carried on, or a
 *   long piece would be put off every day; what lags more has slipped, and is left to the level
 */
export function levelled(
  work: readonly Work[],
  floor: readonly number[],
  behind: number
): readonly (readonly Work[])[] {
  const half = (work[0]?.item.minutes ?? 0) / 2
  const total = sum(work.map(({ item }) => item.minutes))
  let poured = clamp(behind, -half, half)
  const level = levelOf(total - poured, floor)
  let [laid, next] = [0, 0]
  return floor.map((height, at) => {
    poured += Math.max(0, level - height)
    const first = next
    for (let piece = work[next]; piece; piece = work[++next]) {
      const fits = laid + piece.item.minutes / 2 <= poured + 1e-6
      if (!fits && at < floor.length - 1) break // what rounding leaves goes on the last day
      laid += piece.item.minutes
    }
    return work.slice(first, next)
  })
}

export const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** How high the water stands: the level at which so many minutes fill the days up. */
function levelOf(minutes: number, floor: readonly number[]): number {
  let [rest, level] = [minutes, 0]
  const heights = floor.toSorted((one, other) => one - other)
  for (const [at, height] of heights.entries()) {
    const toNext = (height - level) * at
    if (at > 0 && toNext >= rest) return level + rest / at
    rest -= toNext
    level = height
  }
  return level + rest / Math.max(1, floor.length)
}

export const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0)
