/** A moment on a learner's clock: milliseconds since 1970, and the minutes their clock stood east of Greenwich. */
export type Moment = { readonly at: number; readonly offset: number }

const minute = 60_000
const dayLength = 24 * 60 * minute

/** A study day turns at four in the morning, so that a late evening counts as one evening. */
const turnsAt = 4 * 60 * minute

/**
 * Milliseconds on a clock that shows 00:00 when the study day begins. Two moments lie on the same study day exactly
 * when this clock shows the same date, whatever the time zone: that is why the scheduler is handed this and not `at`.
 */
export const studyTime = ({ at, offset }: Moment): number => at + offset * minute - turnsAt

/** The study day a moment belongs to, counted from 1 January 1970. */
export const studyDay = (moment: Moment): number => dayOfStudyTime(studyTime(moment))

/** The study day that `studyTime` milliseconds fall on. */
export const dayOfStudyTime = (time: number): number => Math.floor(time / dayLength)

/** The first millisecond of the learner's study day, as their clock stands now. */
export const studyDayStart = (now: Moment): number => nextStudyDayStart(now) - dayLength

/** The first millisecond of the learner's next study day, as their clock stands now. */
export const nextStudyDayStart = (now: Moment): number =>
  (studyDay(now) + 1) * dayLength + turnsAt - now.offset * minute

/** A study day as a date (UTC midnight of its calendar date), for formatting with `timeZone: 'UTC'`. */
export const dateOfDay = (day: number): Date => new Date(day * dayLength)
