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
 * @returns one whole number a share, which together make the count; the count is lost where every share is 0
 */
export function inProportion(count: number, shares: readonly number[]): readonly number[] {
  const total = sum(shares)
  if (total <= 0) return shares.map(() => 0)
  let [share, given] = [0, 0]
  return shares.map((one) => {
    share += one
    const now = Math.round((count * share) / total) - given
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
 */
export function levelled(work: readonly Work[], floor: readonly number[]): readonly (readonly Work[])[] {
  const level = levelOf(sum(work.map(({ item }) => item.minutes)), floor)
  let [poured, laid, next] = [0, 0, 0]
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
