import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { answer, preview, type Rating, ratings } from '#domain/scheduling/schedule.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { noon } from '../../fixtures/events.ts'
import { clockShows, dayLength, hour, later, momentIn } from '../../fixtures/moments.ts'
import { seeded } from '../../fixtures/property.ts'
import { answeredAfter, answeredWhenDue } from './answer-run.ts'

/** What does not depend on the moment itself, only on the days that passed. */
const memory = ({ stability, difficulty, interval, phase }: CardState) => ({ stability, difficulty, interval, phase })

/** A card brought into review at one moment, and answered Good at another. */
function goodAt(first: Moment, second: Moment): CardState {
  return answer('card', answer('card', undefined, { rating: 4, now: first, retention: 0.9 }), {
    rating: 3,
    now: second,
    retention: 0.9
  })
}

const daysLater = (days: number) => memory(goodAt(noon, later(noon, days * dayLength)))

test('five and six in the morning in India are the same day to the scheduler', () => {
  const five = clockShows('2026-07-20T05:00', 330)
  const six = clockShows('2026-07-20T06:00', 330)
  expect(memory(goodAt(five, six))).toEqual(daysLater(0))
  expect(daysLater(0)).not.toEqual(daysLater(1)) // so that the line above can fail
})

test('two answers of one evening that passes midnight are of one day', () => {
  expect(memory(goodAt(clockShows('2026-07-20T23:50', 120), clockShows('2026-07-21T03:50', 120)))).toEqual(daysLater(0))
})

test('two answers ten minutes apart are a day apart when it strikes four between them', () => {
  expect(memory(goodAt(clockShows('2026-07-20T03:55', -300), clockShows('2026-07-20T04:05', -300)))).toEqual(
    daysLater(1)
  )
})

test('an evening and the next one are a day apart in a night of 23 hours and in one of 25', () => {
  const evening = (date: string, hourUtc: number) => momentIn('Europe/Berlin', Date.parse(`${date}T${hourUtc}:00Z`))
  expect(memory(goodAt(evening('2026-03-28', 20), evening('2026-03-29', 19)))).toEqual(daysLater(1))
  expect(memory(goodAt(evening('2026-10-24', 19), evening('2026-10-25', 20)))).toEqual(daysLater(1))
})

test('the morning after a flight to the west counts the days of the calendar', () => {
  const tokyo = clockShows('2026-07-20T21:00', 540)
  const losAngeles = clockShows('2026-07-23T09:00', -420)
  expect(memory(goodAt(tokyo, losAngeles))).toEqual(daysLater(3))
})

test('the morning after a flight to the east counts the days of the calendar', () => {
  expect(memory(goodAt(clockShows('2026-07-20T09:00', -420), clockShows('2026-07-22T05:00', 540)))).toEqual(
    daysLater(2)
  )
})

test('a flight that takes the learner back to yesterday does not throw and does not take the card back', () => {
  const state = goodAt(clockShows('2026-07-20T08:00', 840), clockShows('2026-07-19T08:00', -600))
  expect(memory(state)).toEqual(daysLater(0))
  expect(state.lastDay).toBe(studyDay(clockShows('2026-07-20T08:00', 840)))
})

test('a clock set back does not throw: the answer counts as given at the time of the one before', () => {
  for (const rating of ratings) {
    const state = answer('card', undefined, { rating: 4, now: noon, retention: 0.9 })
    const back = answer('card', state, { rating, now: later(noon, -5 * dayLength), retention: 0.9 })
    expect(memory(back)).toEqual(memory(answer('card', state, { rating, now: noon, retention: 0.9 })))
    expect(back.lastDay).toBe(state.lastDay)
  }
})

test('on a clock set back a learning step is still ten minutes from now', () => {
  const [state] = answeredWhenDue([1], noon)
  const back = later(noon, -3 * hour)
  expect(answer('card', state, { rating: 3, now: back, retention: 0.9 }).due).toEqual({
    kind: 'time',
    at: back.at + 10 * 60_000
  })
})

