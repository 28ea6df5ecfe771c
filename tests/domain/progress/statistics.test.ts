import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibration } from '#domain/progress/calibration.ts'
import { type LoggedReview, reviewLog } from '#domain/progress/review-log.ts'
import { dayBounds, histogram } from '#domain/progress/spread-of-cards.ts'
import { byHour, rateOf, trueRetention } from '#domain/progress/true-retention.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { histories } from '../../fixtures/event-streams.ts'
import { answerOf, happened, noon } from '../../fixtures/events.ts'
import { dayLength, hour, later } from '../../fixtures/moments.ts'
import { seeded } from '../../fixtures/property.ts'

const today = studyDay(noon)

const review = (more: Partial<LoggedReview> = {}): LoggedReview => ({
  card: 'a',
  day: today,
  hour: 12,
  rating: 3,
  was: 'review',
  took: 4000,
  interval: 10,
  expected: 0.9,
  ...more
})

test('the log has every answer in order, with the recall that was expected and the interval it ended', () => {
  const first = happened(answerOf('a', { rating: 4 }))
  const second = happened(answerOf('a', { was: 'review', rating: 1, took: 900 }), later(noon, 8 * dayLength + hour))
  const log = reviewLog([second, first])
  expect(log).toMatchObject([
    { card: 'a', day: today, hour: 12, was: 'new', interval: 0, expected: undefined },
    { card: 'a', day: today + 8, hour: 13, was: 'review', rating: 1, took: 900, interval: 8 }
  ])
  expect(log[1]?.expected).toBeCloseTo(0.9024733, 6)
})

test('an answer that was taken back is neither in the log nor in what is expected afterwards', () => {
  const first = happened(answerOf('a', { rating: 4 }))
  const wrong = happened(answerOf('a', { was: 'review', rating: 1 }), later(noon, 2 * dayLength))
  const back = happened({ kind: 'voided', event: wrong.id }, later(noon, 2 * dayLength + 1))
  const third = happened(answerOf('a', { was: 'review' }), later(noon, 8 * dayLength))
  const log = reviewLog([first, wrong, back, third])
  expect(log).toHaveLength(2)
  expect(log[1]?.expected).toBeCloseTo(0.9024733, 6)
})

test('a second answer on one day tells nothing about forgetting', () => {
  const again = happened(answerOf('a', { was: 'learning' }), later(noon, hour))
  expect(reviewLog([happened(answerOf('a')), again])[1]?.expected).toBeUndefined()
})

test('a forgotten card is new again to what is expected', () => {
  const first = happened(answerOf('a', { rating: 4 }))
  const made = happened({ kind: 'card-forgotten', card: 'a' }, later(noon, dayLength))
  const next = happened(answerOf('a'), later(noon, 9 * dayLength))
  expect(reviewLog([first, made, next])[1]).toMatchObject({ was: 'new', expected: undefined, interval: 0 })
})

test('any history at all gives a log whose expectations are chances', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { expected, interval, hour: at } of reviewLog(history)) {
        if (expected !== undefined) expect(expected).toSatisfy((chance: number) => chance >= 0 && chance <= 1)
        expect(interval).toBeGreaterThanOrEqual(0)
        expect(at).toSatisfy((one: number) => Number.isInteger(one) && one >= 0 && one < 24)
      }
    }),
    seeded(200)
  )
})

test('true retention counts reviews, young and mature apart, on the days asked for', () => {
  const log = [
    review(),
    review({ rating: 1, interval: 20 }),
    review({ interval: 21 }),
    review({ interval: 300, rating: 1, day: today - 7 }),
    review({ was: 'learning', rating: 1 }),
    review({ was: 'relearning', rating: 1 })
  ]
  expect(trueRetention(log, today, today)).toEqual({
    young: { reviews: 2, remembered: 1 },
    mature: { reviews: 1, remembered: 1 },
    all: { reviews: 3, remembered: 2 }
  })
  expect(trueRetention(log, today - 7, today).mature).toEqual({ reviews: 2, remembered: 1 })
})

test('a rate needs a review', () => {
  expect(rateOf({ reviews: 0, remembered: 0 })).toBeUndefined()
  expect(rateOf({ reviews: 4, remembered: 3 })).toBe(0.75)
})

test('reviews are counted by the hour they were given in', () => {
  const hours = byHour([
    review({ hour: 7 }),
    review({ hour: 7, rating: 1 }),
    review({ hour: 23 }),
    review({ was: 'new' })
  ])
  expect(hours).toHaveLength(24)
  expect(hours[7]).toEqual({ reviews: 2, remembered: 1 })
  expect(hours[23]).toEqual({ reviews: 1, remembered: 1 })
  expect(hours[12]).toEqual({ reviews: 0, remembered: 0 })
})

test('without a review there is nothing to calibrate', () => {
  expect(calibration([review({ expected: undefined })])).toBeUndefined()
})

test('the scores of three reviews are those worked out by hand', () => {
  const found = calibration([
    review({ expected: 0.9 }),
    review({ expected: 0.9, rating: 1 }),
    review({ expected: 0.6 })
  ])
  expect(found?.brier).toBeCloseTo((0.01 + 0.81 + 0.16) / 3, 10)
  expect(found?.brierOfMean).toBeCloseTo((2 / 3) * (1 / 3), 10)
  expect(found?.logLoss).toBeCloseTo(-(Math.log(0.9) + Math.log(0.1) + Math.log(0.6)) / 3, 10)
  expect(found?.bins).toEqual([
    {
      from: expect.closeTo(0.6),
      to: expect.closeTo(0.65),
      reviews: 1,
      expected: 0.6,
      remembered: 1,
      between: [expect.closeTo(0.2065, 3), expect.closeTo(1, 10)]
    },
    {
      from: expect.closeTo(0.9),
      to: expect.closeTo(0.95),
      reviews: 2,
      expected: 0.9,
      remembered: 0.5,
      between: [expect.closeTo(0.0945, 4), expect.closeTo(0.9055, 4)]
    }
  ])
  expect(found?.error).toBeCloseTo((0.4 + 2 * 0.4) / 3, 10)
})

test('a certainty that failed does not make the score infinite', () => {
  expect(calibration([review({ expected: 1, rating: 1 })])?.logLoss).toBeLessThan(20)
})

test('whoever is right on average has no error, and whoever always boasts has one', () => {
  const right = Array.from({ length: 1000 }, (_, turn) => review({ expected: 0.8, rating: turn % 5 === 0 ? 1 : 3 }))
  expect(calibration(right)?.error).toBeCloseTo(0, 10)
  expect(calibration(right.map((one) => ({ ...one, expected: 0.97 })))?.error).toBeCloseTo(0.17, 10)
})

test('a histogram counts each value once, the bound in the bar above it', () => {
  const bars = histogram([0, 0.5, 1, 7, 6.99, 5000], dayBounds)
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(6)
  expect(bars.find(({ from }) => from === 7)?.count).toBe(1)
  expect(bars.at(-1)).toEqual({ from: 730, to: Number.POSITIVE_INFINITY, count: 1 })
})
