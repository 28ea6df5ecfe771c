import type { CardState } from '../scheduling/card-state.ts'

/**
 * How many cards come back on each of the next days, if nothing is forgotten and nothing new is begun.
 * @param today study day; cards overdue or in learning steps count as due on it
 * @param length how many days, today included
 * @returns one count a day
 */
export function forecast(states: Iterable<CardState>, today: number, length: number): readonly number[] {
  const counts = new Array<number>(length).fill(0)
  for (const { due } of states) {
    const ahead = due.kind === 'day' ? Math.max(0, due.day - today) : 0
    if (ahead < length) counts[ahead] = (counts[ahead] ?? 0) + 1
  }
  return counts
}

/** The first study day after today on which cards come back, and how many. */
export function nextReviews(
  states: Iterable<CardState>,
  today: number
): { readonly day: number; readonly count: number } | undefined {
  const perDay = new Map<number, number>()
  for (const { due } of states)
    if (due.kind === 'day' && due.day > today) perDay.set(due.day, (perDay.get(due.day) ?? 0) + 1)
  const day = Math.min(...perDay.keys())
  return perDay.size > 0 ? { day, count: perDay.get(day) ?? 0 } : undefined
}
