import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventSchema, type JournalEvent } from '#domain/journal/events.ts'
import { fold, foldAll, voidedIds } from '#domain/journal/fold.ts'
import { compareEvents } from '#domain/journal/order.ts'
import { keyOf, kindOf, steps } from '#domain/journal/projections.ts'
import { emptyProgress, histories, plainProgress } from '../../fixtures/event-streams.ts'
import { answerOf, desktop, fromTheFuture, happened, laptop, noon, uuid } from '../../fixtures/events.ts'
import { dayLength, later } from '../../fixtures/moments.ts'
import { seeded } from '../../fixtures/property.ts'

const takesBack = (event: Pick<JournalEvent, 'id'>) =>
  happened({ kind: 'voided', event: event.id }, later(noon, 5 * dayLength))

const cardAfter = (events: readonly JournalEvent[]) => fold('card', events, voidedIds(events))

const eventsOf = (days: readonly number[]) =>
  days.map((day, index) => happened(answerOf('a', { rating: index === 2 ? 1 : 3 }), later(noon, day * dayLength)))

/** Every subject of a history, folded on its own. */
function foldedProgress(history: readonly JournalEvent[]) {
  const progress = emptyProgress()
  for (const [subject, state] of foldAll(history)) progress[kindOf(subject)].set(keyOf(subject), state)
  return progress
}

test('events give the same state in whatever order they arrive', () => {
  const shuffles = histories.chain((history) =>
    fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length }))
  )
  fc.assert(
    fc.property(shuffles, ([history, shuffled]) => {
      expect(foldedProgress(shuffled)).toEqual(plainProgress(history))
    }),
    seeded(200)
  )
})

test('a fold does not disturb the events it is given', () => {
  const events = [...eventsOf([3, 0, 1])]
  const before = structuredClone(events)
  fold('card', events, new Set())
  expect(events).toEqual(before)
})

test('one event more is one step more, when it comes last', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const answers = history.filter((event) => event.kind === 'card-answered').sort(compareEvents)
      const last = answers.at(-1)
      if (!last) return
      const before = fold('card', answers.slice(0, -1), new Set())
      expect(fold('card', answers, new Set())).toEqual(steps.card(before, last))
    }),
    seeded(100)
  )
})

test('of events nothing is known before the first of them', () => {
  expect(fold('card', [], new Set())).toBeUndefined()
  expect(fold('section', eventsOf([0]), new Set())).toBeUndefined()
})

test.each([
  ['early', [0, 1, 2]],
  ['when it was due', [0, 10, 40]],
  ['late', [0, 10, 300]]
])('taking back an answer given %s restores the state from before it, due date and all', (_, days) => {
  const events = eventsOf(days)
  const last = events.at(-1)
  expect(last && cardAfter([...events, takesBack(last)])).toEqual(cardAfter(events.slice(0, -1)))
})

test('taking back an answer in the middle leaves those after it as if it had never been given', () => {
  const [first, second, third] = eventsOf([0, 4, 20]) as [JournalEvent, JournalEvent, JournalEvent]
  expect(cardAfter([first, second, third, takesBack(second)])).toEqual(cardAfter([first, third]))
})

test('taking back the only answer makes the card new again', () => {
  const [only] = eventsOf([0]) as [JournalEvent]
  expect(cardAfter([only, takesBack(only)])).toBeUndefined()
})

test('taking back counts even when it is timed before what it takes back', () => {
  const [first, second] = eventsOf([0, 4]) as [JournalEvent, JournalEvent]
  const early = happened({ kind: 'voided', event: second.id }, later(noon, -dayLength))
  expect(cardAfter([early, first, second])).toEqual(cardAfter([first]))
})

test('taking the same answer back twice is the same as once', () => {
  const [first, second] = eventsOf([0, 4]) as [JournalEvent, JournalEvent]
  expect(cardAfter([first, second, takesBack(second), takesBack(second)])).toEqual(cardAfter([first]))
})

test('taking back what never happened changes nothing', () => {
  const events = eventsOf([0, 4])
  expect(cardAfter([...events, takesBack({ id: uuid(999_999) })])).toEqual(cardAfter(events))
})

test('what a newer app wrote is passed over', () => {
  const events = eventsOf([0, 4])
  expect(cardAfter([fromTheFuture({ at: noon.at + dayLength }), ...events])).toEqual(cardAfter(events))
})

test('two answers of the same instant on two machines are folded in one order everywhere', () => {
  const here = happened(answerOf('a', { rating: 1 }), { device: laptop })
  const there = happened(answerOf('a', { rating: 4 }), { device: desktop })
  expect(cardAfter([there, here])).toEqual(cardAfter([here, there]))
  const swapped = [
    { ...here, device: desktop },
    { ...there, device: laptop }
  ]
  expect(cardAfter(swapped)).not.toEqual(cardAfter([here, there])) // the order does matter
})

/** The union of two journals, each event once. */
const merged = (...journals: readonly (readonly JournalEvent[])[]): readonly JournalEvent[] => [
  ...new Map(journals.flat().map((event) => [event.id, event])).values()
]

const threeJournals = histories.chain((history) => {
  const some = fc.subarray(history)
  return fc.tuple(some, some, some)
})

test('journals of several machines merge to the same progress in any order, any grouping and any number of times', () => {
  fc.assert(
    fc.property(threeJournals, ([one, two, three]) => {
      const expected = plainProgress(merged(one, two, three))
      expect(foldedProgress(merged(three, two, one))).toEqual(expected)
      expect(foldedProgress(merged(merged(two, three), one))).toEqual(expected)
      expect(foldedProgress(merged(one, merged(one, two), three, three))).toEqual(expected)
    }),
    seeded(100)
  )
})

test('no answer that a journal may hold can make the fold throw', () => {
  const furthest = { at: 8_640_000_000_000_000, offset: 1080 }
  const extremes = [{ at: 0, offset: -1080 }, { at: 0, offset: 1080 }, { ...furthest, offset: -1080 }, furthest]
  const events = extremes.map((moment) => happened(answerOf('a', { rating: 4 }), moment))
  const accepted = events.filter((event) => eventSchema.safeParse(event).success)
  for (const one of accepted) {
    for (const other of accepted) expect(cardAfter([one, other])?.answers).toBe(2)
  }
})
