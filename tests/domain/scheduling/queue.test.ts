import { expect, test } from 'vitest'
import { dueOn } from '#domain/scheduling/queue.ts'
import { later } from '../../fixtures/moments.ts'
import { noon } from '../../fixtures/events.ts'
import { cardsNamed, inSteps, plenty, queueOf, reviewDue, today } from './queue-fixture.ts'

const minute = 60_000

test('without cards there is nothing to show and nothing to wait for', () => {
  expect(queueOf([], [])).toEqual({
    next: undefined,
    left: { fresh: 0, learning: 0, review: 0 },
    waitsUntil: undefined,
    apart: 0,
    held: { fresh: 0, review: 0 }
  })
})

test('new cards come in the order of the deck', () => {
  expect(queueOf(cardsNamed('b', 'a', 'c'), []).next).toBe('b')
})

test('the card that is longest overdue is reviewed first, and one due tomorrow is not', () => {
  const states = [reviewDue('a', 0), reviewDue('b', -9), reviewDue('c', -2), reviewDue('d', 1)]
  const cards = cardsNamed('a', 'b', 'c', 'd')
  expect(queueOf(cards, states)).toMatchObject({ next: 'b', left: { review: 3, fresh: 0 } })
  const due = dueOn(cards, new Map(states.map((state) => [state.card, state])), today)
  expect(due.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
})

test('a learning card that is due comes before reviews and new cards', () => {
  const queue = queueOf(cardsNamed('new', 'due', 'step'), [reviewDue('due', -3), inSteps('step', 0)])
  expect(queue.next).toBe('step')
  expect(queue.left).toEqual({ fresh: 1, learning: 1, review: 1 })
})

test('of two learning cards the one due earlier comes first', () => {
  expect(queueOf(cardsNamed('a', 'b'), [inSteps('a', -1), inSteps('b', -5, 'relearning')]).next).toBe('b')
})

test('a learning card that is not due yet lets the others go first', () => {
  expect(queueOf(cardsNamed('step', 'due'), [inSteps('step', 1), reviewDue('due', 0)]).next).toBe('due')
  expect(queueOf(cardsNamed('step', 'new'), [inSteps('step', 1)]).next).toBe('new')
})

test('when nothing else is left, a learning card may come up to twenty minutes early', () => {
  expect(queueOf(cardsNamed('a'), [inSteps('a', 20)])).toMatchObject({ next: 'a', waitsUntil: undefined })
})

test('a learning card more than twenty minutes off is waited for, until the first of them is due', () => {
  const states = [inSteps('a', 45), inSteps('b', 21)]
  expect(queueOf(cardsNamed('a', 'b'), states)).toMatchObject({
    next: undefined,
    left: { learning: 2 },
    waitsUntil: noon.at + 21 * minute
  })
})

test('a card left in its steps yesterday is still asked today', () => {
  expect(queueOf(cardsNamed('a'), [inSteps('a', -60 * 24)]).next).toBe('a')
})

test('a card due tomorrow is shown once the study day has turned', () => {
  const cards = cardsNamed('a')
  expect(queueOf(cards, [reviewDue('a', 1)]).next).toBeUndefined()
  expect(queueOf(cards, [reviewDue('a', 1)], { now: later(noon, 15 * 60 * minute) }).next).toBeUndefined()
  expect(queueOf(cards, [reviewDue('a', 1)], { now: later(noon, 16 * 60 * minute) }).next).toBe('a')
})

test('no more new cards come than the daily limit, those begun today included', () => {
  const cards = cardsNamed('a', 'b', 'c', 'd')
  const limits = { ...plenty, newPerDay: 3 }
  expect(queueOf(cards, [], { limits })).toMatchObject({ left: { fresh: 3 }, held: { fresh: 1 } })
  const done = { newCards: 2, reviews: 0 }
  expect(queueOf(cards, [], { limits, done })).toMatchObject({ left: { fresh: 1 }, held: { fresh: 3 } })
})

test('no more reviews come than the daily limit, those answered today included', () => {
  const states = ['a', 'b', 'c'].map((card, index) => reviewDue(card, -index))
  const limits = { ...plenty, reviewsPerDay: 2 }
  const done = { newCards: 0, reviews: 1 }
  expect(queueOf(cardsNamed('a', 'b', 'c'), states, { limits, done })).toMatchObject({
    next: 'c',
    left: { review: 1 },
    held: { review: 2 }
  })
})

test('a limit of nothing shows nothing and says what it holds back', () => {
  const limits = { newPerDay: 0, reviewsPerDay: 0 }
  expect(queueOf(cardsNamed('a', 'b'), [reviewDue('b', 0)], { limits })).toMatchObject({
    next: undefined,
    left: { fresh: 0, learning: 0, review: 0 },
    held: { fresh: 1, review: 1 }
  })
})

test('a limit lowered below what was already done today holds the rest back, and no more than the rest', () => {
  const limits = { newPerDay: 1, reviewsPerDay: 1 }
  const done = { newCards: 5, reviews: 5 }
  const queue = queueOf(cardsNamed('a', 'b'), [reviewDue('b', 0)], { limits, done })
  expect(queue).toMatchObject({ next: undefined, held: { fresh: 1, review: 1 } })
})

test('the limits do not hold back cards in their steps', () => {
  const limits = { newPerDay: 0, reviewsPerDay: 0 }
  expect(queueOf(cardsNamed('a'), [inSteps('a', 0)], { limits }).next).toBe('a')
})

test('new cards asked for today come on top of the limit', () => {
  const limits = { ...plenty, newPerDay: 1 }
  const done = { newCards: 1, reviews: 0 }
  const queue = queueOf(cardsNamed('a', 'b', 'c'), [], { limits, done, extraNew: 2 })
  expect(queue).toMatchObject({ next: 'a', left: { fresh: 2 }, held: { fresh: 1 } })
})

test('new cards are spread evenly among the reviews', () => {
  const fresh = ['n1', 'n2', 'n3']
  const due = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6']
  const states = new Map(due.map((card) => [card, reviewDue(card, 0)]))
  const done = { newCards: 0, reviews: 0 }
  let order = ''
  for (let asked = 0; asked < 9; asked++) {
    const unseen = fresh.slice(done.newCards)
    const { next = '' } = queueOf(cardsNamed(...unseen, ...states.keys()), [...states.values()], { done })
    order += next[0]
    if (states.delete(next)) done.reviews++
    else done.newCards++
  }
  expect(order).toBe('rnrrnrrnr')
})

test('with reviews left over the limit, new cards are not held up', () => {
  const limits = { newPerDay: 1, reviewsPerDay: 1 }
  const done = { newCards: 0, reviews: 1 }
  expect(queueOf(cardsNamed('n', 'r'), [reviewDue('r', 0)], { limits, done }).next).toBe('n')
})

test('what a plan chose is reviewed in its order, due or not, and what it did not choose waits', () => {
  const cards = cardsNamed('due', 'later', 'latest', 'new')
  const states = [reviewDue('due', -3), reviewDue('later', 5), reviewDue('latest', 9)]
  const queue = queueOf(cards, states, { chosen: ['latest', 'later', 'gone'] })
  expect(queue.left).toMatchObject({ review: 2, fresh: 1 })
  expect(queueOf(cards, states, { chosen: [] }).left).toMatchObject({ review: 0, fresh: 1 })
  expect(queueOf(cards, states).left.review).toBe(1)
  expect(queue.next).toBe('latest')
})
