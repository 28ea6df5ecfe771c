import { expect, test } from 'vitest'
import { futureDue } from '#domain/progress/future-due.ts'
import { firstDayOf } from '#domain/progress/period.ts'
import type { LoggedReview } from '#domain/progress/review-log.ts'
import { statisticsOf } from '#domain/progress/statistics.ts'
import { timeSpent } from '#domain/progress/time-spent.ts'
import { dayNumber } from '../../fixtures/moments.ts'
import { inSteps, reviewDue, today as dueToday } from '../scheduling/queue-fixture.ts'

const today = dayNumber('2026-03-15')

const answered = (day: number, more: Partial<LoggedReview> = {}): LoggedReview => ({
  card: 'a',
  day,
  hour: 12,
  rating: 3,
  was: 'review',
  took: 4000,
  interval: 10,
  expected: 0.9,
  ...more
})

test('time spent is summed up by day, and a day without an answer stands there with none', () => {
  const log = [answered(today - 2), answered(today), answered(today, { took: 1000 }), answered(today + 1)]
  expect(timeSpent(log, today - 2, today, 'day')).toEqual([
    { from: today - 2, took: 4000, answers: 1 },
    { from: today - 1, took: 0, answers: 0 },
    { from: today, took: 5000, answers: 2 }
  ])
})

test('weeks end with the last day, and all of the first one is there', () => {
  const log = [answered(today - 13), answered(today - 7), answered(today - 6), answered(today)]
  expect(timeSpent(log, today - 13, today, 'week')).toEqual([
    { from: today - 13, took: 8000, answers: 2 },
    { from: today - 6, took: 8000, answers: 2 }
  ])
})

test('months are those of the calendar, long ones and short ones', () => {
  const log = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-03-01'].map((date) => answered(dayNumber(date)))
  expect(timeSpent(log, dayNumber('2025-12-31'), today, 'month').map(({ from, answers }) => [from, answers])).toEqual([
    [dayNumber('2025-12-01'), 1],
    [dayNumber('2026-01-01'), 2],
    [dayNumber('2026-02-01'), 0],
    [dayNumber('2026-03-01'), 1]
  ])
})

test('a period takes today in, and all time has no beginning', () => {
  expect(firstDayOf('month', today)).toBe(today - 29)
  expect(firstDayOf('all', today)).toBe(Number.NEGATIVE_INFINITY)
})

test('what is older than the period counts in the retention of longer stretches and nowhere else', () => {
  const log = [answered(today - 300, { rating: 1 }), answered(today - 29), answered(today)]
  const month = statisticsOf(log, today, 'month')
  expect(month).toMatchObject({ answers: 3, inPeriod: 2, calibration: { reviews: 2 } })
  expect(month.hours[12]).toEqual({ reviews: 2, remembered: 2 })
  expect(month.retention.find(({ name }) => name === 'Last year')?.all).toEqual({ reviews: 3, remembered: 2 })
  expect(statisticsOf(log, today, 'all').inPeriod).toBe(3)
})

test('one day of study is shown within its week, weeks within weeks, a year by months', () => {
  const stepsOf = (...ago: readonly number[]) => {
    const { step, spans } = statisticsOf(
      ago.map((days) => answered(today - days)),
      today,
      'year'
    ).time
    return [step, spans.length]
  }
  expect(stepsOf(0)).toEqual(['day', 7])
  expect(stepsOf(30, 0)).toEqual(['day', 31])
  expect(stepsOf(31, 0)).toEqual(['week', 5])
  expect(stepsOf(364, 0)).toEqual(['month', 13])
})

test('nothing studied at all comes to nothing, without a failure', () => {
  expect(statisticsOf([], today, 'all')).toMatchObject({ answers: 0, inPeriod: 0, calibration: undefined })
})

test('what is overdue is counted apart, what is in steps belongs to today, and what comes later is not lost', () => {
  const states = [
    reviewDue('late', -9),
    reviewDue('now', 0),
    inSteps('step', 5),
    reviewDue('soon', 6),
    reviewDue('next', 7),
    reviewDue('far', 14)
  ]
  expect(futureDue(states, dueToday, 2, 7)).toEqual({
    backlog: 1,
    spans: [
      { from: dueToday, cards: 3 },
      { from: dueToday + 7, cards: 1 }
    ],
    later: 1
  })
})
