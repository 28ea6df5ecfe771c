import { expect, test } from 'vitest'
import { answer } from '#domain/scheduling/schedule.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { noon } from '../../fixtures/events.ts'
import { later } from '../../fixtures/moments.ts'
import { cardsNamed, inSteps, plenty, queueOf, reviewDue, today } from './queue-fixture.ts'

const minute = 60_000
const called = (card: string, when: Moment = later(noon, -minute)) => ({ card, day: studyDay(when), at: when.at })

test('a called new card comes first, and is asked although the limit is used up', () => {
  const details = { calls: [called('c')], limits: { ...plenty, newPerDay: 2 }, done: { newCards: 2, reviews: 0 } }
  expect(queueOf(cardsNamed('a', 'b', 'c'), [], details)).toMatchObject({ next: 'c', left: { fresh: 1 } })
  expect(queueOf(cardsNamed('a', 'b', 'c'), [], { ...details, calls: [] }).next).toBeUndefined() // negative control
})

test('a called card takes a place within the limit while there is one', () => {
  const details = { calls: [called('d')], limits: { ...plenty, newPerDay: 2 } }
  expect(queueOf(cardsNamed('a', 'b', 'c', 'd'), [], details)).toMatchObject({ next: 'd', left: { fresh: 2 } })
})

test('a called card in review is asked before it is due, until it is answered', () => {
  const state = reviewDue('a', 4)
  expect(queueOf(cardsNamed('a'), [state], { calls: [called('a')] })).toMatchObject({ next: 'a', left: { review: 1 } })
  const answered = answer('a', state, 3, noon, 0.9)
  expect(queueOf(cardsNamed('a'), [answered], { calls: [called('a')], now: later(noon, minute) }).next).toBeUndefined()
})

test('a card reviewed in the morning and called at noon is asked again', () => {
  const morning = answer('a', reviewDue('a', 0), 3, later(noon, -180 * minute), 0.9)
  expect(queueOf(cardsNamed('a'), [morning], { calls: [called('a')] }).next).toBe('a')
  expect(queueOf(cardsNamed('a'), [morning], { calls: [] }).next).toBeUndefined()
})

test('a call holds for its study day alone', () => {
  const yesterday = called('a', later(noon, -24 * 60 * minute))
  expect(yesterday.day).toBe(today - 1)
  expect(queueOf(cardsNamed('a'), [reviewDue('a', 4)], { calls: [yesterday] }).next).toBeUndefined()
})

test('a called card that is due, or in its steps, is counted once', () => {
  const cards = cardsNamed('due', 'step')
  const states = [reviewDue('due', -1), inSteps('step', 0)]
  const queue = queueOf(cards, states, { calls: [called('due'), called('step')] })
  expect(queue.left).toEqual({ fresh: 0, learning: 1, review: 1 })
})

test('called cards come in the order they were called, after learning cards that are due', () => {
  const cards = cardsNamed('a', 'b', 'step')
  const calls = [called('a', later(noon, -minute)), called('b', later(noon, -2 * minute))]
  expect(queueOf(cards, [inSteps('step', 0)], { calls }).next).toBe('step')
  expect(queueOf(cards, [inSteps('step', 5)], { calls }).next).toBe('b')
})

test('a called card is asked although its sibling was, and its other siblings wait for it', () => {
  const cards = ['a', 'b', 'c'].map((id) => ({ id, fact: 'one' }))
  const states = [{ ...reviewDue('a', 4), lastDay: today }]
  expect(queueOf(cards, states, { calls: [called('b')] })).toMatchObject({ next: 'b', left: { fresh: 1 } })
})

test('in another deck a called card is not asked, but keeps its siblings and its place in the limit', () => {
  const other = { id: 'other', fact: 'one' }
  const cards = [{ id: 'sibling', fact: 'one' }, ...cardsNamed('a', 'b')]
  const details = { everyCard: [other, ...cards], calls: [called('other')], limits: { ...plenty, newPerDay: 2 } }
  expect(queueOf(cards, [], details)).toMatchObject({ next: 'a', left: { fresh: 1 } })
})
