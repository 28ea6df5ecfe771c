import type { JournalEvent } from '../journal/events.ts'
import { steps } from '../journal/projections.ts'
import type { CardState } from '../scheduling/card-state.ts'
import { type Rating, recallAfter } from '../scheduling/schedule.ts'
import { studyDay } from '../scheduling/study-day.ts'

/** Something that happened to a card, with what was known of it before and after. */
export type CardMoment = {
  readonly kind: 'answered' | 'due-set' | 'forgotten'
  /** Study day, counted from 1 January 1970. */
  readonly day: number
  readonly rating: Rating | undefined
  /** Chance of recall, 0 to 1, that was expected before the answer; undefined for a first one. */
  readonly expected: number | undefined
  /** Whether it was moved to a quieter day than the scheduler’s own. */
  readonly moved: boolean
  readonly after: CardState | undefined
}

/**
 * The history of one card.
 * @param events those that bear on it and were not taken back, the oldest first
 */
export function cardHistory(events: readonly JournalEvent[]): readonly CardMoment[] {
  let state: CardState | undefined
  const moments: CardMoment[] = []
  for (const event of events) {
    const before = state
    state = steps.card(before, event)
    const day = studyDay(event)
    const blank = { day, rating: undefined, expected: undefined, moved: false, after: state }
    if (event.kind === 'card-due-set') moments.push({ ...blank, kind: 'due-set' })
    if (event.kind === 'card-forgotten') moments.push({ ...blank, kind: 'forgotten' })
    if (event.kind !== 'card-answered') continue
    moments.push({
      ...blank,
      kind: 'answered',
      rating: event.rating,
      expected: before && recallAfter(before, Math.max(0, day - before.lastDay)),
      moved: event.interval !== undefined
    })
  }
  return moments
}
