import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#data/store.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { answerOf, desktop, happened, noon } from '../fixtures/events.ts'
import { FakeCompanion } from '../fixtures/fake-companion.ts'
import { dayLength, later } from '../fixtures/moments.ts'
import { freshProfile } from './browser.ts'
import { progressOf, recorded, startApp, tickingClock } from './store-fixture.ts'

beforeEach(freshProfile)

/** Takes the last answer back, as the drill does. */
async function undo(store: Store): Promise<JournalEvent | undefined> {
  const last = await store.lastAnswer()
  if (last) await recorded(store, { kind: 'voided', event: last.id })
  return last
}

const acts = [
  answerOf('a'),
  answerOf('b', { rating: 1 }),
  answerOf('a', { rating: 4, was: 'learning' }),
  answerOf('c')
] as const

test('answers are taken back one by one, newest first, each time to what was there before', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  const before = [store.state().progress]
  for (const act of acts) {
    await recorded(store, act)
    before.push(store.state().progress)
  }
  for (const card of ['c', 'a', 'b', 'a']) {
    expect(before.pop()).toEqual(store.state().progress)
    expect(await undo(store)).toMatchObject({ card })
  }
  expect(store.state().progress).toEqual(before[0])
  expect(await undo(store)).toBeUndefined()
  expect(companion.events).toHaveLength(8) // nothing is ever erased
})

test('undo goes on where it was after a restart', async () => {
  const companion = new FakeCompanion()
  const clock = tickingClock()
  const store = await startApp(companion, clock)
  await recorded(store, acts[0])
  const { progress } = store.state()
  await recorded(store, ...acts.slice(1))
  await undo(store)
  const reopened = await startApp(companion, clock)
  await undo(reopened)
  const again = await startApp(companion, clock)
  await undo(again)
  expect(again.state().progress).toEqual(progress)
  expect((await startApp(companion, clock)).state().progress).toEqual(progress)
})

test('an answer given after an undo is the next to be taken back, and then the one before the undo', async () => {
  const store = await startApp(new FakeCompanion())
  await recorded(store, answerOf('a'), answerOf('b'))
  await undo(store)
  await recorded(store, answerOf('c'))
  expect(await undo(store)).toMatchObject({ card: 'c' })
  expect(await undo(store)).toMatchObject({ card: 'a' })
})

test('other acts between the answers are passed over by undo and stay', async () => {
  const store = await startApp(new FakeCompanion())
  await recorded(store, answerOf('a'), { kind: 'section-read', section: 'roles#who' })
  await undo(store)
  expect(store.state().progress.card.size).toBe(0)
  expect(store.state().progress.section.size).toBe(1)
})

test('the same answer taken back twice, as by a double key press, is taken back once', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  await recorded(store, answerOf('a'))
  const { progress } = store.state()
  const [second] = await recorded(store, answerOf('a', { was: 'learning' }))
  const act = { kind: 'voided', event: second?.id ?? '' } as const
  await recorded(store, act, act)
  expect(store.state().progress).toEqual(progress)
  expect(await store.lastAnswer()).toMatchObject({ was: 'new' })
})

test('answers of another machine are not taken back from here', async () => {
  const companion = new FakeCompanion()
  companion.replaceJournal([happened(answerOf('a')), happened(answerOf('b'), { device: desktop })])
  const store = await startApp(companion)
  expect(await store.lastAnswer()).toMatchObject({ card: 'a' })
})

test('an answer given weeks late is taken back to the due date it had', async () => {
  const companion = new FakeCompanion()
  let now = noon
  const store = await startApp(companion, () => now)
  await recorded(store, answerOf('a', { rating: 4 }))
  const before = store.state().progress.card.get('a')
  now = later(noon, 60 * dayLength)
  await recorded(store, answerOf('a', { was: 'review', rating: 1 }))
  expect(store.state().progress.card.get('a')).not.toEqual(before)
  await undo(store)
  expect(store.state().progress.card.get('a')).toEqual(before)
  expect(store.state().progress).toEqual(progressOf(companion))
})

test('an undo that the journal cannot take changes nothing', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  const [event] = await recorded(store, answerOf('a'))
  const state = store.state()
  companion.fail('disk-full', 'journalAppend')
  expect((await store.record({ kind: 'voided', event: event?.id ?? '' })).ok).toBe(false)
  expect(store.state()).toBe(state)
  expect(await store.lastAnswer()).toEqual(event)
})

test('what is known of past answers is without those taken back, and with those of other machines', async () => {
  const companion = new FakeCompanion()
  companion.replaceJournal([
    happened(answerOf('a', { rating: 1 }), { at: noon.at - dayLength, device: desktop }),
    happened(answerOf('b', { rating: 1 }), { at: noon.at - dayLength })
  ])
  const store = await startApp(companion)
  await recorded(store, answerOf('a', { rating: 4 }), answerOf('b'))
  await undo(store)
  const today = studyDay(noon)
  expect(Object.fromEntries(await store.pastAnswers())).toEqual({
    a: [
      { day: today - 1, rating: 1 },
      { day: today, rating: 4 }
    ],
    b: [{ day: today - 1, rating: 1 }]
  })
  expect(await store.missedSince(noon.at - 1000)).toEqual(new Set())
})
