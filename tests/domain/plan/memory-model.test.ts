import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryModel } from '#domain/plan/memory-model.ts'
import { answer, type Rating, recallAfter, usualPace } from '#domain/scheduling/schedule.ts'
import { seeded } from '../../fixtures/property.ts'
import { noonOf, today } from './plan-fixture.ts'

const rating = fc.constantFrom<Rating>(1, 2, 3, 4)
const history = fc.array(fc.record({ rating, gap: fc.integer({ min: 0, max: 60 }) }), { minLength: 1, maxLength: 8 })

/** The weights of another learner. */
const others = [
  0.4, 1.1, 3.2, 12.5, 6.9, 0.7, 2.6, 0.02, 1.6, 0.12, 0.9, 1.7, 0.09, 0.31, 1.4, 0.5, 2.1, 0.48, 0.12, 0.09, 0.21
]

/** The largest relative difference between the model and the scheduler over a history. */
function difference(answers: readonly { rating: Rating; gap: number }[], weights?: readonly number[], own = weights) {
  const model = memoryModel(own)
  const pace = { ...usualPace, weights }
  let day = today
  let state = answer('card', undefined, { rating: answers[0]?.rating ?? 3, now: noonOf(day), retention: 0.9, pace })
  let memory = model.first(answers[0]?.rating ?? 3)
  let worst = 0
  for (const { rating: given, gap } of answers.slice(1)) {
    day += gap
    const recall = model.recall(memory.stability, gap)
    worst = Math.max(worst, Math.abs(recall - recallAfter(state, gap)))
    memory = gap === 0 ? model.again(memory, given) : model.review(memory, recall, given)
    state = answer('card', state, { rating: given, now: noonOf(day), retention: 0.9, pace })
    worst = Math.max(
      worst,
      Math.abs(memory.stability / state.stability - 1),
      Math.abs(memory.difficulty - state.difficulty)
    )
  }
  return worst
}

test.each([
  ['the default weights', undefined],
  ['weights of one’s own', others]
])('what is held of a card is what the scheduler holds of it, with %s', (_, weights) => {
  fc.assert(
    // The scheduler rounds to eight digits at every step.
    fc.property(history, (answers) => difference(answers, weights) < 1e-4),
    seeded(300)
  )
})

test('a model with other weights than the scheduler is told apart', () => {
  const answers = [3, 3, 1, 3].map((given, index) => ({ rating: given as Rating, gap: index * 3 }))
  expect(difference(answers, undefined, others)).toBeGreaterThan(0.1)
})
