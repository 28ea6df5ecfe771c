import { beforeEach, expect, test } from 'vitest'
import type { Act } from '#domain/journal/events.ts'
import { eventsPerCall } from '#shared/journal-page.ts'
import { answerOf } from '../fixtures/events.ts'
import { FakeCompanion } from '../fixtures/fake-companion.ts'
import { freshProfile } from './browser.ts'
import { progressOf, recorded, startApp } from './store-fixture.ts'

beforeEach(freshProfile)

const suspended = (count: number): readonly Act[] =>
  Array.from({ length: count }, (_, number) => ({ kind: 'card-suspended', card: `card ${number}` }))

test('many acts go to the journal in one piece, and back in one', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  await recorded(store, ...suspended(3), answerOf('card 1'))
  const before = store.state().progress
  const asked = companion.asked.length
  const { events, failure } = await store.recordAll([
    { kind: 'card-unsuspended', card: 'card 0' },
    { kind: 'card-flagged', card: 'card 1', flag: 2 },
    { kind: 'card-forgotten', card: 'card 1' }
  ])
  expect(failure).toBeUndefined()
  expect(companion.asked.slice(asked)).toEqual(['journalAppend'])
  expect(store.state().progress.care.get('card 0')?.suspended).toBe(false)
  expect(store.state().progress.card.size).toBe(0)
  await store.recordAll(events.map(({ id }) => ({ kind: 'voided', event: id })))
  expect(store.state().progress).toEqual(before)
  expect(store.state().progress).toEqual(progressOf(companion))
})

test('what the journal cannot take leaves everything as it was', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  const state = store.state()
  companion.fail('disk-full', 'journalAppend')
  expect(await store.recordAll(suspended(3))).toMatchObject({ events: [], failure: { kind: 'disk-full' } })
  expect(store.state()).toBe(state)
})

test('more acts than one call carries are recorded in parts, each of which is told', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  const told: number[] = []
  const { events } = await store.recordAll(suspended(eventsPerCall + 2), (done) => told.push(done))
  expect(told).toEqual([eventsPerCall, eventsPerCall + 2])
  expect(events).toHaveLength(eventsPerCall + 2)
  expect(store.state().progress.care.size).toBe(eventsPerCall + 2)
  expect(companion.events).toHaveLength(eventsPerCall + 2)
})

test('past answers are those that were not taken back', async () => {
  const store = await startApp(new FakeCompanion())
  const [, second] = await recorded(store, answerOf('a', { rating: 1 }), answerOf('a', { rating: 4 }), answerOf('b'))
  await recorded(store, { kind: 'voided', event: second?.id ?? '' })
  const answers = await store.pastAnswers()
  expect([...answers].map(([card, given]) => [card, given.map(({ rating }) => rating)])).toEqual([
    ['a', [1]],
    ['b', [3]]
  ])
})
