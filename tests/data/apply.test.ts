import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { applyEvents, type Change, storedStates } from '#data/apply.ts'
import { Database } from '#data/database.ts'
import { countOn } from '#data/event-page.ts'
import { allEvents, eventsOf, newestEvent } from '#data/past-events.ts'
import { noProgress, type Progress, withChanges } from '#data/progress.ts'
import { isWhole } from '#data/whole.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { histories, plainProgress } from '../fixtures/event-streams.ts'
import { answerOf, fromTheFuture, happened, noon, uuid } from '../fixtures/events.ts'
import { dayLength, hour, later } from '../fixtures/moments.ts'
import { seeded } from '../fixtures/property.ts'
import { contentsOfDatabase, freshProfile, refuseWrites } from './browser.ts'

beforeEach(freshProfile)

const databaseOf = (name = 'companion'): Database => new Database(name)

/** Takes batches in, one after another, as lines of a journal. The chain is of no interest here. */
async function applied(
  database: Database,
  ...batches: readonly (readonly JournalEvent[])[]
): Promise<readonly Change[]> {
  let changes: readonly Change[] = []
  let count = (await database.meta.get('head'))?.count ?? 0
  for (const batch of batches) {
    count += batch.length
    changes = await applyEvents(database, batch, { count, chain: '00000000' })
  }
  return changes
}

const progressIn = async (database: Database): Promise<Progress> =>
  withChanges(noProgress, await storedStates(database))

const answerOn = (day: number, rating: 1 | 3 = 3) => happened(answerOf('a', { rating }), later(noon, day * dayLength))
const takesBack = ({ id }: JournalEvent) => happened({ kind: 'voided', event: id }, later(noon, 90 * dayLength))

/** A history in the order it arrives, cut into batches. */
const arrivals = histories.chain((history) =>
  fc.record({
    arriving: fc.shuffledSubarray(history, { minLength: history.length }),
    cuts: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: history.length, maxLength: history.length })
  })
)

function batchesOf(events: readonly JournalEvent[], cuts: readonly number[]): readonly (readonly JournalEvent[])[] {
  const batches: JournalEvent[][] = []
  for (let from = 0, cut = 0; from < events.length; from += cuts[cut++] ?? 1)
    batches.push(events.slice(from, from + (cuts[cut] ?? 1)))
  return batches
}

test('in whatever order and batches events arrive, the database holds what a plain fold of them gives', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(arrivals, async ({ arriving, cuts }) => {
      const database = databaseOf(`run-${run++}`)
      await applied(database, ...batchesOf(arriving, cuts))
      expect(await progressIn(database)).toEqual(plainProgress(arriving))
      database.close()
    }),
    seeded(150)
  )
})

test('the same holds where every batch comes to stand on pages of its own', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(arrivals, fc.constantFrom(1, 60, 99, 100, 101, 250), async ({ arriving, cuts }, between) => {
      const database = databaseOf(`pages-${run++}`)
      const filling = Array.from({ length: between }, () => fromTheFuture())
      await applied(database, ...batchesOf(arriving, cuts).flatMap((batch) => [batch, filling]))
      expect(await progressIn(database)).toEqual(plainProgress(arriving))
      expect(await isWhole(database)).toBe(true)
      database.close()
    }),
    seeded(50)
  )
})

test('the changes that are reported lead to the same progress as reading the database anew', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(arrivals, async ({ arriving, cuts }) => {
      const database = databaseOf(`changes-${run++}`)
      let shown = noProgress
      for (const batch of batchesOf(arriving, cuts)) shown = withChanges(shown, await applied(database, batch))
      expect(shown).toEqual(await progressIn(database))
      database.close()
    }),
    seeded(50)
  )
})

test('the events stand in the order of the journal, a hundred to a page', async () => {
  const database = databaseOf()
  const events = Array.from({ length: 250 }, (_, hours) =>
    happened(answerOf(`card-${hours % 7}`), later(noon, hours * hour))
  )
  await applied(database, events.slice(0, 1), events.slice(1, 99), events.slice(99, 230), events.slice(230))
  expect(await allEvents(database)).toEqual(events)
  expect((await database.pages.toArray()).map(countOn)).toEqual([100, 100, 50])
  expect(await database.meta.get('head')).toMatchObject({ count: 250, chain: '00000000' })
})

test('the events of a card are found on whatever pages they stand, without those taken back', async () => {
  const database = databaseOf()
  const others = Array.from({ length: 150 }, () => happened(answerOf('b')))
  const [first, second, third] = [answerOn(0), answerOn(4), answerOn(9)]
  await applied(database, [takesBack(third)], [first, ...others], [second, ...others, takesBack(second)], [third])
  expect(await eventsOf(database, 'card:a')).toEqual([first])
  expect(await eventsOf(database, 'card:unknown')).toEqual([])
})

