import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CardState } from '#domain/scheduling/card-state.ts'
import {
  answer,
  dueOnDay,
  nearbyIntervals,
  type Pace,
  preview,
  recallAfter,
  recallOn,
  usualPace
} from '#domain/scheduling/schedule.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { noon } from '../../fixtures/events.ts'
import { dayLength, later } from '../../fixtures/moments.ts'
import { seeded } from '../../fixtures/property.ts'
import { answeredAfter, answeredWhenDue } from './answer-run.ts'

const minute = 60_000

/** A card of which only stability and curve matter. */
const curveOf = (stability: number, decay?: number): CardState => ({
  ...answeredAfter([[0, 4]], noon),
  stability,
  decay
})

/** Weights that remember half as long. */
const weights = [
  0.106, 0.65, 1.15, 4.15, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014,
  1.8729, 0.5425, 0.0912, 0.0658, 0.2
]

test('the forgetting curve with decay 0.2 is that of fsrs-rs', () => {
  const recall = [0, 1, 2, 3].map((days) => recallAfter(curveOf(1, 0.2), days))
  for (const [index, expected] of [1, 0.9, 0.84028935, 0.7985001].entries()) {
    expect(recall[index]).toBeCloseTo(expected, 6)
  }
})

test('the interval at a stability of one day is that of fsrs-rs for every desired retention', () => {
  // After Good on the day it is due, a card of stability s has an interval of the same ratio to its new stability.
  const ratios = [0.7, 0.8, 0.9].map((retention) => {
    const state = answer('card', undefined, { rating: 4, now: noon, retention })
    return Math.round(state.interval / state.stability)
  })
  expect(ratios).toEqual([9, 3, 1])
})

test('no interval is longer than the longest that is allowed', () => {
  const pace: Pace = { ...usualPace, maximumInterval: 30 }
  let state = answer('card', undefined, { rating: 4, now: noon, retention: 0.9, pace })
  for (let round = 0; round < 8; round++) {
    const now = later(noon, (state.lastDay + state.interval - studyDay(noon)) * dayLength)
    state = answer('card', state, { rating: 4, now, retention: 0.9, pace })
    expect(state.interval).toBeLessThanOrEqual(30)
  }
  expect(state.interval).toBe(30)
})

test('a new card goes through the steps that are set', () => {
  const pace: Pace = { ...usualPace, learningSteps: [2, 30, 240] }
  const first = answer('card', undefined, { rating: 3, now: noon, retention: 0.9, pace })
  expect(first).toMatchObject({ phase: 'learning', step: 1, due: { kind: 'time', at: noon.at + 30 * minute } })
  const second = answer('card', first, { rating: 3, now: later(noon, 30 * minute), retention: 0.9, pace })
  expect(second).toMatchObject({ phase: 'learning', step: 2, due: { kind: 'time', at: noon.at + 270 * minute } })
})

test('without learning steps a card goes to review with its first answer', () => {
  const pace: Pace = { ...usualPace, learningSteps: [] }
  const phases = preview('card', undefined, { now: noon, retention: 0.9, pace }).map(({ phase }) => phase)
  expect(phases).toEqual(['review', 'review', 'review', 'review'])
})

test('a forgotten card goes through the steps for relearning that are set', () => {
  const pace: Pace = { ...usualPace, relearningSteps: [5, 60] }
  const state = answeredAfter(
    [
      [0, 4],
      [8, 3]
    ],
    noon
  )
  const now = later(noon, 40 * dayLength)
  expect(answer('card', state, { rating: 1, now, retention: 0.9, pace })).toMatchObject({
    phase: 'relearning',
    due: { kind: 'time', at: now.at + 5 * minute }
  })
})

test('weights of one’s own set stability, interval and curve', () => {
  const state = answer('card', undefined, { rating: 4, now: noon, retention: 0.9, pace: { ...usualPace, weights } })
  expect(state).toMatchObject({ stability: 4.15, interval: 4, decay: 0.2 })
  expect(recallOn(state, state.lastDay + 30)).toBeCloseTo(recallAfter(curveOf(4.15, 0.2), 30), 10)
  expect(recallOn(state, state.lastDay + 30)).not.toBeCloseTo(recallAfter(curveOf(4.15), 30), 2)
})

test('the interval that was promised is the one that is kept, and the memory is the same', () => {
  const state = answeredWhenDue([3, 3, 3], noon).at(-1)
  const now = later(noon, 13 * dayLength)
  const own = answer('card', state, { rating: 3, now, retention: 0.9 })
  const moved = answer('card', state, { rating: 3, now, retention: 0.9, interval: own.interval + 2 })
  expect(moved).toEqual({
    ...own,
    interval: own.interval + 2,
    due: { kind: 'day', day: studyDay(now) + own.interval + 2 }
  })
})

test('a promised interval does not take a card out of its steps', () => {
  expect(answer('card', undefined, { rating: 1, now: noon, retention: 0.9, interval: 7 })).toMatchObject({
    phase: 'learning',
    interval: 0,
    due: { kind: 'time' }
  })
})

test('the days near an interval hold the interval, rise by one and keep to the longest that is allowed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (interval, elapsed) => {
      const nearby = nearbyIntervals(interval, Math.min(elapsed, interval - 1), { ...usualPace, maximumInterval: 400 })
      expect(nearby).toContain(interval)
      expect(Math.max(...nearby)).toBeLessThanOrEqual(400)
      expect(nearby.slice(1).every((days, index) => days === (nearby[index] ?? 0) + 1)).toBe(true)
    }),
    seeded(500)
  )
})

test('an interval under three days is left alone', () => {
  expect([1, 2].map((interval) => nearbyIntervals(interval, 0, usualPace))).toEqual([[1], [2]])
})

test('a card put on a day comes on that day and is remembered as before', () => {
  const state = answeredWhenDue([3, 3, 3], noon).at(-1)
  const today = studyDay(noon)
  expect(dueOnDay('card', state, today + 5, noon)).toEqual({
    ...state,
    due: { kind: 'day', day: today + 5 },
    interval: 3
  })
})

test('a new card put on a day comes on that day, as a review that recall would have fallen to 90 % by', () => {
  const today = studyDay(noon)
  const state = dueOnDay('card', undefined, today + 12, noon)
  expect(state).toMatchObject({ phase: 'review', due: { kind: 'day', day: today + 12 }, interval: 12, answers: 0 })
  expect(recallOn(state, today + 12)).toBeCloseTo(0.9, 8)
})
