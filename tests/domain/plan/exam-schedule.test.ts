import fc from 'fast-check'
import { expect, test } from 'vitest'
import { usualTimes } from '#domain/plan/answer-times.ts'
import { examSchedule } from '#domain/plan/exam-schedule.ts'
import { answer, type Rating, recallOn } from '#domain/scheduling/schedule.ts'
import { seeded } from '../../fixtures/property.ts'
import { answeredOn, noonOf, someStates, today } from './plan-fixture.ts'

const setting = { newPerDay: 10, price: 0.003 }
const examDay = today + 14
const schedule = examSchedule({ setting, start: today, examDay })
const states = someStates(60)

const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 13 }), fc.constantFrom<Rating>(1, 2, 3, 4)), {
  minLength: 1,
  maxLength: 6
})
const inOrder = (given: readonly (readonly [number, Rating])[]) =>
  given.map(([day, rating]) => [today + day, rating] as const).sort(([one], [other]) => one - other)

test('no interval ends past the exam day, however a card was answered', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const state = answeredOn('card', inOrder(given))
      const days = schedule.interval(state, state.lastDay)
      expect(days).toBeGreaterThanOrEqual(1)
      expect(state.lastDay + days).toBeLessThanOrEqual(examDay)
    }),
    seeded(200)
  )
})

test('nor does one that the scheduler sets by the pace of the plan, where the usual pace lets it', () => {
  const strong = answeredOn('card', [
    [today - 30, 4],
    [today - 20, 4],
    [today - 5, 4]
  ])
  const given = { rating: 4, now: noonOf(today + 3), retention: 0.9 } as const
  expect(answer('card', strong, { ...given, pace: schedule.pace(today + 3) }).interval).toBe(11)
  expect(answer('card', strong, given).interval).toBeGreaterThan(11)
})

test('a day asks no more than its minutes hold, new cards included', () => {
  const fresh = 0.24 * (33.79 + 12.32) + 0.094 * (24.3 + 12.32) + 0.495 * 13.68 + 0.171 * 6.5
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 60 }),
      fc.nat(500),
      (ahead, minutes, unseen) => {
        const day = schedule.day(states, unseen, today + ahead, minutes)
        // No review is quicker than an Easy one.
        const seconds = day.newCards * fresh + day.reviews.length * usualTimes.review[3]
        expect(seconds).toBeLessThanOrEqual(minutes * 60)
        expect(day.newCards).toBeLessThanOrEqual(Math.min(setting.newPerDay, unseen))
      }
    ),
    seeded(200)
  )
  // Where there is time for all of them, all that gain anything are asked.
  expect(schedule.day(states, 0, today + 13, 1000).spare).toEqual([])
  expect(schedule.day(states, 0, today + 13, 5).spare.length).toBeGreaterThan(20)
})

test('on the last day the weakest come first, though others are overdue longer', () => {
  const eve = examDay - 1
  const weak = answeredOn('weak', [
    [eve - 4, 4],
    [eve - 2, 1]
  ])
  const strong = answeredOn('strong', [
    [eve - 60, 4],
    [eve - 45, 4],
    [eve - 20, 4]
  ])
  expect(recallOn(weak, examDay)).toBeLessThan(recallOn(strong, examDay))
  expect(schedule.day([strong, weak], 0, eve, 1).reviews[0]).toBe('weak')
})

test('cards in their learning steps come by themselves and are not among the reviews', () => {
  const inSteps = answer('steps', undefined, { rating: 1, now: noonOf(today), retention: 0.9 })
  const { reviews, spare } = schedule.day([inSteps], 0, today + 1, 30)
  expect([...reviews, ...spare]).toEqual([])
})

test.each([
  ['on the exam day', examDay, 30],
  ['after it', examDay + 3, 30],
  ['before the plan begins', today - 1, 30],
  ['without minutes', today + 1, 0],
  ['with minutes overdrawn', today + 1, -2]
])('nothing is asked %s', (_, day, minutes) => {
  expect(schedule.day(states, 50, day, minutes)).toEqual({ newCards: 0, reviews: [], spare: [] })
})

test('an exam tomorrow has one day, and what is answered on it comes back on the exam day', () => {
  const eve = examSchedule({ setting, start: today, examDay: today + 1 })
  expect(eve.day(states, 5, today, 30).reviews.length).toBeGreaterThan(20)
  const [state] = states
  expect(state && eve.interval(state, today)).toBe(1)
})

test('an exam that is over has a schedule that asks nothing, and one too far away has none', () => {
  const over = examSchedule({ setting, start: today, examDay: today - 3 })
  expect(over.day(states, 5, today, 30).reviews).toEqual([])
  expect(over.pace(today).maximumInterval).toBe(1)
  expect(() => examSchedule({ setting, start: today, examDay: today + 3650 })).toThrow('120 days')
})
