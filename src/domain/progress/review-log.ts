import type { CardAnswered, JournalEvent } from '../journal/events.ts'
import { voidedIds } from '../journal/fold.ts'
import { compareEvents } from '../journal/order.ts'
import { steps } from '../journal/projections.ts'
import type { CardState } from '../scheduling/card-state.ts'
import { recallOn } from '../scheduling/schedule.ts'
import { studyDay } from '../scheduling/study-day.ts'

/** One answer, with what the scheduler expected of it. */
export type LoggedReview = {
  readonly card: string
  /** Study day. */
  readonly day: number
  /** Hour on the learner's clock, 0 to 23. */
  readonly hour: number
  readonly rating: CardAnswered['rating']
  readonly was: CardAnswered['was']
  /** Milliseconds. */
  readonly took: number
  /** Days of the interval it ended; 0 for a card that was new or in its steps. */
  readonly interval: number
  /** The recall that was expected, 0 to 1; absent for a new card, and on the day of the answer before. */
  readonly expected: number | undefined
}

/**
 * The answers of a journal in order, without those taken back. Replays every card, some 5 µs an answer.
 * @param events in any order
 */
export function reviewLog(events: readonly JournalEvent[]): readonly LoggedReview[] {
  const voided = voidedIds(events)
  const states = new Map<string, CardState | undefined>()
  const log: LoggedReview[] = []
  for (const event of [...events].sort(compareEvents)) {
    if (!('card' in event) || voided.has(event.id)) continue
    const before = states.get(event.card)
    if (event.kind === 'card-answered') log.push(logged(event, before))
    states.set(event.card, steps.card(before, event))
  }
  return log
}

function logged(event: CardAnswered, before: CardState | undefined): LoggedReview {
  const day = studyDay(event)
  return {
    card: event.card,
    day,
    hour: Math.floor((event.at + event.offset * 60_000) / 3_600_000) % 24,
    rating: event.rating,
    was: event.was,
    took: event.took,
    interval: before?.phase === 'review' ? before.interval : 0,
    expected: before && before.lastDay < day ? recallOn(before, day) : undefined
  }
}
