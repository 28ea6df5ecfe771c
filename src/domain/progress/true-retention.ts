import { matureInterval } from './mastery.ts'
import type { LoggedReview } from './review-log.ts'

/** Reviews and how many of them were remembered (not Again). */
export type Tally = { readonly reviews: number; readonly remembered: number }

/** One line of the true retention table. */
export type RetentionRow = { readonly young: Tally; readonly mature: Tally; readonly all: Tally }

/**
 * True retention as Anki counts it: answers to cards in review, young ones (intervals under three weeks) and mature ones
 * apart. Learning steps do not count, because they ask for something that was read a minute ago.
 * @param from first study day
 * @param to last study day
 */
export function trueRetention(log: readonly LoggedReview[], from: number, to: number): RetentionRow {
  const reviews = log.filter(({ was, day }) => was === 'review' && day >= from && day <= to)
  const mature = reviews.filter(({ interval }) => interval >= matureInterval)
  const young = reviews.filter(({ interval }) => interval < matureInterval)
  return { young: tally(young), mature: tally(mature), all: tally(reviews) }
}

/** Reviews and successes by the hour of the learner's clock they were given in: 24 tallies. */
export const byHour = (log: readonly LoggedReview[]): readonly Tally[] =>
  Array.from({ length: 24 }, (_, hour) => tally(log.filter((one) => one.was === 'review' && one.hour === hour)))

const tally = (reviews: readonly LoggedReview[]): Tally => ({
  reviews: reviews.length,
  remembered: reviews.filter(({ rating }) => rating > 1).length
})

/** 0 to 1; undefined without a review. */
export const rateOf = ({ reviews, remembered }: Tally): number | undefined =>
  reviews > 0 ? remembered / reviews : undefined
