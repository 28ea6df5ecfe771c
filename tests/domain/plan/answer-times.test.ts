import { expect, test } from 'vitest'
import { answerTimes, paceOfAnswers, usualTimes } from '#domain/plan/answer-times.ts'

const timesOf = (log: Parameters<typeof paceOfAnswers>[0]) => answerTimes(paceOfAnswers(log))
const review = (took: number) => ({ took, rating: 3, was: 'review', expected: 0.9 }) as const

test('nobody’s answers leave the usual times', () => {
  expect(timesOf([])).toEqual(usualTimes)
})

test('whoever takes twice as long is given nearly twice the time, for every kind of answer', () => {
  const times = timesOf(Array.from({ length: 500 }, () => review(2 * 7330)))
  expect(times.review[2] / usualTimes.review[2]).toBeGreaterThan(1.9)
  expect(times.first[0] / usualTimes.first[0]).toBeCloseTo(times.review[2] / usualTimes.review[2], 10)
})

test('a few answers and a coffee break change little', () => {
  const times = timesOf([review(3_600_000), review(7330)])
  expect(times.review[2] / usualTimes.review[2]).toBeLessThan(1.15)
})

test('an answer is measured against its kind', () => {
  const slow = { took: 33_790, rating: 1, was: 'new', expected: undefined } as const
  const repeat = { took: 12_320, rating: 3, was: 'learning', expected: undefined } as const
  expect(timesOf([slow, repeat]).review[2]).toBeCloseTo(usualTimes.review[2], 10)
  // The same seconds for an ordinary review are slow.
  expect(timesOf([{ ...repeat, was: 'review', expected: 0.9 }]).review[2]).toBeGreaterThan(usualTimes.review[2])
})
