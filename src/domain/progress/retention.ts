import type { DayState } from '../journal/projections.ts'

/** Reviews answered over some days, and how many of them were remembered. */
export type Retention = {
  readonly reviews: number
  readonly remembered: number /** 0 to 1; absent without a review. */
  readonly rate: number | undefined
}

/**
 * True retention: the share of answers to cards in review that were not Again. Learning steps do not count, because
 * they ask for something that was read a minute ago.
 * @param last how many study days, today included
 */
export function retention(days: ReadonlyMap<string, DayState>, today: number, last: number): Retention {
  let reviews = 0
  let remembered = 0
  for (let day = today - last + 1; day <= today; day++) {
    reviews += days.get(String(day))?.reviews ?? 0
    remembered += days.get(String(day))?.remembered ?? 0
  }
  return { reviews, remembered, rate: reviews > 0 ? remembered / reviews : undefined }
}
