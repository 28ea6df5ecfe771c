import type { DayState } from '../journal/projections.ts'

/** Whether anything was studied on a day: a card or a question answered, or a section read. */
export const studied = (day: DayState | undefined): boolean =>
  day ? day.answers + day.sectionsRead + (day.questions ?? 0) > 0 : false

/**
 * Study days in a row up to today. A day that is not over yet does not break the row.
 * @param days by study day, as text
 * @param today study day, counted from 1 January 1970
 */
export function streak(days: ReadonlyMap<string, DayState>, today: number): number {
  const on = (day: number): boolean => studied(days.get(String(day)))
  let day = on(today) ? today : today - 1
  let length = 0
  while (on(day)) {
    length++
    day--
  }
  return length
}
