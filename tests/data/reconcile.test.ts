import { beforeEach, expect, test } from 'vitest'
import { storedStates } from '#data/apply.ts'
import { Database } from '#data/database.ts'
import { allEvents } from '#data/past-events.ts'
import { noProgress, type Progress, withChanges } from '#data/progress.ts'
import { JournalFailure, type Reconciliation, rebuild, reconcile } from '#data/reconcile.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import { answerOf, fromTheFuture, happened, noon } from '../fixtures/events.ts'
import { FakeCompanion } from '../fixtures/fake-companion.ts'
import { hour, later } from '../fixtures/moments.ts'
import { contentsOfDatabase, freshProfile } from './browser.ts'
import { progressOf, valueOf } from './store-fixture.ts'

let database: Database
let companion: FakeCompanion
let progress: string[]

beforeEach(() => {
  freshProfile()
  database = new Database()
  companion = new FakeCompanion()
  progress = []
})

const agree = async (): Promise<Reconciliation> =>
  reconcile(database, companion, valueOf(await companion.start()).head, (done, all) => progress.push(`${done}/${all}`))

const shown = async (): Promise<Progress> => withChanges(noProgress, await storedStates(database))

/** So many answers to five cards, an hour apart, every seventh taking the third before it back. */
function historyOf(length: number, first = 0): JournalEvent[] {
  const events: JournalEvent[] = []
  for (let index = 0; index < length; index++) {
    const moment = later(noon, (first + index) * hour)
    const target = index % 7 === 6 ? events[index - 3] : undefined
    const act = target
      ? ({ kind: 'voided', event: target.id } as const)
      : answerOf(`card-${index % 5}`, { rating: index % 4 === 0 ? 1 : 3 })
    events.push(happened(act, moment))
  }
  return events
}

async function expectAgreement(): Promise<void> {
  expect(await shown()).toEqual(progressOf(companion))
  expect(await allEvents(database)).toEqual(companion.events)
  expect(await agree()).toEqual({ kind: 'agreed' })
}

test('two empty sides agree without a page being read', async () => {
  expect(await agree()).toEqual({ kind: 'agreed' })
  expect(companion.asked).toEqual(['start'])
})

test('an empty database takes in the whole journal', async () => {
  companion.replaceJournal(historyOf(20))
  expect(await agree()).toEqual({ kind: 'rebuilt', was: 'empty', events: 20, rescued: 0 })
  await expectAgreement()
})

test('a database that lacks the newest events takes in those and no others', async () => {
  const history = historyOf(20)
  companion.replaceJournal(history.slice(0, 12))
  await agree()
  companion.replaceJournal(history)
  expect(await agree()).toEqual({ kind: 'caught-up', events: 8 })
  expect(progress).toEqual(['12/12', '20/20'])
  await expectAgreement()
})

test.each([1, 2, 3, 7, 19, 20])('a history read in pages of %i gives what one page gives', async (pageSize) => {
  companion.replaceJournal(historyOf(20))
  companion.pageSize = pageSize
  await agree()
  expect(progress).toHaveLength(Math.ceil(20 / pageSize))
  expect(progress.at(-1)).toBe('20/20')
  await expectAgreement()
})

test('what was taken back in one page may have happened in another, either way round', async () => {
  const [first, second] = [happened(answerOf('a')), happened(answerOf('b'))]
  const voids = [first, second].map(({ id }) => happened({ kind: 'voided', event: id }))
  companion.replaceJournal([first, ...voids, second])
  companion.pageSize = 1
  await agree()
  expect((await shown()).card.size).toBe(0)
  await expectAgreement()
})

