import { expect, test } from 'vitest'
import type { Act, JournalEvent } from '#domain/journal/events.ts'
import { cardMinutes, minutesToHold, stepForecast, stepPlan, stepProject } from '#domain/plan/plan-state.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { noon } from '../../fixtures/events.ts'

const event = (act: Act, minutes = 0): JournalEvent => ({
  ...act,
  id: '0190a3f0-0000-7000-8000-000000000001',
  device: '0190a3f0-0000-7000-8000-000000000002',
  at: noon.at + minutes * 60_000,
  offset: noon.offset
})

const planned = (day: number): JournalEvent =>
  event({ kind: 'exam-planned', level: 'professional', day, minutesPerDay: 25, daysOff: [6] })
const paced = event({
  kind: 'exam-paced',
  start: 20_600,
  newPerDay: 12,
  price: 0.001,
  secondsFactor: 1,
  cards: 450,
  prospects: { recall: 0.9, begun: 1, lastNewDay: 30, sweep: 5, swept: 0.8 }
})

test('a plan is known by its last making, and its pace by the last that was worked out for it', () => {
  const made = stepPlan(undefined, planned(20_700))
  expect(made).toEqual({
    level: 'professional',
    examDay: 20_700,
    madeOn: studyDay(noon),
    madeAt: noon.at,
    minutesPerDay: 25,
    daysOff: [6]
  })
  const withPace = stepPlan(made, paced)
  expect(withPace?.pace).toMatchObject({ newPerDay: 12, cards: 450 })
  expect(stepPlan(withPace, planned(20_710))).toEqual({ ...made, examDay: 20_710 }) // the pace was for another day
})

test('a plan that was dropped is gone, and a pace that comes after it finds none', () => {
  const dropped = stepPlan(stepPlan(undefined, planned(20_700)), event({ kind: 'plan-dropped' }))
  expect(dropped).toBeUndefined()
  expect(stepPlan(dropped, paced)).toBeUndefined()
  expect(stepPlan(undefined, event({ kind: 'section-read', section: 'a#b' }))).toBeUndefined()
})

test('a project is done, and not done after all', () => {
  const done = stepProject(undefined, event({ kind: 'project-done', project: 'tags', done: true }))
  expect(done).toEqual({ project: 'tags', doneOn: studyDay(noon) })
  expect(stepProject(done, event({ kind: 'project-done', project: 'tags', done: false }))).toBeUndefined()
})

test('of the forecasts of a day the last is kept', () => {
  const kept = { kind: 'forecast-kept', examDay: 20_700, byRecentAccuracy: 0.5, expectedScore: 0.7 } as const
  const first = stepForecast(undefined, event({ ...kept, passing: 0.4 }))
  expect(stepForecast(first, event({ ...kept, passing: 0.6 }, 5))).toEqual({
    at: noon.at + 300_000,
    passing: 0.6,
    byRecentAccuracy: 0.5,
    expectedScore: 0.7
  })
})

test('three fifths of the minutes are for cards, and what is lacking says how many would hold it', () => {
  expect([0, 5, 25, 60].map(cardMinutes)).toEqual([0, 3, 15, 36])
  // 10 minutes a day are lacking beside the cards: 25 more a day are 10 more for the rest.
  expect(minutesToHold(300, 30, 25)).toBe(50)
  expect(minutesToHold(0, 0, 25)).toBe(25)
})
