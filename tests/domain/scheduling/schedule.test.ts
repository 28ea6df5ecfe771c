import { expect, test } from 'vitest'
import { answer, preview, ratings, recallOn } from '#domain/scheduling/schedule.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { noon } from '../../fixtures/events.ts'
import { dayLength, later } from '../../fixtures/moments.ts'
import { answeredAfter, answeredWhenDue } from './answer-run.ts'

const minute = 60_000

/** A card in review: answered Good twice, due in two days. */
const inReview = () =>
  answeredAfter(
    [
      [0, 3],
      [0, 3]
    ],
    noon
  )

test('the intervals are those of py-fsrs and ts-fsrs for FSRS-6 with default weights', () => {
  const states = answeredWhenDue([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3], noon)
  expect(states.map(({ interval }) => interval)).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
})

test('the memory after six answers is that of py-fsrs and fsrs-rs', () => {
  const state = answeredAfter(
    [
      [0, 1],
      [0, 3],
      [1, 3],
      [3, 3],
      [8, 3],
      [21, 3]
    ],
    noon
  )
  expect(state.stability).toBeCloseTo(53.62691, 3)
  expect(state.difficulty).toBeCloseTo(6.3574867, 4)
})

test('a first answer sets the stability and difficulty of the reference', () => {
  const states = preview('card', undefined, { now: noon, retention: 0.9 })
  expect(states.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956])
  const difficulties = states.map(({ difficulty }) => difficulty)
  for (const [index, expected] of [6.4133, 5.11217071, 2.11810397, 1].entries()) {
    expect(difficulties[index]).toBeCloseTo(expected, 7)
  }
})

test('Easy on a new card skips the steps: it comes back in eight days, with the recall of the reference', () => {
  const state = answer('card', undefined, { rating: 4, now: noon, retention: 0.9 })
  expect(state).toMatchObject({ phase: 'review', interval: 8, due: { kind: 'day', day: studyDay(noon) + 8 } })
  expect(recallOn(state, studyDay(noon) + 8)).toBeCloseTo(0.9024733, 6)
})

test('a new card comes back within minutes, sooner the worse it was known', () => {
  const [again, hard, good] = preview('card', undefined, { now: noon, retention: 0.9 })
  expect(again).toMatchObject({ phase: 'learning', step: 0, interval: 0, due: { kind: 'time', at: noon.at + minute } })
  expect(hard).toMatchObject({ phase: 'learning', step: 0, due: { kind: 'time', at: noon.at + 6 * minute } })
  expect(good).toMatchObject({ phase: 'learning', step: 1, due: { kind: 'time', at: noon.at + 10 * minute } })
})

test('the second Good ends the learning steps', () => {
  const [, second] = answeredWhenDue([3, 3], noon)
  expect(second).toMatchObject({ phase: 'review', interval: 2, due: { kind: 'day', day: studyDay(noon) + 2 } })
})

test('Again in the second step starts the steps over', () => {
  const [, second] = answeredWhenDue([3, 1], noon)
  expect(second).toMatchObject({ phase: 'learning', step: 0, lapses: 0 })
})

test('forgetting a card in review counts as a lapse and brings it back in ten minutes', () => {
  const state = inReview()
  const now = later(noon, 2 * dayLength)
  expect(answer('card', state, { rating: 1, now, retention: 0.9 })).toMatchObject({
    phase: 'relearning',
    lapses: 1,
    interval: 0,
    due: { kind: 'time', at: now.at + 10 * minute }
  })
})

test('a forgotten card that is remembered again returns to review with the lapse still counted', () => {
  const [, , , relearnt] = answeredWhenDue([3, 3, 1, 3], noon)
  expect(relearnt).toMatchObject({ phase: 'review', lapses: 1, answers: 4 })
  expect(relearnt?.interval).toBeGreaterThanOrEqual(1)
})

test('the days of the first and the last answer are kept', () => {
  const state = answeredAfter(
    [
      [0, 3],
      [1, 3],
      [5, 3]
    ],
    noon
  )
  expect(state).toMatchObject({ firstDay: studyDay(noon), lastDay: studyDay(noon) + 6, answers: 3 })
})

test('a higher desired retention brings a card back sooner', () => {
  const intervals = [0.7, 0.8, 0.9, 0.97].map(
    (retention) => answer('card', inReview(), { rating: 3, now: later(noon, 2 * dayLength), retention }).interval
  )
  expect(intervals).toEqual([...intervals].sort((one, other) => other - one))
  expect(new Set(intervals).size).toBe(4)
})

test('the promised day is the day on which recall falls to the desired retention', () => {
  for (const retention of [0.8, 0.9, 0.95]) {
    const [, , , state] = answeredWhenDue([3, 3, 3, 3], noon, retention)
    const due = (state?.lastDay ?? 0) + (state?.interval ?? 0)
    expect(state && recallOn(state, due)).toBeCloseTo(retention, 2)
  }
})

test('the desired retention of one answer leaves no trace in the memory of the next', () => {
  const strict = answer('card', inReview(), { rating: 3, now: later(noon, 2 * dayLength), retention: 0.97 })
  const lax = answer('card', inReview(), { rating: 3, now: later(noon, 2 * dayLength), retention: 0.7 })
  expect(strict.stability).toBe(lax.stability)
  expect(strict.difficulty).toBe(lax.difficulty)
})

test('two cards with the same history get the same interval, so that the button keeps its promise', () => {
  const now = later(noon, 40 * dayLength)
  const intervals = ['one', 'two', 'three'].map(
    (card) => answer(card, { ...inReview(), card }, { rating: 3, now, retention: 0.9 }).interval
  )
  expect(new Set(intervals).size).toBe(1)
})

test('recall is certain on the day of the answer, nine in ten when the stability has run out, and a number', () => {
  const state = { ...inReview(), stability: 10 }
  expect(recallOn(state, state.lastDay)).toBe(1)
  expect(recallOn(state, state.lastDay + 10)).toBeCloseTo(0.9, 10)
  expect(recallOn(state, state.lastDay - 3)).toBe(1) // a clock set back
})

test('the four ratings stand in the order of the buttons', () => {
  expect(ratings).toEqual([1, 2, 3, 4])
})
