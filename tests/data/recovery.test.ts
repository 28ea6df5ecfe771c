import Dexie from 'dexie'
import { beforeEach, expect, test } from 'vitest'
import { bucketOf } from '#data/bucket.ts'
import { databaseName } from '#data/database.ts'
import type { Store } from '#data/store.ts'
import { answerOf } from '../fixtures/events.ts'
import { FakeCompanion } from '../fixtures/fake-companion.ts'
import { behindTheBack, eventsInDatabase, freshProfile, loseEvents, makeUnreadable, refuseWrites } from './browser.ts'
import { progressOf, recorded, startApp, tickingClock } from './store-fixture.ts'

/** Damage to a database that holds ten events. The journal has them all, and the learner must end with them all. */

let companion: FakeCompanion
let clock: ReturnType<typeof tickingClock>
let store: Store

beforeEach(async () => {
  freshProfile()
  companion = new FakeCompanion()
  clock = tickingClock()
  store = await startApp(companion, clock)
  const answers = ['a', 'b', 'a', 'c', 'b', 'a', 'd', 'a'].map((card) => answerOf(card))
  const events = await recorded(store, ...answers, { kind: 'section-read', section: 'roles#who' })
  await recorded(store, { kind: 'voided', event: events[4]?.id ?? '' })
})

/** All is well: what is shown is right, stays right after a write and a restart, and nothing more is reported. */
async function expectHealed(healed: Store, count = 10): Promise<void> {
  expect(healed.state().progress).toEqual(progressOf(companion))
  expect(companion.events).toHaveLength(count)
  await recorded(healed, answerOf('a'), answerOf('e'))
  expect(healed.state().progress).toEqual(progressOf(companion))
  const next = await startApp(companion, clock)
  await next.check()
  expect(next.state()).toEqual({ progress: progressOf(companion), notice: undefined })
  expect(await eventsInDatabase()).toEqual(companion.events)
  expect(companion.events).toHaveLength(count + 2)
}

test('a check of a sound database reads no journal and says nothing', async () => {
  const { state } = store
  const [before, asked] = [state(), companion.asked.length]
  await store.check()
  expect(state()).toBe(before)
  expect(companion.asked).toHaveLength(asked)
})

test.each([
  ['the first events', [1, 2, 3]],
  ['an event in the middle', [5]],
  ['the newest events', [9, 10]],
  ['all events', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]
])('a database that lost %s is noticed by the check and filled anew', async (_, lines) => {
  await loseEvents(lines)
  const next = await startApp(companion, clock)
  await next.check()
  expect(next.state().notice).toEqual({ kind: 'restored', cause: 'incomplete', events: 10, rescued: 0 })
  await expectHealed(next)
})

test('events lost while the app runs are noticed by the check', async () => {
  await loseEvents([2, 3])
  await store.check()
  expect(store.state().notice).toMatchObject({ kind: 'restored', cause: 'incomplete' })
  await expectHealed(store)
})

test('a database that lost what was folded, but no event, is noticed by the check', async () => {
  await behindTheBack((database) => database.table('states').delete(bucketOf('card:a')))
  const next = await startApp(companion, clock)
  await next.check()
  expect(next.state().notice).toMatchObject({ kind: 'restored', cause: 'incomplete' })
  await expectHealed(next)
})

test('a database whose folded states are garbled is filled anew at the next start', async () => {
  await behindTheBack((database) => database.table('states').put({ bucket: bucketOf('card:a'), text: '[["card:a",{' }))
  const next = await startApp(companion, clock)
  expect(next.state().notice).toMatchObject({ kind: 'restored', cause: 'damaged' })
  await expectHealed(next)
})

test('a database that forgot how far it was is brought up to date at the next start', async () => {
  await behindTheBack((database) => database.table('meta').clear())
  await expectHealed(await startApp(companion, clock))
})

test('a database that forgot how far it was is noticed by the check', async () => {
  await behindTheBack((database) => database.table('meta').clear())
  await store.check()
  expect(store.state().notice).toMatchObject({ kind: 'restored', cause: 'incomplete' })
  await expectHealed(store)
})