test('two answers of the same instant do not commute, which is why the order of events must be total', () => {
  const inOrder = (given: readonly Rating[]) =>
    given.reduce<CardState | undefined>(
      (state, rating) => answer('card', state, { rating, now: noon, retention: 0.9 }),
      undefined
    )
  expect(inOrder([1, 4])).not.toEqual(inOrder([4, 1]))
})

test('an overdue answer is promised from the day it was given, not from the day it was due', () => {
  const late = later(noon, 30 * dayLength)
  const state = answer('card', answeredAfter([[0, 4]], noon), { rating: 3, now: late, retention: 0.9 })
  expect(state.due).toEqual({ kind: 'day', day: studyDay(late) + state.interval })
})

const machineZone = process.env['TZ']
afterEach(() => {
  if (machineZone === undefined) delete process.env['TZ']
  else process.env['TZ'] = machineZone
})

test('the time zone of the machine that folds does not matter, only the one that was recorded', () => {
  const results = ['UTC', 'Asia/Kolkata', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
    process.env['TZ'] = zone
    const offset = new Date(noon.at).getTimezoneOffset()
    return { offset, states: answeredWhenDue([3, 3, 3, 1, 3, 3], clockShows('2026-03-28T22:00', 60)) }
  })
  expect(new Set(results.map(({ offset }) => offset)).size).toBe(4) // the zone did change
  for (const { states } of results) expect(states).toEqual(results[0]?.states)
})

const runs = fc.array(
  fc.record({
    rating: fc.constantFrom(...ratings),
    // Mostly forward, sometimes a clock set back or a flight.
    gap: fc.oneof(fc.integer({ min: 0, max: hour }), fc.integer({ min: -3 * dayLength, max: 400 * dayLength })),
    offset: fc.integer({ min: -720, max: 840 })
  }),
  { minLength: 1, maxLength: 12 }
)

test('whatever is answered when and where, the state stays sound and the preview is what the answer brings', () => {
  fc.assert(
    fc.property(runs, fc.constantFrom(0.7, 0.9, 0.99), (steps, retention) => {
      let state: CardState | undefined
      let { at } = noon
      for (const { rating, gap, offset } of steps) {
        at += gap
        const shown = preview('card', state, { now: { at, offset }, retention })
        const next = answer('card', state, { rating, now: { at, offset }, retention })
        expect(shown[rating - 1]).toEqual(next)
        expectSound(next, state, { at, offset })
        state = next
      }
    }),
    seeded(300)
  )
})

function expectSound(next: CardState, before: CardState | undefined, now: Moment): void {
  expect(next.stability).toBeGreaterThan(0)
  expect(next.difficulty).toBeGreaterThanOrEqual(1)
  expect(next.difficulty).toBeLessThanOrEqual(10)
  expect(next.lastDay).toBeGreaterThanOrEqual(Math.max(studyDay(now), before?.lastDay ?? 0))
  expect(next.answers).toBe((before?.answers ?? 0) + 1)
  expect(next.firstDay).toBe(before?.firstDay ?? studyDay(now))
  if (next.phase === 'review') {
    expect(next.interval).toBeGreaterThanOrEqual(1)
    expect(next.due).toEqual({ kind: 'day', day: next.lastDay + next.interval })
  } else {
    expect(next.interval).toBe(0)
    expect(next.due.kind === 'time' && next.due.at).toBeGreaterThan(now.at)
  }
}

test('a better rating never brings a card back sooner', () => {
  fc.assert(
    fc.property(runs, (steps) => {
      let state: CardState | undefined
      let { at } = noon
      for (const { rating, gap } of steps) {
        at += Math.abs(gap)
        const waits = preview('card', state, { now: { at, offset: 0 }, retention: 0.9 }).map((next) => waitOf(next, at))
        expect(waits).toEqual([...waits].sort((one, other) => one - other))
        state = answer('card', state, { rating, now: { at, offset: 0 }, retention: 0.9 })
      }
    }),
    seeded(200)
  )
})

const waitOf = (state: CardState, at: number): number =>
  state.due.kind === 'time' ? state.due.at - at : state.interval * dayLength
