import type { LoggedReview } from '../progress/review-log.ts'

/** Seconds an answer takes, by rating: Again, Hard, Good, Easy. */
type ByRating = readonly [number, number, number, number]

export type AnswerTimes = {
  /** A card seen for the first time. */
  readonly first: ByRating
  /** A card of an earlier day. */
  readonly review: ByRating
  /** A card asked again on the same day. */
  readonly again: ByRating
}

/**
 * Medians over Anki users (`DEFAULT_STATE_RATING_COSTS` of fsrs-optimizer, also the defaults of the simulator in
 * fsrs-rs): what to reckon with until a learner's own answers say more.
 */
export const usualTimes: AnswerTimes = {
  first: [33.79, 24.3, 13.68, 6.5],
  review: [23, 11.68, 7.33, 5.6],
  again: [16.44, 15.25, 12.32, 8.03]
}

/** Whoever went for a coffee was not thinking about the card: Anki stops its clock after a minute too. */
const longest = 60_000

/** Answers after which a learner's own pace weighs as much as the usual one. */
const patience = 20

/**
 * How long a learner takes, in usual times: the geometric mean of actual over usual, drawn towards 1 while there are few
 * answers. One factor for all and not twelve medians, because an Easy first answer is rare.
 * @param log the learner's answers
 */
export function paceOfAnswers(log: readonly Pick<LoggedReview, 'took' | 'rating' | 'was' | 'expected'>[]): number {
  let sum = 0
  let count = 0
  for (const { took, rating, was, expected } of log) {
    if (took <= 0) continue
    const row = was === 'new' ? usualTimes.first : expected === undefined ? usualTimes.again : usualTimes.review
    sum += Math.log(Math.min(took, longest) / 1000 / (row[rating - 1] ?? 1))
    count++
  }
  return Math.exp(sum / (count + patience))
}

/** The usual times, so many times as long. */
export function answerTimes(factor: number): AnswerTimes {
  const scaled = ([again, hard, good, easy]: ByRating): ByRating => [
    again * factor,
    hard * factor,
    good * factor,
    easy * factor
  ]
  return { first: scaled(usualTimes.first), review: scaled(usualTimes.review), again: scaled(usualTimes.again) }
}
