import { expect, test } from 'vitest'
import { usualTimes } from '#domain/plan/answer-times.ts'
import { type Memory, memoryModel } from '#domain/plan/memory-model.ts'
import { reviewSeconds, worthAt } from '#domain/plan/worth.ts'

const model = memoryModel()
const days = 6
const shares = [0.224, 0.631, 0.145]

/** The worth of a card just answered, by trying every day it could be asked next and every answer: no grid, no table. */
function worthBySearch(day: number, memory: Memory, price: number): number {
  let best = model.recall(memory.stability, days - day)
  for (let next = day + 1; next < days; next++) {
    const seconds = reviewSeconds(usualTimes, model.recall(memory.stability, next - day))
    best = Math.max(best, askedBySearch(next, memory, day, price) - price * seconds)
  }
  return best
}

function askedBySearch(day: number, memory: Memory, lastDay: number, price: number): number {
  const recall = model.recall(memory.stability, day - lastDay)
  const forgotten = model.again(model.review(memory, recall, 1), 3)
  return shares.reduce(
    (sum, share, index) => sum + recall * share * worthBySearch(day, model.review(memory, recall, index + 2), price),
    (1 - recall) * worthBySearch(day, forgotten, price)
  )
}

const memories = [0.3, 1.2, 4, 15].flatMap((stability) => [2, 6, 9.5].map((difficulty) => ({ stability, difficulty })))

/** How far the table is off at most, over memories and days, when the search has a price of its own. */
function error(price: number, searched = price): number {
  const worth = worthAt({ model, times: usualTimes, days })(price)
  const errors = memories.flatMap((memory) =>
    [1, 3, 5].map((day) => worth.asked(day, memory, 0).worth - askedBySearch(day, memory, 0, searched))
  )
  return Math.max(...errors.map(Math.abs))
}

test.each([0.001, 0.003, 0.01])(
  'the table holds what a search through all days and answers finds, at %s a second',
  (price) => {
    expect(error(price)).toBeLessThan(0.005) // between the points of the grid
  }
)

test('a table made for another price is told apart', () => {
  expect(error(0.001, 0.003)).toBeGreaterThan(0.01)
})

test('a review on the day before the exam is worth the recall it leads to', () => {
  const memory = { stability: 2, difficulty: 5 }
  const worth = worthAt({ model, times: usualTimes, days: 1 })(0.003)
  const { worth: found } = worth.asked(0, memory, -3)
  expect(found).toBeCloseTo(askedOnTheEve(memory), 3)
})

function askedOnTheEve(memory: Memory): number {
  const recall = model.recall(memory.stability, 3)
  const tomorrow = (next: Memory): number => model.recall(next.stability, 1)
  return shares.reduce(
    (sum, share, index) => sum + recall * share * tomorrow(model.review(memory, recall, index + 2)),
    (1 - recall) * tomorrow(model.again(model.review(memory, recall, 1), 3))
  )
}
