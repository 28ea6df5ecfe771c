import type { DayState } from '../journal/projections.ts'
import type { Queue } from '../scheduling/queue.ts'

/** Seconds an answer takes until there are enough of the learner's own to go by. */
const usualSeconds = 12
const enoughAnswers = 20

/** A new card is asked about twice on its first day. */
const answersPerNewCard = 2

/**
 * Minutes that what is left of a queue takes.
 * @param days every day of study so far
 */
export function sessionMinutes({ left }: Queue, days: Iterable<DayState>): number {
  let [answers, took] = [0, 0]
  for (const day of days) {
    answers += day.answers
    took += day.took
  }
  const seconds = answers >= enoughAnswers ? took / answers / 1000 : usualSeconds
  return ((left.review + left.learning + left.fresh * answersPerNewCard) * seconds) / 60
}
