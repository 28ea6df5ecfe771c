import { dateOfDay } from '../scheduling/study-day.ts'
import type { LoggedReview } from './review-log.ts'

/** What study days are gathered in. */
export type Step = 'day' | 'week' | 'month'

/** Some study days together: the first of them, and the answers on them with the milliseconds they took. */
export type TimeSpan = { readonly from: number; readonly took: number; readonly answers: number }

/**
 * The time that answers took, span by span without a gap. Weeks are counted back from the last day; months are those of
 * the calendar.
 * @param from first study day; the first span may begin before it
 * @param to last study day
 */
export function timeSpent(log: readonly LoggedReview[], from: number, to: number, step: Step): readonly TimeSpan[] {
  const spans = new Map<number, { took: number; answers: number }>()
  for (let start = startOf(from, to, step); start <= to; start = next(start, step)) {
    spans.set(start, { took: 0, answers: 0 })
  }
  for (const { day, took } of log) {
    const span = spans.get(startOf(day, to, step))
    if (!span || day < from || day > to) continue
    span.took += took
    span.answers++
  }
  return [...spans].map(([start, sum]) => ({ from: start, ...sum }))
}

/** The first day of the span that a day lies in. */
function startOf(day: number, last: number, step: Step): number {
  switch (step) {
    case 'day':
      return day
    case 'week':
      return last - 6 - 7 * Math.floor((last - day) / 7)
    case 'month':
      return day - dateOfDay(day).getUTCDate() + 1
  }
}

function next(start: number, step: Step): number {
  switch (step) {
    case 'day':
      return start + 1
    case 'week':
      return start + 7
    case 'month':
      return startOf(start + 31, start, 'month')
  }
}
