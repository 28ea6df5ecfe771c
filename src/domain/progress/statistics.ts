import { type Calibration, calibration } from './calibration.ts'
import { firstDayOf, type Period } from './period.ts'
import type { LoggedReview } from './review-log.ts'
import { type Step, type TimeSpan, timeSpent } from './time-spent.ts'
import { byHour, type RetentionRow, type Tally, trueRetention } from './true-retention.ts'

/** What a history comes to. */
export type Statistics = {
  /** Answers in the whole history, and in the period. */
  readonly answers: number
  readonly inPeriod: number
  /** True retention of some stretches of days, in their order. They do not depend on the period. */
  readonly retention: readonly (RetentionRow & { readonly name: string })[]
  /** Reviews of the period by the hour of the day, 24 of them. */
  readonly hours: readonly Tally[]
  /** Undefined where no review of the period came a day or more after another answer. */
  readonly calibration: Calibration | undefined
  /** The time spent answering in the period: at least a week of it, the oldest span first. */
  readonly time: { readonly step: Step; readonly spans: readonly TimeSpan[] }
}

/**
 * @param log in the order the answers were given
 * @param today study day
 */
export function statisticsOf(log: readonly LoggedReview[], today: number, period: Period): Statistics {
  const first = firstDayOf(period, today)
  const within = log.filter(({ day }) => day >= first)
  const began = within.reduce((least, { day }) => Math.min(least, day), today - 6)
  const step = stepFor(today - began + 1)
  return {
    answers: log.length,
    inPeriod: within.length,
    retention: stretches(today).map(({ name, from, to }) => ({ name, ...trueRetention(log, from, to) })),
    hours: byHour(within),
    calibration: calibration(within),
    time: { step, spans: timeSpent(within, began, today, step) }
  }
}

/** Spans of which so many days have neither too many to be seen nor too few to be compared. */
const stepFor = (days: number): Step => (days <= 31 ? 'day' : days <= 91 ? 'week' : 'month')

const stretches = (today: number): readonly { readonly name: string; readonly from: number; readonly to: number }[] => [
  { name: 'Today', from: today, to: today },
  { name: 'Yesterday', from: today - 1, to: today - 1 },
  { name: 'Last 7 days', from: today - 6, to: today },
  { name: 'Last 30 days', from: today - 29, to: today },
  { name: 'Last year', from: today - 364, to: today },
  { name: 'All', from: 0, to: today }
]
