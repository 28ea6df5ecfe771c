import { expect, test } from 'vitest'
import type { Act, JournalEvent } from '#domain/journal/events.ts'
import { steps } from '#domain/journal/projections.ts'
import { type CardMoment, cardHistory } from '#domain/progress/card-history.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { courseOf, reasonOf } from '#domain/scheduling/explain.ts'
import { type Rating, recallOn, usualPace } from '#domain/scheduling/schedule.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { answerOf, happened, noon } from '../../fixtures/events.ts'
import { dayLength, later } from '../../fixtures/moments.ts'

const start = studyDay(noon)
const options = { retention: 0.9, pace: usualPace }
const on = (day: number, act: Act): JournalEvent => happened(act, later(noon, day * dayLength))
const answered = (day: number, rating: Rating, details = {}) => on(day, answerOf('a', { rating, ...details }))

/** What is known of a card after some events, and what happened to it. */
function after(...events: readonly JournalEvent[]): {
  readonly state: CardState
  readonly history: readonly CardMoment[]
} {
  const state = events.reduce(steps.card, undefined)
  if (!state) throw new Error('Nothing is known of the card.')
  return { state, history: cardHistory(events) }
}

const reason = (events: readonly JournalEvent[], given: Parameters<typeof reasonOf>[2] = options) => {
  const { state, history } = after(...events)
  return reasonOf(state, history.at(-1), given)
}

test('a card comes back when recall has fallen to what is wanted', () => {
  const found = reason([answered(0, 4), answered(8, 3)])
  expect(found).toMatchObject({ kind: 'recall', because: 'goal' })
  expect(found.kind === 'recall' && found.recall).toBeCloseTo(0.9, 2)
})

test('a day that was moved, chosen, or held by the options is told from it', () => {
  expect(reason([answered(0, 4, { interval: 9 })])).toMatchObject({ because: 'quieter' })
  const planned = (plannedFrom: number) => reason([answered(3, 4, { interval: 9 })], { ...options, plannedFrom })
  expect(planned(start + 3)).toMatchObject({ because: 'exam' })
  expect(planned(start + 4)).toMatchObject({ because: 'quieter' })
  expect(reason([answered(0, 4), on(1, { kind: 'card-due-set', card: 'a', day: start + 30 })])).toEqual({
    kind: 'chosen'
  })
  const pace = { maximumInterval: 3, learningSteps: [1], relearningSteps: [] }
  expect(reason([answered(0, 4, { pace })], { retention: 0.9, pace })).toMatchObject({ because: 'longest' })
  expect(reason([answered(0, 4)], { retention: 0.8, pace: usualPace })).toMatchObject({ because: 'other' })
})

test('a card in its steps has no day yet, and one that is soon forgotten waits until the next day at least', () => {
  expect(reason([answered(0, 1)])).toEqual({ kind: 'steps' })
  const noSteps = { ...usualPace, learningSteps: [] }
  expect(reason([answered(0, 1, { pace: noSteps })], { retention: 0.9, pace: noSteps })).toMatchObject({
    because: 'shortest'
  })
})

test('the course falls from answer to answer, and goes on past the day the card comes back', () => {
  const { state, history } = after(answered(0, 4), answered(8, 3), answered(40, 1), answered(41, 3))
  const course = courseOf(state, history, start + 45)
  expect(course.from).toBe(start)
  expect(course.stretches.map(({ from, to }) => [from - start, to - start])).toEqual([
    [0, 8],
    [8, 40],
    [40, 41],
    [41, course.to - start]
  ])
  expect(course.answers.map(({ day, rating }) => [day - start, rating])).toEqual([
    [0, 4],
    [8, 3],
    [40, 1],
    [41, 3]
  ])
  const second = course.stretches[1]
  expect(course.answers[2]?.expected).toBeCloseTo(second ? recallOn(second.state, start + 40) : 0, 10)
  expect(course.to).toBeGreaterThan(state.due.kind === 'day' ? state.due.day : Number.POSITIVE_INFINITY)
})

test('a card answered once has one stretch, and its answers of one day are one mark', () => {
  const { state, history } = after(answered(0, 1), answered(0, 3), answered(0, 3))
  const course = courseOf(state, history, start)
  expect(course.stretches).toEqual([{ state, from: start, to: course.to }])
  expect(course.answers).toEqual([{ day: start, rating: 1, expected: 1 }])
  expect(course.to).toBeGreaterThan(start + 6)
})

test('what came before a card was made new again is not drawn', () => {
  const { state, history } = after(
    answered(0, 4),
    on(5, { kind: 'card-forgotten', card: 'a' }),
    answered(6, 4),
    answered(14, 3)
  )
  expect(courseOf(state, history, start + 14).from).toBe(start + 6)
})

test('a day set for a card that was never answered is drawn from the day it was set', () => {
  const { state, history } = after(on(0, { kind: 'card-due-set', card: 'a', day: start + 12 }))
  const course = courseOf(state, history, start + 2)
  expect(course.stretches).toEqual([{ state, from: start, to: start + 18 }])
  expect(course.answers).toEqual([])
})

test('a long past leaves room for what is to come', () => {
  const { state, history } = after(answered(0, 4), answered(8, 3), answered(700, 1), answered(701, 1))
  const course = courseOf(state, history, start + 701)
  expect(course.from).toBeGreaterThan(start + 600)
  expect(course.stretches[0]?.from).toBe(course.from)
})
