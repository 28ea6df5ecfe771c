import { beforeEach, expect, test } from 'vitest'
import { bucketOf } from '#data/bucket.ts'
import { type CheckStep, checkData, type DataReport, lostEvents } from '#data/check-data.ts'
import { compare } from '#data/compare.ts'
import { Database } from '#data/database.ts'
import type { Store } from '#data/store.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import { answerOf } from '../fixtures/events.ts'
import { FakeCompanion } from '../fixtures/fake-companion.ts'
import { behindTheBack, eventsInDatabase, freshProfile, loseEvents, makeUnreadable } from './browser.ts'
import { progressOf, recorded, startApp, tickingClock } from './store-fixture.ts'

let companion: FakeCompanion
let store: Store
let events: readonly JournalEvent[]
let given: AbortController
let steps: CheckStep[]

beforeEach(async () => {
  freshProfile()
  companion = new FakeCompanion()
  store = await startApp(companion, tickingClock())
  const answers = ['a', 'b', 'a', 'c', 'b'].map((card) => answerOf(card))
  events = await recorded(store, ...answers, { kind: 'section-read', section: 'roles#who' })
  await recorded(store, { kind: 'voided', event: events[1]?.id ?? '' })
  events = companion.events as readonly JournalEvent[]
  given = new AbortController()
  steps = []
})

/** Compares in place and not in a worker. */
async function compareHere() {
  const read = await companion.journalRead({ after: 0, limit: 1000 })
  const database = new Database()
  try {
    return await compare(database, read.ok ? read.value.lines.split('\n') : [])
  } finally {
    database.close()
  }
}

const check = (): Promise<DataReport> =>
  checkData({
    companion,
    store,
    signal: given.signal,
    onStep: (step) => steps.push(step),
    onProgress: () => {},
    compare: async () => (given.signal.aborted ? undefined : compareHere())
  })

async function expectAllWell(): Promise<void> {
  const { length } = companion.events
  expect(await check()).toMatchObject({
    journal: { value: { head: { count: length }, damagedLines: 0 } },
    database: { value: { had: length, reconciled: { kind: 'agreed' }, refilled: false } }
  })
  expect(store.state().progress).toEqual(progressOf(companion))
  expect(await eventsInDatabase()).toEqual(companion.events)
}

test('sound data are found to be so, and nothing is changed', async () => {
  const before = store.state()
  const report = await check()
  expect(report).toMatchObject({
    journal: { value: { head: { count: 7 }, damagedLines: 0 } },
    database: {
      value: { had: 7, reconciled: { kind: 'agreed' }, refilled: false, found: { events: 7, otherEvents: 0 } }
    },
    backups: { value: { restored: 0 } }
  })
  expect(steps).toEqual(['journal', 'database', 'backups'])
  expect(store.state().notice).toBe(before.notice)
  expect(companion.events).toEqual(events)
})

test('a state that was folded wrongly is found though every event stands, and worked out anew', async () => {
  await behindTheBack(async (database) => {
    const states = database.table<{ bucket: number; text: string }, number>('states')
    const row = await states.get(bucketOf('section:roles#who'))
    await states.put({
      bucket: bucketOf('section:roles#who'),
      text: (row?.text ?? '').replace(/"readAt":\d+/, '"readAt":1')
    })
  })
  const report = await check()
  expect(report.database).toMatchObject({ value: { refilled: true, found: { otherEvents: 0, otherStates: 1 } } })
  await expectAllWell()
})

test('an event that reads otherwise in the database than in the journal is found', async () => {
  await behindTheBack(async (database) => {
    const pages = database.table<{ page: number; text: string }, number>('pages')
    const row = await pages.get(0)
    await pages.put({ page: 0, text: (row?.text ?? '').replace('"rating":3', '"rating":1') })
  })
  expect((await check()).database).toMatchObject({ value: { refilled: true, found: { otherEvents: 1 } } })
  await expectAllWell()
})

test('events that the database lost are found, and it is filled anew', async () => {
  await loseEvents([2, 3])
  expect((await check()).database).toMatchObject({ value: { refilled: true } })
  await expectAllWell()
})

test('a database that cannot be read any more is thrown away and filled anew', async () => {
  makeUnreadable('pages')
  const report = await check()
  expect(report.database).toMatchObject({ value: { refilled: true, found: undefined } })
  await expectAllWell()
})

test('what a damaged line of the journal held comes back from the database', async () => {
  companion.mend = () => {
    companion.replaceJournal(events.toSpliced(2, 1))
    return 1
  }
  const report = await check()
  companion.mend = () => 0
  expect(report).toMatchObject({
    journal: { value: { damagedLines: 1 } },
    database: { value: { reconciled: { rescued: 1 } } }
  })
  expect(companion.events).toHaveLength(7)
  await expectAllWell()
})

test('what neither has any more comes back from a backup, and is shown', async () => {
  const lost = events.slice(2, 4)
  companion.mend = () => {
    companion.replaceJournal(events.filter((event) => !lost.includes(event)))
    return 2
  }
  await behindTheBack(async (database) => Promise.all(database.tables.map((table) => table.clear())))
  companion.restored = lost
  const report = await check()
  Object.assign(companion, { mend: () => 0, restored: [] })
  expect(report.backups).toMatchObject({ value: { restored: 2 } })
  await expectAllWell()
})

test('what no copy has any more is counted', async () => {
  companion.mend = () => {
    companion.replaceJournal(events.slice(0, 5))
    return 2
  }
  // The database still says that it has seven, and has lost the same two.
  await loseEvents([6, 7])
  expect(lostEvents(await check())).toBe(2)
  companion.mend = () => 0
  await expectAllWell()
})

test('a journal that cannot be read is said to be so, and no more is tried', async () => {
  companion.fail('not-writable', 'journalCheck')
  const report = await check()
  expect(report).toMatchObject({ journal: { failure: { kind: 'not-writable' } } })
  expect(report.database).toBeUndefined()
  expect(steps).toEqual(['journal'])
  expect(companion.asked).not.toContain('backupCheck')
})

test('given up, it stops where it is and changes nothing more', async () => {
  const checking = check()
  given.abort()
  expect((await checking).backups).toBeUndefined()
  expect(companion.asked).not.toContain('backupCheck')
  expect(companion.events).toEqual(events)
})

test('given up while backups are read, the main process is told', async () => {
  const release = companion.hold()
  const checking = check()
  release()
  companion.onAsked = (deed) => {
    if (deed === 'backupCheck') given.abort()
  }
  await checking
  expect(companion.asked).toContain('backupCancel')
})

test('a warning waits until what is said has been read', async () => {
  await loseEvents([1])
  await store.check()
  expect(store.state().notice).toMatchObject({ kind: 'restored' })
  store.warn({ kind: 'moved' })
  expect(store.state().notice).toMatchObject({ kind: 'restored' })
  store.dismissNotice()
  expect(store.state().notice).toEqual({ kind: 'moved' })
  store.dismissNotice()
  expect(store.state().notice).toBeUndefined()
})
