import { expect, test } from 'vitest'
import type { JournalEvent } from '#domain/journal/events.ts'
import {
  type DayState,
  keyOf,
  kindOf,
  type ProjectionKind,
  type Projections,
  steps,
  subjectsOf
} from '#domain/journal/projections.ts'
import { answer } from '#domain/scheduling/schedule.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { answerOf, fromTheFuture, happened, noon, uuid } from '../../fixtures/events.ts'
import { clockShows, dayLength, dayNumber, later } from '../../fixtures/moments.ts'

const inTurn = <Kind extends ProjectionKind>(
  kind: Kind,
  events: readonly JournalEvent[]
): Projections[Kind] | undefined => events.reduce<Projections[Kind] | undefined>(steps[kind], undefined)

const dayOf = (...events: readonly JournalEvent[]): DayState | undefined => inTurn('day', events)

const emptyDay = {
  day: studyDay(noon),
  answers: 0,
  newCards: 0,
  reviews: 0,
  remembered: 0,
  took: 0,
  sectionsRead: 0,
  extraNew: 0
}

test('an answer bears on its card and its study day', () => {
  const evening = clockShows('2026-07-21T03:30', 330)
  expect(subjectsOf(happened(answerOf('a.b'), evening))).toEqual(['card:a.b', `day:${dayNumber('2026-07-20')}`])
})

test('each other act bears on what it names', () => {
  const today = `day:${studyDay(noon)}`
  expect(subjectsOf(happened({ kind: 'section-read', section: 'roles#who' }))).toEqual(['section:roles#who', today])
  expect(subjectsOf(happened({ kind: 'place-kept', chapter: 'roles', block: 1, fraction: 0 }))).toEqual(['place:roles'])
  expect(subjectsOf(happened({ kind: 'setting-changed', setting: 'theme', value: 'dark' }))).toEqual(['setting:theme'])
  expect(subjectsOf(happened({ kind: 'new-cards-added', count: 3 }))).toEqual([today])
})

test('what a newer app wrote bears on nothing', () => {
  expect(subjectsOf(fromTheFuture())).toEqual([])
  expect(subjectsOf(happened({ kind: 'voided', event: uuid(1) }))).toEqual([])
})

test('a subject is taken apart at its first colon, so that a key may hold more of them', () => {
  expect(kindOf('card:deck:one')).toBe('card')
  expect(keyOf('card:deck:one')).toBe('deck:one')
})

test('no projection moves on an event of another kind, nor on one that a newer app wrote', () => {
  const others = [fromTheFuture(), happened({ kind: 'voided', event: uuid(1) })]
  for (const step of Object.values(steps)) {
    for (const event of others) expect(step(undefined, event)).toBeUndefined()
  }
})

test('a card is scheduled with the retention that its button promised, at the time it was answered', () => {
  const events = [
    happened(answerOf('a', { rating: 4, retention: 0.8 })),
    happened(answerOf('a', { rating: 3, retention: 0.95 }), later(noon, 20 * dayLength))
  ]
  const first = answer('a', undefined, { rating: 4, now: noon, retention: 0.8 })
  expect(inTurn('card', events)).toEqual(
    answer('a', first, { rating: 3, now: later(noon, 20 * dayLength), retention: 0.95 })
  )
})

test('a day counts answers, new cards, reviews, what was remembered and the time it took', () => {
  const day = dayOf(
    happened(answerOf('a', { was: 'new', rating: 1, took: 4000 })),
    happened(answerOf('a', { was: 'learning', rating: 3, took: 3000 })),
    happened(answerOf('b', { was: 'review', rating: 2, took: 2000 })),
    happened(answerOf('c', { was: 'review', rating: 1, took: 1000 })),
    happened(answerOf('c', { was: 'relearning', rating: 3, took: 500 }))
  )
  expect(day).toEqual({ ...emptyDay, answers: 5, newCards: 1, reviews: 2, remembered: 1, took: 10_500 })
})

test('a day counts sections read and adds up the new cards asked for', () => {
  const day = dayOf(
    happened({ kind: 'section-read', section: 'roles#who' }),
    happened({ kind: 'new-cards-added', count: 5 }),
    happened({ kind: 'new-cards-added', count: 10 })
  )
  expect(day).toEqual({ ...emptyDay, sectionsRead: 1, extraNew: 15 })
})

test('a section stays read since the first time', () => {
  const read = (days: number) => happened({ kind: 'section-read', section: 'roles#who' }, later(noon, days * dayLength))
  expect(inTurn('section', [read(0), read(3)])).toEqual({ section: 'roles#who', readAt: noon.at })
})

test('the place in a chapter is where reading stopped last', () => {
  const kept = (block: number, section?: string) =>
    happened({ kind: 'place-kept', chapter: 'roles', block, fraction: 0.25, ...(section && { section }) })
  expect(inTurn('place', [kept(2, 'who'), kept(9)])).toEqual({
    chapter: 'roles',
    section: undefined,
    block: 9,
    fraction: 0.25,
    at: noon.at
  })
})

test('a setting is what it was changed to last', () => {
  const changed = (value: string | number) => happened({ kind: 'setting-changed', setting: 'textSize', value })
  expect(inTurn('setting', [changed(120), changed(90)])).toEqual({ setting: 'textSize', value: 90 })
})
