import { expect, test } from 'vitest'
import { forecast, nextReviews } from '#domain/progress/forecast.ts'
import { inSteps, reviewDue, today } from '../scheduling/queue-fixture.ts'

const states = [
  reviewDue('late', -9),
  reviewDue('now', 0),
  inSteps('step', 5),
  reviewDue('soon', 2),
  reviewDue('too', 2),
  reviewDue('far', 30)
]

test('each day ahead counts the cards that come back on it; overdue cards and steps are for today', () => {
  expect(forecast(states, today, 4)).toEqual([3, 0, 2, 0])
})

test('the last day asked for is counted and the one after it is not', () => {
  expect(forecast(states, today, 31).at(-1)).toBe(1)
  expect(forecast(states, today, 30).reduce((sum, count) => sum + count)).toBe(5)
})

test('without cards every day is free', () => {
  expect(forecast([], today, 3)).toEqual([0, 0, 0])
})

test('the next reviews are those of the first day after today that has any', () => {
  expect(nextReviews(states, today)).toEqual({ day: today + 2, count: 2 })
})

test('what is due today or in minutes is not next, and without anything else nothing is', () => {
  expect(nextReviews([reviewDue('now', 0), reviewDue('late', -3), inSteps('step', 5)], today)).toBeUndefined()
})