test('a reading that broke off between two pages goes on from there', async () => {
  companion.replaceJournal(historyOf(20))
  companion.pageSize = 6
  const { head } = valueOf(await companion.start())
  const breaksOff = reconcile(database, companion, head, () => companion.fail('unexpected', 'journalRead'))
  await expect(breaksOff).rejects.toThrow(JournalFailure)
  expect((await database.meta.get('head'))?.count).toBe(12) // the second page had been read already
  companion.failing.clear()
  expect(await agree()).toEqual({ kind: 'caught-up', events: 8 })
  await expectAgreement()
})

test('a journal with another beginning of the same length fills the database anew', async () => {
  const history = historyOf(10)
  companion.replaceJournal(history)
  await agree()
  companion.replaceJournal([...history.slice(1), history[0] as JournalEvent])
  expect(await agree()).toEqual({ kind: 'rebuilt', was: 'other', events: 10, rescued: 0 })
  await expectAgreement()
})

test('a longer journal with another beginning fills the database anew, and gets what it lacks', async () => {
  const history = historyOf(10)
  companion.replaceJournal(history)
  await agree()
  companion.replaceJournal([...history.slice(2), ...historyOf(5, 50)])
  expect(await agree()).toEqual({ kind: 'rebuilt', was: 'other', events: 15, rescued: 2 })
  await expectAgreement()
})

test('events that only the database still had go back to the journal, once and as they were', async () => {
  const history = [...historyOf(10), Object.assign(fromTheFuture(), { dream: 'kept' })]
  companion.replaceJournal(history)
  await agree()
  companion.replaceJournal(history.slice(0, 4)) // the journal was restored from an old copy
  expect(await agree()).toEqual({ kind: 'rebuilt', was: 'other', events: 11, rescued: 7 })
  expect(companion.events).toEqual(history)
  await expectAgreement()
})

test('a journal that vanished is written again from the database', async () => {
  const history = historyOf(10)
  companion.replaceJournal(history)
  await agree()
  companion.replaceJournal([])
  expect(await agree()).toMatchObject({ kind: 'rebuilt', rescued: 10 })
  expect(companion.events).toEqual(history)
  await expectAgreement()
})

test('when the journal cannot take the rescued events, the database keeps them for the next start', async () => {
  const history = historyOf(10)
  companion.replaceJournal(history)
  await agree()
  const before = await contentsOfDatabase()
  companion.replaceJournal(history.slice(0, 4))
  companion.fail('disk-full', 'journalRescue')
  await expect(agree()).rejects.toThrow(JournalFailure)
  expect(await contentsOfDatabase()).toEqual(before)
  companion.failing.clear()
  expect(await agree()).toMatchObject({ kind: 'rebuilt', rescued: 6 })
  await expectAgreement()
})

test('when the journal cannot be read, the database is left as it was', async () => {
  companion.replaceJournal(historyOf(10))
  await agree()
  const before = await contentsOfDatabase()
  companion.replaceJournal(historyOf(12, 30))
  companion.fail('unexpected', 'journalRead')
  await expect(agree()).rejects.toMatchObject({ failure: { kind: 'unexpected' } })
  expect(await contentsOfDatabase()).toEqual(before)
})

test('a database that forgot how far it was takes the journal in again over what it has', async () => {
  companion.replaceJournal(historyOf(20))
  await agree()
  await database.meta.clear()
  expect(await agree()).toEqual({ kind: 'rebuilt', was: 'empty', events: 20, rescued: 0 })
  await expectAgreement()
})

test('a history of twelve thousand events is rescued in pages of five thousand and read in one', async () => {
  const history = historyOf(12_000)
  companion.replaceJournal(history)
  await agree()
  expect(progress).toEqual(['12000/12000'])
  companion.replaceJournal(history.slice(0, 500))
  companion.asked.length = 0
  const had = await allEvents(database)
  expect(await rebuild(database, companion, had)).toMatchObject({ events: 12_000, rescued: 11_500 })
  expect(companion.asked.filter((deed) => deed === 'journalRescue')).toHaveLength(3)
  expect(companion.events).toHaveLength(12_000)
  expect(await shown()).toEqual(progressOf(companion))
})
