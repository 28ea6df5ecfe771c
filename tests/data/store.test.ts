import { beforeEach, expect, test, vi } from 'vitest'
import { noProgress } from '#data/progress.ts'
import { Store } from '#data/store.ts'
import { eventSchema } from '#domain/journal/events.ts'
import { preview } from '#domain/scheduling/schedule.ts'
import { answerOf, happened, laptop, noon } from '../fixtures/events.ts'
import { FakeCompanion } from '../fixtures/fake-companion.ts'
import { later } from '../fixtures/moments.ts'
import { contentsOfDatabase, eventsInDatabase, freshProfile, watchReading } from './browser.ts'
import { progressOf, recorded, startApp, tickingClock, valueOf } from './store-fixture.ts'

beforeEach(freshProfile)

const darkTheme = { kind: 'setting-changed', setting: 'theme', value: 'dark' } as const

/** Lets everything that can go on without the companion go on. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 20))

test('what nobody waits for and cannot be saved is told, once, and nothing else changes', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  const before = store.state().progress
  companion.fail('disk-full', 'journalAppend')
  store.keep({ kind: 'setting-changed', setting: 'theme', value: 'dark' })
  store.keep({ kind: 'plan-dropped' })
  await expect.poll(() => store.state().notice).toMatchObject({ kind: 'not-saved', failure: { kind: 'disk-full' } })
  expect(store.state().progress).toBe(before)
  store.dismissNotice()
  expect(store.state().notice).toBeUndefined()
  companion.failing.clear()
  store.keep({ kind: 'setting-changed', setting: 'theme', value: 'dark' })
  await expect.poll(() => store.state().progress.setting.get('theme')).toMatchObject({ value: 'dark' })
  expect(store.state().notice).toBeUndefined()
})

test('the first start shows nothing and asks for nothing', async () => {
  const store = await startApp(new FakeCompanion())
  expect(store.state()).toEqual({ progress: noProgress, notice: undefined })
})

test('an act is shown, is in the database and is in the journal once it is acknowledged', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  const [event] = await recorded(store, answerOf('a', { rating: 4 }))
  expect(companion.events).toEqual([event])
  expect(store.state().progress.card.get('a')).toMatchObject({ phase: 'review', interval: 8 })
  expect(await eventsInDatabase()).toEqual([event])
  expect(await contentsOfDatabase()).toMatchObject({ meta: [{ key: 'head', count: 1 }] })
})

test('an act is stamped with this machine, the time on its clock and an id of its own', async () => {
  const store = await startApp(new FakeCompanion(), () => ({ at: noon.at, offset: 330 }))
  const [one, other] = await recorded(store, answerOf('a'), answerOf('a'))
  expect(one).toMatchObject({ device: laptop, at: noon.at, offset: 330 })
  expect(eventSchema.safeParse(one).success).toBe(true)
  expect(other && one && other.id > one.id).toBe(true) // so that two acts of one millisecond keep their order
})

test('what the journal got while the page was away is shown at the next start, and not what the database said first', async () => {
  const companion = new FakeCompanion()
  const [event] = await recorded(await startApp(companion), answerOf('a'))
  companion.replaceJournal([...companion.events, happened({ kind: 'voided', event: event?.id ?? '' })])
  const next = await startApp(companion)
  expect(next.state()).toEqual({ progress: noProgress, notice: undefined })
})

test('the database is read while the journal is being checked, and nothing is shown before that is done', async () => {
  const companion = new FakeCompanion()
  await recorded(await startApp(companion), answerOf('a'))
  const release = companion.hold()
  const readTables = watchReading()
  const next = new Store(companion)
  const opening = next.open()
  await vi.waitFor(() => expect(readTables()).toContain('states'))
  expect(next.state().progress).toEqual(noProgress)
  release()
  await opening
  expect(next.state().progress).toEqual(progressOf(companion))
})

test('nothing is acknowledged, stored or shown before the journal has it', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  const release = companion.hold()
  let acknowledged = false
  const recording = store.record(answerOf('a')).then(() => {
    acknowledged = true
  })
  await aWhile()
  expect(companion.asked.at(-1)).toBe('journalAppend')
  expect(acknowledged).toBe(false)
  expect(store.state().progress).toEqual(noProgress)
  expect(await contentsOfDatabase()).toMatchObject({ pages: [], states: [] })
  release()
  await recording
  expect(store.state().progress.card.has('a')).toBe(true)
})

test.each(['disk-full', 'not-writable', 'journal-newer', 'unexpected'] as const)(
  'when the journal answers "%s" nothing changes, and the caller is told why',
  async (kind) => {
    const companion = new FakeCompanion()
    const store = await startApp(companion)
    await recorded(store, answerOf('a'))
    const [state, stored] = [store.state(), await contentsOfDatabase()]
    companion.fail(kind, 'journalAppend')
    expect(await store.record(answerOf('a'))).toMatchObject({ ok: false, failure: { kind } })
    expect(store.state()).toBe(state)
    expect(await contentsOfDatabase()).toEqual(stored)
    expect(companion.events).toHaveLength(1)
  }
)

test('when the disk has room again, recording goes on', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  companion.fail('disk-full', 'journalAppend')
  await store.record(answerOf('a'))
  companion.failing.clear()
  await recorded(store, answerOf('b'))
  expect(store.state().progress).toEqual(progressOf(companion))
  expect([...store.state().progress.card.keys()]).toEqual(['b'])
})

test('an act that the contract does not allow is refused and leaves no trace', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  expect(await store.record(answerOf('', { rating: 3 }))).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
  expect(store.state().progress).toEqual(noProgress)
  expect(companion.events).toEqual([])
})

test('acts made without waiting are recorded in the order they were made', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  const acts = ['a', 'b', 'a', 'c', 'a'].map((card) => answerOf(card))
  const events = (await Promise.all(acts.map((act) => store.record(act)))).map(valueOf)
  expect(companion.events).toEqual(events)
  expect(store.state().progress).toEqual(progressOf(companion))
})

test('an act waits until the one before it is done', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  const release = companion.hold()
  const both = Promise.all([store.record(answerOf('a')), store.record(answerOf('b'))])
  await aWhile()
  expect(companion.asked.filter((deed) => deed === 'journalAppend')).toHaveLength(1)
  release()
  expect((await both).map(({ ok }) => ok)).toEqual([true, true])
})

test('an act that a bug of ours brings down does not hold up those behind it', async () => {
  const companion = new FakeCompanion()
  const append = companion.journalAppend
  let broken = true
  const journalAppend: FakeCompanion['journalAppend'] = (events) =>
    broken ? Promise.reject(new Error('no such deed')) : append(events)
  const store = new Store(Object.assign(companion, { journalAppend }), tickingClock())
  await store.open()
  await store.record(answerOf('a')).catch(() => undefined)
  broken = false
  expect((await store.record(answerOf('b'))).ok).toBe(true)
})

test('an act that fails does not hold up those behind it', async () => {
  const store = await startApp(new FakeCompanion())
  const results = await Promise.all([store.record(answerOf('')), store.record(answerOf('b'))])
  expect(results.map(({ ok }) => ok)).toEqual([false, true])
})

test('after a restart everything is as it was', async () => {
  const companion = new FakeCompanion()
  const clock = tickingClock()
  const before = await startApp(companion, clock)
  await recorded(before, answerOf('a'), answerOf('b', { rating: 1 }), darkTheme, {
    kind: 'section-read',
    section: 'roles#who'
  })
  const after = await startApp(companion, clock)
  expect(after.state()).toEqual(before.state())
  expect(after.state().progress).toEqual(progressOf(companion))
  expect(companion.asked.filter((deed) => deed === 'journalRead')).toEqual([]) // both agreed: nothing was read again
})

test('those who listen hear of every change until they stop, and the state is the same object in between', async () => {
  const store = await startApp(new FakeCompanion())
  let heard = 0
  const stop = store.subscribe(() => {
    heard++
  })
  await recorded(store, darkTheme)
  expect(heard).toBe(1)
  expect(store.state()).toBe(store.state())
  stop()
  await recorded(store, { ...darkTheme, value: 'light' })
  expect(heard).toBe(1)
})

test('when the clock is set back a little, an answer still brings what its button promised', async () => {
  let now = noon
  const store = await startApp(new FakeCompanion(), () => now)
  await recorded(store, answerOf('a', { rating: 1 }))
  now = later(noon, -30_000) // as a time server does
  const promised = preview('a', store.state().progress.card.get('a'), { now, retention: 0.9 })[2]
  await recorded(store, answerOf('a', { rating: 3, was: 'learning' }))
  expect(store.state().progress.card.get('a')).toMatchObject({
    phase: promised?.phase,
    step: promised?.step,
    answers: 2
  })
})

test('a card on screen does not change when another one is answered', async () => {
  const store = await startApp(new FakeCompanion())
  await recorded(store, answerOf('a'), darkTheme)
  const { card, setting } = store.state().progress
  await recorded(store, answerOf('b'))
  expect(store.state().progress.card.get('a')).toBe(card.get('a'))
  expect(store.state().progress.setting).toBe(setting)
})

test('before the store is open nothing can be recorded', async () => {
  const companion = new FakeCompanion()
  expect(await new Store(companion, tickingClock()).record(answerOf('a'))).toMatchObject({ ok: false })
  expect(companion.events).toEqual([])
})

test('an act made while the history is still being read in is neither lost nor counted twice', async () => {
  const companion = new FakeCompanion()
  await recorded(await startApp(companion), ...['a', 'b', 'c', 'd', 'e', 'f'].map((card) => answerOf(card)))
  freshProfile()
  companion.pageSize = 2
  const store = new Store(companion, tickingClock({ at: noon.at + 3_600_000, offset: 0 }))
  let early: Promise<unknown> = Promise.resolve()
  await store.open((done) => {
    if (done === 2) early = store.record(answerOf('a'))
  })
  await early
  await store.check()
  expect(store.state().progress).toEqual(progressOf(companion))
  expect((await startApp(companion)).state().progress).toEqual(progressOf(companion))
})

test('that the journal was mended at this start is told to the learner until they dismiss it', async () => {
  const companion = new FakeCompanion()
  companion.damage = { tornBytes: 0, damagedLines: 3, keptAside: 'events.damaged-1.ndjson' }
  const store = await startApp(companion)
  expect(store.state().notice).toEqual({ kind: 'journal-mended', lines: 3, keptAside: 'events.damaged-1.ndjson' })
  store.dismissNotice()
  expect(store.state().notice).toBeUndefined()
})

test('a torn last line is not worth a word: it was never acknowledged', async () => {
  const companion = new FakeCompanion()
  companion.damage = { tornBytes: 80, damagedLines: 0 }
  expect((await startApp(companion)).state().notice).toBeUndefined()
})

test('a journal of a newer app is left alone: the learner is told that nothing is saved, and recording fails', async () => {
  const companion = new FakeCompanion()
  companion.beNewer()
  const store = await startApp(companion)
  expect(store.state().notice).toMatchObject({ kind: 'not-saving', failure: { kind: 'journal-newer' } })
  expect(await store.record(answerOf('a'))).toMatchObject({ ok: false })
  expect(companion.asked).not.toContain('journalAppend')
  await store.check()
  expect(companion.asked).not.toContain('journalRescue')
})

test('what the main process adds to the journal is shown at once, and acts go on after it', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  await recorded(store, answerOf('a'))
  companion.imported = [happened(answerOf('b'), { at: noon.at - 1000 }), happened(answerOf('a'), { at: noon.at - 500 })]
  expect(valueOf(await store.takeIn(companion.importTake))).toEqual({ events: 2, images: 0 })
  expect(store.state().progress).toEqual(progressOf(companion))
  await recorded(store, answerOf('b'))
  expect(store.state()).toEqual({ progress: progressOf(companion), notice: undefined })
})

test('what the main process could not add changes nothing', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  companion.fail('disk-full', 'importTake')
  expect(await store.takeIn(companion.importTake)).toMatchObject({ failure: { kind: 'disk-full' } })
  expect(store.state()).toEqual({ progress: noProgress, notice: undefined })
})
