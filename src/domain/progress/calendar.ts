import type { DayState } from '../journal/projections.ts'

/** One day of a calendar of study. */
export type CalendarDay = {
  /** Study day, counted from 1 January 1970. */
  readonly day: number
  readonly answers: number
  readonly sectionsRead: number
  /** 0 for nothing, then 1 to 4 by quarters of the busiest day shown. */
  readonly level: 0 | 1 | 2 | 3 | 4
  /** Days after today: nothing can have happened on them yet. */
  readonly future: boolean
}

/** Monday is 0: 1 January 1970 was a Thursday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7

/** Reading a section is set against answering this many cards, so that a day of reading shows too. */
const answersPerSection = 5

/**
 * Whole weeks, Monday to Sunday, that end with the week of today.
 * @param weeks how many
 * @returns their days in order, 7 × weeks of them
 */
export function calendar(days: ReadonlyMap<string, DayState>, today: number, weeks: number): readonly CalendarDay[] {
  const first = today - weekday(today) - 7 * (weeks - 1)
  const shown = Array.from({ length: 7 * weeks }, (_, index) => {
    const day = first + index
    const { answers = 0, sectionsRead = 0 } = days.get(String(day)) ?? {}
    return { day, answers, sectionsRead, work: answers + sectionsRead * answersPerSection, future: day > today }
  })
  const busiest = Math.max(...shown.map(({ work }) => work))
  return shown.map(({ work, ...day }) => ({ ...day, level: levelOf(work, busiest) }))
}

function levelOf(work: number, busiest: number): CalendarDay['level'] {
  if (work === 0) return 0
  const quarter = Math.ceil((work / busiest) * 4)
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4
}
