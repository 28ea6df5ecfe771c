import type { CardState } from '../scheduling/card-state.ts'

/** When cards come back. */
export type FutureDue = {
  /** Cards that were due before today. */
  readonly backlog: number
  /** Cards that come back in each span of days; today's and those in learning steps are in the first. */
  readonly spans: readonly { readonly from: number; readonly cards: number }[]
  /** Cards that come back after the last of them. */
  readonly later: number
}

/**
 * When cards come back, if nothing is forgotten and nothing new is begun.
 * @param today study day
 * @param spans how many spans, the first of which begins today
 * @param width days in each
 */
export function futureDue(states: Iterable<CardState>, today: number, spans: number, width: number): FutureDue {
  const counts = new Array<number>(spans).fill(0)
  let backlog = 0
  let later = 0
  for (const { due } of states) {
    const ahead = due.kind === 'day' ? due.day - today : 0
    const span = Math.floor(ahead / width)
    if (ahead < 0) backlog++
    else if (span < spans) counts[span] = (counts[span] ?? 0) + 1
    else later++
  }
  return { backlog, spans: counts.map((cards, index) => ({ from: today + index * width, cards })), later }
}
