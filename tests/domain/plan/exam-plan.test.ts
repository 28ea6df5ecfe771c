import { expect, test } from 'vitest'
import { type ExamPlan, examPlan } from '#domain/plan/exam-plan.ts'
import { explainPlan } from '#domain/plan/explain-plan.ts'
import { inputOf, luck, today } from './plan-fixture.ts'

const planOf = (details: Parameters<typeof inputOf>[0] = {}, seed = 1): ExamPlan =>
  examPlan(inputOf(details), luck(seed))

function made(plan: ExamPlan): Extract<ExamPlan, { kind: 'plan' }> {
  if (plan.kind !== 'plan') throw new Error(`This is no plan but ${plan.kind}.`)
  return plan
}

test('the same input and seed give the same plan, and another seed other prospects', () => {
  expect(planOf()).toEqual(planOf())
  expect(made(planOf({}, 2)).prospects.recall).not.toBe(made(planOf()).prospects.recall)
})

test('a plan goes through a worker as it is', () => {
  expect(structuredClone(planOf())).toEqual(planOf())
})

test('more minutes bring more', () => {
  const recalls = [2, 5, 15].map((minutes) => made(planOf({ minutes, unseen: 150 })).prospects.recall)
  expect(recalls).toEqual([...recalls].sort((one, other) => one - other))
  expect((recalls[2] ?? 0) - (recalls[0] ?? 0)).toBeGreaterThan(0.1)
})

test('where there are more cards than time, as many are begun as the minutes allow', () => {
  const plan = made(planOf({ unseen: 5000, minutes: 10 }))
  expect(plan.prospects.begun).toBeLessThan(0.2)
  expect(plan.setting.newPerDay).toBeLessThanOrEqual(30)
  expect(explainPlan(plan)[0]).toMatch(/until the exam, and still only some \d+ % of the new ones can be begun\.$/)
})

test('without unseen cards there are reviews only', () => {
  const plan = made(planOf({ unseen: 0 }))
  expect(plan.setting.newPerDay).toBe(0)
  expect(plan.prospects.lastNewDay).toBe(-1)
  expect(explainPlan(plan)[0]).toBe('14 days at 15 minutes: no new cards, only reviews.')
})

test('all cards are begun with days to spare, then the last days ask most of them once more', () => {
  const plan = made(planOf({ unseen: 200, states: [], minutes: 20 }))
  expect(plan.prospects.begun).toBe(1)
  expect(plan.prospects.lastNewDay).toBeLessThan(13)
  expect(plan.prospects.sweep).toBeLessThan(8)
  expect(plan.prospects.swept).toBeGreaterThanOrEqual(0.5)
  const [first, second] = explainPlan(plan)
  expect(first).toMatch(/^14 days at 20 minutes: \d+ new cards a day until \d+ October, then reviews only\.$/)
  expect(second).toMatch(
    /^The last (day asks|\d days ask) \d+ % of the cards once more, those that gain most by it first; about 9\d % of all 200 should be known on the day\.$/
  )
})

test.each([
  [-3, 'over', 'Your exam date has passed.'],
  [0, 'over', 'Your exam is today.'],
  [3653, 'far', 'Your exam is 3653 days away, so cards come back by the usual schedule for now.']
])('an exam %s days ahead', (ahead, kind, words) => {
  const plan = planOf({ examDay: today + ahead })
  expect(plan.kind).toBe(kind)
  expect(explainPlan(plan)[0]).toBe(words)
})

test('an exam tomorrow is planned for', () => {
  const plan = made(planOf({ examDay: today + 1, unseen: 0 }))
  expect(plan.prospects.asked).toHaveLength(1)
  expect(explainPlan(plan)[0]).toBe('1 day at 15 minutes: no new cards, only reviews.')
})

test('the plan begins at the horizon, and the days before it say so', () => {
  const day = planOf({ examDay: today + 121 })
  expect(day).toMatchObject({ kind: 'far', from: today + 1 })
  expect(explainPlan(day)[1]).toContain('120 days before the exam')
})

test.each([
  [{ minutes: 0 }, 'No minutes are set aside for cards.'],
  [{ unseen: 0, states: [] }, 'There are no cards to plan for.']
])('nothing to plan with: %o', (details, words) => {
  const plan = planOf(details)
  expect(plan.kind).toBe('idle')
  expect(explainPlan(plan)[0]).toBe(words)
})