test('a database wiped whole between two starts is filled again', async () => {
  await Dexie.delete(databaseName)
  await expectHealed(await startApp(companion, clock))
})

test('a database emptied table by table is filled again', async () => {
  await behindTheBack((database) => Promise.all(database.tables.map((table) => table.clear())))
  await expectHealed(await startApp(companion, clock))
})

test('a database set back to an earlier day takes in what it lacks', async () => {
  await loseEvents([8, 9, 10])
  await behindTheBack((database) => database.table('meta').clear())
  await expectHealed(await startApp(companion, clock))
})

test('a page that was lost is noticed by the check, and what is left of the others is no substitute', async () => {
  await recorded(store, ...Array.from({ length: 200 }, () => answerOf('f')))
  await behindTheBack((database) => database.table('pages').delete(1))
  const next = await startApp(companion, clock)
  await next.check()
  expect(next.state().notice).toEqual({ kind: 'restored', cause: 'incomplete', events: 210, rescued: 0 })
  await expectHealed(next, 210)
})

test('a page that is garbled is thrown away with its database by the next act that needs it', async () => {
  await behindTheBack((database) => database.table('pages').put({ page: 0, text: '{"kind":' }))
  const next = await startApp(companion, clock)
  await next.check()
  expect(next.state().notice).toMatchObject({ kind: 'restored' })
  await expectHealed(next)
})

test('a database wiped while the app runs is noticed by the next act, which is counted once', async () => {
  await Dexie.delete(databaseName)
  await recorded(store, answerOf('a'))
  expect(store.state().notice).toMatchObject({ kind: 'restored' })
  await expectHealed(store, 11)
})

test('a database wiped while the app runs is filled again by what is looked up in it', async () => {
  const last = await store.lastAnswer()
  expect(last).toBeDefined()
  await Dexie.delete(databaseName)
  expect(await store.lastAnswer()).toEqual(last)
  await expectHealed(store)
})

test('pages that cannot be read are noticed by what is looked up on them', async () => {
  const last = await store.lastAnswer()
  makeUnreadable('pages')
  expect(await store.lastAnswer()).toEqual(last)
  await expectHealed(store)
})

test('an act the database cannot store is acknowledged, and the database is filled anew', async () => {
  refuseWrites(1)
  await recorded(store, answerOf('c'))
  expect(store.state().notice).toEqual({ kind: 'restored', cause: 'damaged', events: 11, rescued: 0 })
  await expectHealed(store, 11)
})

test('a database that stores nothing any more is thrown away and filled anew', async () => {
  refuseWrites()
  await recorded(store, answerOf('c'))
  expect(store.state().notice).toMatchObject({ kind: 'restored', cause: 'damaged', events: 11 })
  await expectHealed(store, 11)
})

test('when the database fails and the journal cannot be read either, the act is safe and further ones are refused', async () => {
  refuseWrites(1)
  companion.fail('unexpected', 'journalRead')
  await recorded(store, answerOf('c'))
  expect(store.state().notice).toMatchObject({ kind: 'not-saving', failure: { kind: 'unexpected' } })
  companion.failing.clear()
  expect((await store.record(answerOf('a'))).ok).toBe(false)
  await expectHealed(await startApp(companion, clock), 11)
})

test.each(['pages', 'states', 'meta'] as const)(
  'a database whose table of %s cannot be read any more is thrown away at the next act',
  async (table) => {
    makeUnreadable(table)
    await recorded(store, answerOf('a'))
    await store.check()
    expect(store.state().notice).toMatchObject({ kind: 'restored' })
    await expectHealed(store, 11)
  }
)

test.each(['pages', 'states', 'meta'] as const)(
  'a database whose table of %s cannot be read is thrown away at the start or the check',
  async (table) => {
    makeUnreadable(table)
    const next = await startApp(companion, clock)
    await next.check()
    expect(next.state().notice).toMatchObject({ kind: 'restored' })
    await expectHealed(next)
  }
)
