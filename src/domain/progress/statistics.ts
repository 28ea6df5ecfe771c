import { type Calibration, calibration } from './calibration.ts'
import type { LoggedReview } from './review-log.ts'
import { byHour, type RetentionRow, type Tally, trueRetention } from './true-retention.ts'

/** A stretch of study days, both ends included, by the words for it. */
export type Period = { readonly name: string; readonly from: number; readonly to: number }

/** What a history comes to. */
export type Statistics = {
  readonly answers: number
  /** True retention of some periods, in their order. */
  readonly retention: readonly (RetentionRow & { readonly name: string })[]
  /** Reviews by the hour of the day, 24 of them. */
  readonly hours: readonly Tally[]
  /** Undefined before the first review that came a day or more after another answer. */
  readonly calibration: Calibration | undefined
  /** Milliseconds spent answering, and answers, in each of the last weeks, the oldest first. */
  readonly weeks: readonly { readonly from: number; readonly took: number; readonly answers: number }[]
}

const weeksShown = 12

/** @param today study day */
export function statisticsOf(log: readonly LoggedReview[], today: number): Statistics {
  const periods: readonly Period[] = [
    { name: 'Today', from: today, to: today },
    { name: 'Yesterday', from: today - 1, to: today - 1 },
    { name: 'Last 7 days', from: today - 6, to: today },
    { name: 'Last 30 days', from: today - 29, to: today },
    { name: 'Last year', from: today - 364, to: today },
    { name: 'All', from: 0, to: today }
  ]
  return {
    answers: log.length,
    retention: periods.map(({ name, from, to }) => ({ name, ...trueRetention(log, from, to) })),
    hours: byHour(log),
    calibration: calibration(log),
    weeks: Array.from({ length: weeksShown }, (_, index) => {
      const from = today - 7 * (weeksShown - index) + 1
      const own = log.filter(({ day }) => day >= from && day < from + 7)
      return { from, answers: own.length, took: own.reduce((sum, { took }) => sum + took, 0) }
    })
  }
}
