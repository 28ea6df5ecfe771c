import { expect, test } from 'vitest'
import { resultOf } from '#scripts/learning/readiness-bench.ts'
import { anyPopulation, populations } from '#scripts/learning/readiness-learners.ts'

/** Fewer learners than `npm run bench:readiness` asks, of the population that the promise is made for. */
const [mixed] = populations
const result = mixed && resultOf('mixed', () => mixed, 600)

test('on simulated learners the chance of passing is off by at most 0.08, and by less than recent accuracy', () => {
  expect(result?.ours.error).toBeLessThan(0.08)
  expect(result?.ours.error).toBeLessThan(result?.baseline.error ?? 0)
  expect(result?.ours.brier).toBeLessThan(result?.baseline.brier ?? 0)
})

test('the interval of nine in ten holds the true chance of most of them', () => {
  expect(result?.held).toBeGreaterThan(0.8)
})

test('it holds too for learners of populations that the model was not made with', () => {
  const any = resultOf('each from another', anyPopulation, 600)
  expect(any.ours.error).toBeLessThan(0.08)
  expect(any.ours.brier).toBeLessThan(any.baseline.brier)
})
