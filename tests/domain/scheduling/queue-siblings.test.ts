import { expect, test } from 'vitest'
import type { QueueCard } from '#domain/scheduling/queue.ts'
import { inSteps, queueOf, reviewDue, today } from './queue-fixture.ts'

const meaning: QueueCard = { id: 'ownership.meaning', fact: 'ownership' }
const example: QueueCard = { id: 'ownership.example', fact: 'ownership' }
const other: QueueCard = { id: 'phases.order', fact: 'phases' }

const answeredToday = (card: string) => ({ ...reviewDue(card, 4), lastDay: today })

test('of two new cards of one fact only the first is begun on a day', () => {
  expect(queueOf([meaning, example, other], [])).toMatchObject({
    next: meaning.id,
    left: { fresh: 2 },
    held: { fresh: 0 } // the second waits for its sibling, not for the limit
  })
})

test('of two reviews of one fact only the one longest due is asked, and the other is counted as put off', () => {
  const queue = queueOf([meaning, example], [reviewDue(meaning.id, 0), reviewDue(example.id, -2)])
  expect(queue).toMatchObject({ next: example.id, left: { review: 1 }, apart: 1, held: { review: 0 } })
})

test('a new card waits while a sibling is due', () => {
  const queue = queueOf([meaning, example], [reviewDue(example.id, 0)])
  expect(queue).toMatchObject({ next: example.id, left: { review: 1, fresh: 0 } })
})

test('a card waits until tomorrow when a sibling was answered today', () => {
  const queue = queueOf([meaning, example], [answeredToday(meaning.id), reviewDue(example.id, 0)])
  expect(queue).toMatchObject({ next: undefined, left: { review: 0 }, apart: 1 })
})

test('a sibling answered yesterday holds nothing back', () => {
  const states = [{ ...answeredToday(meaning.id), lastDay: today - 1 }, reviewDue(example.id, 0)]
  expect(queueOf([meaning, example], states)).toMatchObject({ next: example.id, apart: 0 })
})

test('a card waits while a sibling is still in its steps, whenever that was last answered', () => {
  const queue = queueOf([meaning, example], [inSteps(meaning.id, 30), reviewDue(example.id, 0)])
  expect(queue).toMatchObject({ next: undefined, left: { learning: 1, review: 0 }, apart: 1 })
})

test('siblings are kept apart across decks: one answered today in another deck holds its sibling back', () => {
  const states = [answeredToday(meaning.id), reviewDue(example.id, 0)]
  expect(queueOf([example], states, { everyCard: [meaning, example] })).toMatchObject({ next: undefined, apart: 1 })
  expect(queueOf([example], states, { everyCard: [example] }).next).toBe(example.id) // negative control
})

test('a new sibling in another deck is held back the same way', () => {
  const states = [inSteps(meaning.id, 5, 'relearning', today)]
  expect(queueOf([example, other], states, { everyCard: [meaning, example, other] })).toMatchObject({
    next: other.id,
    left: { fresh: 1 }
  })
})

test('two cards in their steps are both asked although they are siblings', () => {
  const queue = queueOf([meaning, example], [inSteps(meaning.id, -2), inSteps(example.id, -1)])
  expect(queue).toMatchObject({ next: meaning.id, left: { learning: 2 } })
})
