import { expect, test } from 'vitest'
import { listOn, studyPlan } from '#domain/plan/study-plan.ts'
import type { PlanInput } from '#domain/plan/study-plan-input.ts'
import { weekday } from '#domain/progress/calendar.ts'
import {
  cardsOf,
  freshOf,
  inputOf,
  items,
  noCards,
  type Planned,
  planned,
  sections,
  sectionsOf,
  today
} from './plans.ts'

test('everything that is wanted is in the plan once, and in the order of the guide', () => {
  const plan = planned(inputOf())
  expect(sectionsOf(plan)).toEqual(sections(40).map(({ id }) => id))
  expect(freshOf(items(plan))).toBe(120)
  expect(items(plan).filter(({ kind }) => kind === 'paper')).toHaveLength(2)
  expect(items(plan).reduce((sum, item) => sum + (item.kind === 'practice' ? item.count : 0), 0)).toBe(60)
  expect(plan).toMatchObject({ guidePlan: 'thirty-days', startsOn: today, short: 0, leftOut: [] })
})

test('a week is planned by the 7 days of the guide, a month by its 30, more by its 60, each ending with the shorter', () => {
  const plan = (ahead: number): Planned => planned(inputOf({ examDay: today + ahead, cards: noCards }))
  expect([7, 14, 15, 30, 45, 46, 60].map((ahead) => plan(ahead).guidePlan)).toEqual([
    'seven-days',
    'seven-days',
    'thirty-days',
    'thirty-days',
    'thirty-days',
    'sixty-days',
    'sixty-days'
  ])
  const phases = plan(60).days.map(({ phase }) => phase)
  expect([phases[0], phases[29], phases[30], phases[52], phases[53], phases[59]]).toEqual([
    'sixty-days',
    'sixty-days',
    'thirty-days',
    'thirty-days',
    'seven-days',
    'seven-days'
  ])
})

test('a professional with sixty days begins with projects by hand, and a practitioner ends with them', () => {
  const firstOf = (level: PlanInput['level']): number =>
    planned(inputOf({ level, examDay: today + 60 })).days.findIndex(({ items: list }) =>
      list.some(({ kind }) => kind === 'project')
    )
  expect(firstOf('professional')).toBeLessThan(5)
  expect(firstOf('practitioner')).toBeGreaterThan(15)
})

test('a professional with a week practises from the first days', () => {
  const plan = planned(inputOf({ level: 'professional', examDay: today + 7, sections: sections(5) }))
  expect(plan.days.slice(0, 2).flatMap((day) => day.items.map(({ kind }) => kind))).toContain('practice')
})

test('the last paper comes at the end, and no new card on the last days', () => {
  const { days } = planned(inputOf())
  const last = days.findLastIndex((day) => day.items.some(({ kind }) => kind === 'paper'))
  expect(last).toBeGreaterThanOrEqual(26)
  expect(freshOf(days.slice(26).flatMap((day) => day.items))).toBe(0)
})

test('an exam that is over, or today, has no plan', () => {
  expect(studyPlan(inputOf({ examDay: today - 1 }))).toEqual({ kind: 'past' })
  expect(studyPlan(inputOf({ examDay: today - 3650 }))).toEqual({ kind: 'past' })
  expect(studyPlan(inputOf({ examDay: Number.NaN }))).toEqual({ kind: 'past' })
  expect(studyPlan(inputOf({ examDay: today }))).toEqual({ kind: 'exam-day' })
  expect(listOn(studyPlan(inputOf({ examDay: today })), today)).toEqual([])
})