test('the newest event of some kind is found, and whether it was taken back is known', async () => {
  const database = databaseOf()
  const [first, second, third] = [answerOn(0), answerOn(4), answerOn(9)]
  const others = Array.from({ length: 150 }, () => fromTheFuture())
  await applied(database, [takesBack(third)], [first, second], others, [third], [takesBack(second)])
  const answers = async (wanted: boolean) =>
    newestEvent(database, ({ kind }, takenBack) => kind === 'card-answered' && takenBack === wanted)
  expect(await answers(true)).toEqual(third)
  expect(await answers(false)).toEqual(first)
  expect(await newestEvent(database, ({ kind }) => kind === 'section-read')).toBeUndefined()
})

test('an answer taken back makes the card what it was, due date and all', async () => {
  const database = databaseOf()
  const [first, second] = [answerOn(0), answerOn(20)]
  await applied(database, [first])
  const stateOfCard = async () => (await storedStates(database)).find(({ subject }) => subject === 'card:a')?.state
  const before = await stateOfCard()
  await applied(database, [second])
  expect(await stateOfCard()).not.toEqual(before)
  await applied(database, [takesBack(second)])
  expect(await stateOfCard()).toEqual(before)
})

test('taking back the only answer leaves nothing of the card or the day, and says so', async () => {
  const database = databaseOf()
  const only = answerOn(0)
  await applied(database, [only])
  const changes = await applied(database, [takesBack(only)])
  expect(changes).toEqual([
    { subject: 'card:a', state: undefined },
    { subject: `day:${studyDay(noon)}`, state: undefined }
  ])
  expect(await progressIn(database)).toEqual(noProgress)
})

test('a taking back that arrives before what it takes back still counts', async () => {
  const database = databaseOf()
  const [first, second] = [answerOn(0), answerOn(4, 1)]
  await applied(database, [takesBack(second)], [first], [second])
  expect(await progressIn(database)).toEqual(plainProgress([first]))
})

test('an answer and what takes it back may come in one batch, either first', async () => {
  for (const swapped of [false, true]) {
    const database = databaseOf(`swapped-${swapped}`)
    const [first, second] = [answerOn(0), answerOn(4, 1)]
    const pair = [second, takesBack(second)]
    await applied(database, [first], swapped ? pair.reverse() : pair)
    expect(await progressIn(database)).toEqual(plainProgress([first]))
    database.close()
  }
})

test('after an answer was taken back, the next one goes on from the one before', async () => {
  const database = databaseOf()
  const [first, second, third] = [answerOn(0), answerOn(4, 1), answerOn(100)]
  await applied(database, [first], [second], [takesBack(second)], [third])
  expect(await progressIn(database)).toEqual(plainProgress([first, third]))
})

test('what a newer app wrote is kept with its fields and changes nothing', async () => {
  const database = databaseOf()
  const unknown = Object.assign(fromTheFuture(), { dream: { length: 3 } })
  expect(await applied(database, [unknown])).toEqual([])
  expect(await allEvents(database)).toEqual([unknown])
})

test('only what an event bears on is reported as changed', async () => {
  const database = databaseOf()
  await applied(database, [happened(answerOf('a')), happened(answerOf('b'))])
  const changes = await applied(database, [happened({ kind: 'setting-changed', setting: 'theme', value: 'dark' })])
  expect(changes).toEqual([{ subject: 'setting:theme', state: { setting: 'theme', value: 'dark' } }])
})

test.each([1, 2, 3])('when write number %i of a batch fails, the database stays as it was', async (write) => {
  const database = databaseOf()
  await applied(database, [answerOn(0)])
  const before = await contentsOfDatabase()
  refuseWrites(1, write - 1)
  await expect(applied(database, [answerOn(4), answerOn(5)])).rejects.toThrow('QuotaExceededError')
  expect(await contentsOfDatabase()).toEqual(before)
})

test('events already taken in may be taken in again, as after a crash between two pages', async () => {
  const database = databaseOf()
  const second = answerOn(4, 1)
  const events = [answerOn(0), second, takesBack(second), answerOn(9)]
  await applied(database, events)
  await applyEvents(database, events.slice(1), { count: 4, chain: '00000000' })
  await applyEvents(database, events, { count: 4, chain: '00000000' })
  expect(await progressIn(database)).toEqual(plainProgress(events))
  expect(await allEvents(database)).toEqual(events)
})

test('taking back something unknown is kept until it is known', async () => {
  const database = databaseOf()
  await applied(database, [happened({ kind: 'voided', event: uuid(777_777) })])
  expect(await progressIn(database)).toEqual(noProgress)
  const late = happened(answerOf('late'), { id: uuid(777_777) })
  await applied(database, [late])
  expect(await progressIn(database)).toEqual(noProgress)
  expect(await eventsOf(database, 'card:late')).toEqual([])
})
