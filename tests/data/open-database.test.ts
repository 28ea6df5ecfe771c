import Dexie from 'dexie'
import { beforeEach, expect, test } from 'vitest'
import { databaseName, databaseVersion } from '#data/database.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import { subjectsOf } from '#domain/journal/projections.ts'
import type { JournalHead } from '#shared/bridge.ts'
import { answerOf, fromTheFuture, happened, noon } from '../fixtures/events.ts'
import { FakeCompanion } from '../fixtures/fake-companion.ts'
import { hour, later } from '../fixtures/moments.ts'
import {
  behindTheBack,
  contentsOfDatabase,
  eventsInDatabase,
  freshProfile,
  makePageUnreadable,
  tearFiles,
  versionOfDatabase
} from './browser.ts'
import { progressOf, recorded, startApp, valueOf } from './store-fixture.ts'

beforeEach(freshProfile)

const history = ['a', 'b', 'a', 'c'].map((card, index) => happened(answerOf(card), later(noon, index * hour)))

/** The database as an app of next year leaves it: a higher version, with another table, holding these events. */
async function leaveNewerDatabase(events: readonly unknown[], table = 'pages'): Promise<void> {
  const newer = new Dexie(databaseName)
  newer.version(databaseVersion + 1).stores({ [table]: 'page', states: 'bucket', meta: 'key', dreams: '++' })
  const lines = events.map((event) => (typeof event === 'string' ? event : JSON.stringify(event ?? null)))
  await newer.table(table).add({ page: 0, text: lines.join(',\n') })
  await newer.table('meta').add({ key: 'head', count: events.length, chain: 'ffffffff' })
  newer.close()
}

test('a database of a newer app is filled anew from the journal, and the learner is told', async () => {
  const companion = new FakeCompanion()
  companion.replaceJournal(history)
  await leaveNewerDatabase(history)
  const store = await startApp(companion)
  expect(store.state().notice).toEqual({ kind: 'restored', cause: 'newer', events: 4, rescued: 0 })
  expect(store.state().progress).toEqual(progressOf(companion))
  expect(await versionOfDatabase()).toBe(30)
  expect(Object.keys(await contentsOfDatabase()).sort()).toEqual(['meta', 'pages', 'states'])
})

test('after that, recording works and the next start finds nothing amiss', async () => {
  const companion = new FakeCompanion()
  companion.replaceJournal(history)
  await leaveNewerDatabase(history)
  await recorded(await startApp(companion), answerOf('d'))
  const store = await startApp(companion)
  expect(store.state().notice).toBeUndefined()
  expect(store.state().progress).toEqual(progressOf(companion))
})

test('events that only the newer database had go back to the journal, of kinds unknown here too', async () => {
  const companion = new FakeCompanion()
  companion.replaceJournal(history.slice(0, 2))
  const unknown = Object.assign(fromTheFuture(), { dream: 'kept' })
  await leaveNewerDatabase([...history, unknown])
  const store = await startApp(companion)
  expect(companion.events).toEqual([...history, unknown])
  expect(store.state().notice).toMatchObject({ kind: 'restored', events: 5, rescued: 3 })
  expect(store.state().progress).toEqual(progressOf(companion))
})

test('a newer database that keeps its events elsewhere is filled anew all the same', async () => {
  const companion = new FakeCompanion()
  companion.replaceJournal(history)
  await leaveNewerDatabase(history, 'acts')
  const store = await startApp(companion)
  expect(store.state().notice).toMatchObject({ kind: 'restored', cause: 'newer', events: 4 })
  expect(store.state().progress).toEqual(progressOf(companion))
})

test('one row that is no event any more does not keep the others from being rescued', async () => {
  const companion = new FakeCompanion()
  const [first, ...rest] = history as [JournalEvent, ...JournalEvent[]]
  await leaveNewerDatabase([first, { ...rest[0], at: 'yesterday' }, undefined, 'torn', rest[1], rest[2]])
  const store = await startApp(companion)
  expect(companion.events).toEqual([first, rest[1], rest[2]])
  expect(store.state().notice).toMatchObject({ kind: 'restored', rescued: 3 })
})

test('a page that cannot be read does not keep the others from being rescued', async () => {
  const companion = new FakeCompanion()
  await leaveNewerDatabase(history.slice(0, 2))
  await behindTheBack((database) =>
    database.table('pages').bulkAdd([2, 3].map((index) => ({ page: index - 1, text: JSON.stringify(history[index]) })))
  )
  makePageUnreadable(1)
  const store = await startApp(companion)
  const [first, second, , fourth] = history
  expect(companion.events).toEqual([first, second, fourth])
  expect(store.state().notice).toMatchObject({ kind: 'restored', rescued: 3 })
})