test('an exam tomorrow leaves today, and says by how much that is too short', () => {
  const plan = planned(inputOf({ examDay: today + 1 }))
  expect(plan.days.map(({ day }) => day)).toEqual([today])
  expect(plan.short).toBeGreaterThan(300)
  expect(items(plan).reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(61)
})

test('an exam ten years ahead is planned half a year before it', () => {
  const plan = planned(inputOf({ examDay: today + 3652 }))
  expect(plan).toMatchObject({ guidePlan: 'sixty-days', startsOn: today + 3652 - 180, short: 0 })
  expect(plan.days).toHaveLength(180)
  expect(listOn(plan, today)).toEqual([])
})

test('with no minutes, or no day of study, nothing is planned and everything is lacking', () => {
  const everything = 40 * 6 + 60 * 1.5 + 120 + 210
  for (const none of [
    { minutesPerDay: 0 },
    { minutesPerDay: -5 },
    { minutesPerDay: Number.NaN },
    { daysOff: [0, 1, 2, 3, 4, 5, 6] }
  ]) {
    const plan = planned(inputOf(none))
    expect(items(plan).filter(({ kind }) => kind !== 'cards')).toEqual([])
    expect(plan.short).toBe(everything)
    expect(plan.leftOut).toHaveLength(40 + 1 + 2 + 2)
  }
})

test('more minutes than a day has are a day', () => {
  expect(planned(inputOf({ minutesPerDay: Number.POSITIVE_INFINITY })).short).toBe(0)
})

test('nothing left is a plan of empty days', () => {
  const plan = planned(
    inputOf({
      sections: [],
      cards: noCards,
      practice: { questions: 0 },
      papers: { count: 0, minutes: 60 },
      projects: []
    })
  )
  expect(items(plan)).toEqual([])
  expect(plan).toMatchObject({ short: 0, leftOut: [] })
})

test('a plan across a change of clocks has every date once', () => {
  // 29 March 2026, when clocks in Europe go forward
  const change = Date.UTC(2026, 2, 29) / 86_400_000
  const { days } = planned(inputOf({ madeOn: change - 3, today: change - 3, examDay: change + 4 }))
  expect(days.map(({ day }) => day)).toEqual([-3, -2, -1, 0, 1, 2, 3].map((off) => change + off))
})

test('where minutes are lacking, what is worth least is left out first', () => {
  const worth = sections(20, 30).map((one, at) => ({ ...one, weight: at === 7 ? 0.1 : at === 3 ? 0.2 : 0.9 }))
  const bare = {
    cards: noCards,
    practice: { questions: 0 },
    papers: { count: 0, minutes: 0 },
    projects: []
  }
  const plan = planned(inputOf({ ...bare, sections: worth, examDay: today + 10, minutesPerDay: 55 }))
  expect(plan.short).toBe(50)
  expect(plan.leftOut).toEqual([
    { kind: 'read', section: 'chapter#s7', minutes: 30 },
    { kind: 'read', section: 'chapter#s3', minutes: 30 }
  ])
})

test('the last paper is kept longer than anything', () => {
  const plan = planned(inputOf({ examDay: today + 2, minutesPerDay: 45 }))
  expect(items(plan).some(({ kind }) => kind === 'paper')).toBe(true)
  expect(plan.leftOut.slice(0, 2).map(({ kind }) => kind)).toEqual(['project', 'project'])
})

test('cards keep to their own minutes: today as the session asks, later as many new ones as the pace says', () => {
  const { days, short } = planned(inputOf({ cards: { ...cardsOf(12, 20), newPerDay: 4 }, daysOff: [] }))
  const cards = days.flatMap(({ items: list }) => list.filter(({ kind }) => kind === 'cards'))
  expect(cards.slice(0, 4)).toEqual([
    { kind: 'cards', fresh: 5, due: 5, minutes: 3 },
    { kind: 'cards', fresh: 4, minutes: 20 },
    { kind: 'cards', fresh: 3, minutes: 20 },
    { kind: 'cards', fresh: 0, minutes: 20 }
  ])
  expect(cards).toHaveLength(days.length)
  expect(short).toBe(0)
})

test('without a pace new cards are spread evenly, none over the last days and no more than their minutes hold', () => {
  const spread = planned(inputOf({ cards: { ...cardsOf(120), newPerDay: undefined } })).days
  expect(spread.slice(1, 24).map((day) => freshOf(day.items))).toEqual(new Array(23).fill(5))
  expect(freshOf(spread.slice(26).flatMap((day) => day.items))).toBe(0)
  const crowded = planned(inputOf({ cards: { ...cardsOf(5000, 15), newPerDay: undefined } })).days
  expect(crowded.slice(1).every((day) => freshOf(day.items) === 20)).toBe(true)
})

test('a day off asks nothing, and a session that is done leaves the list', () => {
  const sunday = today + ((6 - weekday(today) + 7) % 7)
  expect(listOn(planned(inputOf({ daysOff: [6] })), sunday)).toEqual([])
  const done = planned(inputOf({ cards: { ...cardsOf(60), today: noCards.today } }))
  expect(listOn(done, today).some(({ kind }) => kind === 'cards')).toBe(false)
})
