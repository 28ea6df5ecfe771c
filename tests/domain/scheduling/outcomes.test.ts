import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayLoad, outcomesOf } from '#domain/scheduling/outcomes.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { answer, preview, usualPace } from '#domain/scheduling/schedule.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { seeded } from '../../fixtures/property.ts'
import { noon } from '../../fixtures/events.ts'
import { later } from '../../fixtures/moments.ts'

const given = { now: noon, retention: 0.9, pace: usualPace }
const today = studyDay(noon)
const dayAgo = -24 * 60 * 60_000

/** A card that was last answered with Good some days ago and has an interval of about that length. */
function known(id: string, days: number): CardState {
  const first = answer(id, undefined, { rating: 4, now: later(noon, 40 * dayAgo), retention: 0.9 })
  return { ...answer(id, first, { rating: 3, now: later(noon, days * dayAgo), retention: 0.9 }), card: id }
}

const dueIn = (id: string, days: number): CardState => ({
  ...known(id, 10),
  phase: 'review',
  due: { kind: 'day', day: today + days }
})

const loadOf = (states: readonly CardState[], factOf: (id: string) => string = (id) => id) =>
  dayLoad(
    states.map(({ card }) => ({ id: card, fact: factOf(card) })),
    new Map(states.map((state) => [state.card, state]))
  )

test('where every day is alike, each rating leads to what the scheduler itself says', () => {
  const state = known('a', 20)
  const outcomes = outcomesOf({ id: 'a', fact: 'a' }, state, given, loadOf([]))
  expect(outcomes.map((one) => one.state)).toEqual(preview('a', state, given))
  expect(outcomes.every(({ moved }) => moved === undefined)).toBe(true)
})

test('a day that is full is avoided for a quiet one near it, and the answer says so', () => {
  const state = known('a', 20)
  const good = preview('a', state, given)[2]?.interval ?? 0
  const load = loadOf(Array.from({ length: 9 }, (_, index) => dueIn(`other ${index}`, good)))
  const outcome = outcomesOf({ id: 'a', fact: 'a' }, state, given, load)[2]
  expect(outcome?.moved).toBe(outcome?.state.interval)
  expect(outcome?.moved).not.toBe(good)
  expect(Math.abs((outcome?.moved ?? 0) - good)).toBeLessThan(good / 2)
  // What the button promised is what a refold of the journal makes of the event.
  const { moved: interval } = outcome ?? {}
  expect(answer('a', state, { rating: 3, now: noon, retention: 0.9, interval })).toEqual(outcome?.state)
})

test('two cards of one fact do not come back on one day', () => {
  const state = known('a', 20)
  const good = preview('a', state, given)[2]?.interval ?? 0
  const load = loadOf([dueIn('sibling', good)], () => 'fact')
  expect(outcomesOf({ id: 'a', fact: 'fact' }, state, given, load)[2]?.state.interval).not.toBe(good)
})

test('however full the days are, a better rating never comes back sooner than a worse one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.array(fc.integer({ min: 1, max: 400 })), (days, dues) => {
      const load = loadOf(dues.map((due, index) => dueIn(`other ${index}`, due)))
      const [, hard, good, easy] = outcomesOf({ id: 'a', fact: 'a' }, known('a', days), given, load)
      const [one = 0, two = 0, three = 0] = [hard, good, easy].map((outcome) => outcome?.state.interval)
      expect(one).toBeLessThanOrEqual(two)
      expect(two).toBeLessThanOrEqual(three)
    }),
    seeded(200)
  )
})

test('a plan to the exam says when a card comes back, whatever the load, and never sooner after a better rating', () => {
  const state = known('a', 20)
  const wish: Readonly<Record<number, number>> = { 2: 9, 3: 4, 4: 12 } // by rating
  const intervals = preview('a', state, given).map(({ interval }) => interval)
  const planned = (next: CardState): number => wish[intervals.indexOf(next.interval) + 1] ?? 1
  const load = loadOf(Array.from({ length: 9 }, (_, index) => dueIn(`other ${index}`, 9)))
  const outcomes = outcomesOf({ id: 'a', fact: 'a' }, state, { ...given, planned }, load)
  expect(outcomes.slice(1).map(({ state: next }) => next.interval)).toEqual([9, 9, 12])
  expect(outcomes[0]?.state.due.kind).toBe('time') // a card that was forgotten goes through its steps first
  const [, , , easy] = outcomes
  expect(answer('a', state, { rating: 4, now: noon, retention: 0.9, interval: easy?.moved })).toEqual(easy?.state)
})