test('a newer database is not thrown away before the journal has what only it had', async () => {
  const companion = new FakeCompanion()
  companion.replaceJournal(history.slice(0, 2))
  companion.fail('disk-full', 'journalRescue')
  await leaveNewerDatabase(history)
  expect((await startApp(companion)).state().notice).toMatchObject({
    kind: 'not-saving',
    failure: { kind: 'disk-full' }
  })
  companion.failing.clear() // room was made, and the app started again
  const store = await startApp(companion)
  expect(companion.events).toEqual(history)
  expect(store.state().progress).toEqual(progressOf(companion))
})

test('where the journal is of a newer app as well, its database is left alone', async () => {
  const companion = new FakeCompanion()
  companion.beNewer()
  await leaveNewerDatabase(history)
  await startApp(companion)
  expect(await versionOfDatabase()).toBe(40)
  expect(await eventsInDatabase()).toEqual(history)
})

test('a database that cannot be opened is deleted and filled anew, and the learner is told', async () => {
  const companion = new FakeCompanion()
  companion.replaceJournal(history)
  tearFiles({ deletable: true })
  const store = await startApp(companion)
  expect(store.state().notice).toEqual({ kind: 'restored', cause: 'damaged', events: 4, rescued: 0 })
  expect(store.state().progress).toEqual(progressOf(companion))
  expect(companion.asked).not.toContain('databaseClear')
})

test('a database that cannot even be deleted is cleared by the main process', async () => {
  const companion = new FakeCompanion()
  companion.replaceJournal(history)
  companion.clearDatabase = () => Promise.resolve(freshProfile() as undefined)
  tearFiles({ deletable: false })
  const store = await startApp(companion)
  expect(companion.asked).toContain('databaseClear')
  expect(store.state().notice).toMatchObject({ kind: 'restored', cause: 'damaged' })
  expect(store.state().progress).toEqual(progressOf(companion))
  await recorded(store, answerOf('d'))
  expect(store.state().progress).toEqual(progressOf(companion))
})

test('where no database can be had at all, opening does not throw: the learner is told', async () => {
  const companion = new FakeCompanion()
  companion.replaceJournal(history)
  tearFiles({ deletable: false })
  const store = await startApp(companion)
  expect(store.state().notice).toMatchObject({ kind: 'not-saving' })
})

const tablesOf = {
  1: { events: 'seq, &id, *subjects, target, kind', projections: 'subject', meta: 'key' },
  2: { events: 'seq, &id, *subjects, target, kind', states: 'bucket', meta: 'key' }
}

/** The database as version 1 or 2 left it, which had a row for each event. What was folded is not looked at any more. */
async function leaveEarlierVersion(version: 1 | 2, events: readonly JournalEvent[], head: JournalHead): Promise<void> {
  const earlier = new Dexie(databaseName)
  earlier.version(version).stores(tablesOf[version])
  const rows = events.map((event, index) => ({
    seq: index + 1,
    id: event.id,
    kind: event.kind,
    subjects: subjectsOf(event),
    event
  }))
  await earlier.table('events').bulkAdd(rows)
  if (version === 2) await earlier.table('states').add({ bucket: 3, text: '[["card:gone",{"lastAt":1}]]' })
  await earlier.table('meta').add({ key: 'head', ...head })
  earlier.close()
}

test.each([1, 2] as const)(
  'a database of version %i is taken over with what it holds, without asking the journal',
  async (version) => {
    const companion = new FakeCompanion()
    const [, second] = history
    companion.replaceJournal([...history, happened({ kind: 'voided', event: second?.id ?? '' }, later(noon, 9 * hour))])
    const { head } = valueOf(await companion.start())
    await leaveEarlierVersion(version, companion.events as readonly JournalEvent[], head)
    companion.fail('unexpected', 'journalRead')
    const store = await startApp(companion)
    expect(store.state()).toEqual({ progress: progressOf(companion), notice: undefined })
    expect(Object.keys(await contentsOfDatabase()).sort()).toEqual(['meta', 'pages', 'states'])
    await store.check()
    expect(store.state().notice).toBeUndefined()
    companion.failing.clear()
    await recorded(store, answerOf('a'))
    expect(store.state().progress).toEqual(progressOf(companion))
    expect(await eventsInDatabase()).toEqual(companion.events)
  }
)

test('a database of version 2 that had lost rows is filled anew', async () => {
  const companion = new FakeCompanion()
  companion.replaceJournal(history)
  const { head } = valueOf(await companion.start())
  await leaveEarlierVersion(2, history.slice(1), head)
  const store = await startApp(companion)
  expect(store.state().notice).toMatchObject({ kind: 'restored', events: 4, rescued: 0 })
  expect(store.state().progress).toEqual(progressOf(companion))
})
