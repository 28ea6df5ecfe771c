import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listOn, type StudyPlan, studyPlan } from '#domain/plan/study-plan.ts'
import type { PlanDay, PlanInput, PlanItem } from '#domain/plan/study-plan-input.ts'
import { weekday } from '#domain/progress/calendar.ts'
import { seeded } from '../../fixtures/property.ts'

const today = 20_654

const sections = (count: number, minutes = 6): PlanInput['sections'] =>
  Array.from({ length: count }, (_, at) => ({ id: `chapter#s${at}`, minutes, weight: 0.5 }))

const inputOf = (more: Partial<PlanInput> = {}): PlanInput => ({
  level: 'practitioner',
  today,
  examDay: today + 30,
  daysOff: [],
  minutesPerDay: 60,
  sections: sections(40),
  cards: { unseen: 120, due: new Array<number>(30).fill(10) },
  practice: { questions: 60 },
  papers: { count: 2, minutes: 60 },
  projects: [
    { id: 'report', minutes: 120 },
    { id: 'tags', minutes: 90 }
  ],
  ...more
})

type Planned = Extract<StudyPlan, { readonly kind: 'plan' }>

function planned(input: PlanInput): Planned {
  const plan = studyPlan(input)
  if (plan.kind !== 'plan') throw new Error(`There should be a plan, and it is ${plan.kind}.`)
  return plan
}

const items = ({ days }: Planned): readonly PlanItem[] => days.flatMap((day) => day.items)
const minutesOf = ({ items: list }: PlanDay): number => list.reduce((sum, { minutes }) => sum + minutes, 0)
const sectionsOf = (plan: Planned): readonly string[] =>
  items(plan).flatMap((item) => (item.kind === 'read' ? [item.section] : []))
const freshOf = (list: readonly PlanItem[]): number =>
  list.reduce((sum, item) => sum + (item.kind === 'cards' ? item.fresh : 0), 0)

test('everything that is wanted is in the plan once, and in the order of the guide', () => {
  const plan = planned(inputOf())
  expect(sectionsOf(plan)).toEqual(sections(40).map(({ id }) => id))
  expect(freshOf(items(plan))).toBe(120)
  expect(items(plan).filter(({ kind }) => kind === 'paper')).toHaveLength(2)
  expect(items(plan).reduce((sum, item) => sum + (item.kind === 'practice' ? item.count : 0), 0)).toBe(60)
  expect(plan).toMatchObject({ guidePlan: 'thirty-days', startsOn: today, short: 0, leftOut: [] })
})

test('a week is planned by the 7 days of the guide, a month by its 30, more by its 60, each ending with the shorter', () => {
  const plan = (ahead: number): Planned => planned(inputOf({ examDay: today + ahead, cards: { unseen: 0, due: [] } }))
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
  const everything = 40 * 6 + 120 * 0.75 + 60 * 1.5 + 120 + 210 + Math.ceil(300 * 0.15)
  for (const none of [
    { minutesPerDay: 0 },
    { minutesPerDay: -5 },
    { minutesPerDay: Number.NaN },
    { daysOff: [0, 1, 2, 3, 4, 5, 6] }
  ]) {
    const plan = planned(inputOf(none))
    expect(items(plan)).toEqual([])
    expect(plan.short).toBe(everything)
    expect(plan.leftOut).toHaveLength(40 + 1 + 1 + 2 + 2)
  }
})

test('more minutes than a day has are a day', () => {
  expect(planned(inputOf({ minutesPerDay: Number.POSITIVE_INFINITY })).short).toBe(0)
})

test('nothing left is a plan of empty days', () => {
  const plan = planned(
    inputOf({
      sections: [],
      cards: { unseen: 0, due: [] },
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
  const { days } = planned(inputOf({ today: change - 3, examDay: change + 4 }))
  expect(days.map(({ day }) => day)).toEqual([-3, -2, -1, 0, 1, 2, 3].map((off) => change + off))
})

test('where minutes are lacking, what is worth least is left out first', () => {
  const worth = sections(20, 30).map((one, at) => ({ ...one, weight: at === 7 ? 0.1 : at === 3 ? 0.2 : 0.9 }))
  const bare = {
    cards: { unseen: 0, due: [] },
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

test('cards that come back on a day off wait for the next day', () => {
  const sunday = today + ((6 - weekday(today) + 7) % 7)
  const due = Array.from({ length: 30 }, (_, at) => (today + at === sunday ? 12 : 0))
  const plan = planned(inputOf({ daysOff: [6], cards: { unseen: 0, due } }))
  expect(listOn(plan, sunday)).toEqual([])
  expect(listOn(plan, sunday + 1)).toContainEqual({ kind: 'cards', fresh: 0, due: 12, minutes: 2 })
})

const someInput = fc
  .record({
    level: fc.constantFrom('practitioner' as const, 'professional' as const),
    ahead: fc.integer({ min: 1, max: 100 }),
    daysOff: fc.uniqueArray(fc.nat(6), { maxLength: 4 }),
    minutesPerDay: fc.integer({ min: 0, max: 180 }),
    sections: fc.array(
      fc.record({ minutes: fc.integer({ min: 1, max: 15 }), weight: fc.double({ min: 0, max: 1, noNaN: true }) }),
      {
        maxLength: 80
      }
    ),
    unseen: fc.nat(300),
    due: fc.array(fc.nat(40), { maxLength: 100 }),
    questions: fc.nat(100),
    papers: fc.nat(4),
    projects: fc.array(fc.integer({ min: 10, max: 240 }), { maxLength: 3 })
  })
  .map(
    ({ ahead, sections: read, unseen, due, questions, papers, projects, ...rest }): PlanInput => ({
      ...rest,
      today,
      examDay: today + ahead,
      sections: read.map((one, at) => ({ id: `s${at}`, ...one })),
      cards: { unseen, due },
      practice: { questions },
      papers: { count: papers, minutes: 60 },
      projects: projects.map((minutes, at) => ({ id: `p${at}`, minutes }))
    })
  )

test('every section is on exactly one day, or is left out; on none when the minutes suffice', () => {
  fc.assert(
    fc.property(someInput, (input) => {
      const plan = planned(input)
      const left = plan.leftOut.flatMap((item) => (item.kind === 'read' ? [item.section] : []))
      expect([...sectionsOf(plan), ...left].toSorted()).toEqual(input.sections.map(({ id }) => id).toSorted())
      if (plan.short === 0) expect(plan.leftOut).toEqual([])
      const lost = plan.leftOut.reduce((sum, item) => sum + (item.kind === 'cards' ? item.fresh : 0), 0)
      expect(freshOf(items(plan)) + lost).toBe(input.cards.unseen)
    }),
    seeded(200)
  )
})

test('all days lie before the exam and none is a day off', () => {
  fc.assert(
    fc.property(someInput, (input) => {
      for (const { day } of planned(input).days) {
        expect(day).toBeGreaterThanOrEqual(today)
        expect(day).toBeLessThan(input.examDay)
        expect(input.daysOff).not.toContain(weekday(day))
      }
    }),
    seeded(200)
  )
})

test('no day is above its minutes by more than one item', () => {
  fc.assert(
    fc.property(someInput, (input) => {
      for (const day of planned(input).days) {
        const largest = Math.max(0, ...day.items.map(({ minutes }) => minutes))
        expect(minutesOf(day) - largest).toBeLessThanOrEqual(input.minutesPerDay + 1) // whole minutes of cards
      }
    }),
    seeded(200)
  )
})

/** The same with what the first list asks done. */
function done(input: PlanInput, list: readonly PlanItem[]): PlanInput {
  const total = (kind: PlanItem['kind'], value: (item: PlanItem) => number): number =>
    list.reduce((sum, item) => sum + (item.kind === kind ? value(item) : 0), 0)
  const had = new Set(list.flatMap((item) => (item.kind === 'read' ? [item.section] : [])))
  return {
    ...input,
    sections: input.sections.map((one) => ({ ...one, doneToday: had.has(one.id) })),
    cards: {
      ...input.cards,
      begunToday: total('cards', (item) => (item.kind === 'cards' ? item.fresh : 0)),
      answeredToday: total('cards', (item) => (item.kind === 'cards' ? item.due : 0))
    },
    practice: {
      ...input.practice,
      doneToday: total('practice', (item) => (item.kind === 'practice' ? item.count : 0))
    },
    papers: { ...input.papers, doneToday: total('paper', () => 1) },
    projects: input.projects.map((one) => ({
      ...one,
      minutesToday: total('project', (item) => (item.kind === 'project' && item.id === one.id ? item.minutes : 0))
    }))
  }
}

test("doing today's list empties it and leaves every later day as it was", () => {
  fc.assert(
    fc.property(someInput, (input) => {
      const before = planned(input)
      const after = planned(done(input, listOn(before, today)))
      expect(listOn(after, today)).toEqual([])
      expect(after.days.filter(({ day }) => day > today)).toEqual(before.days.filter(({ day }) => day > today))
    }),
    seeded(200)
  )
})

test('what is done ahead is taken from the day it was meant for', () => {
  const input = inputOf()
  const ahead = planned({ ...input, sections: input.sections.map((one, at) => ({ ...one, doneToday: at === 30 })) })
  expect(sectionsOf(ahead)).toHaveLength(39)
  expect(listOn(ahead, today)).toEqual(listOn(studyPlan(input), today))
})

test('what slips raises each later day by a small share, not one day by all of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 60 }), fc.integer({ min: 20, max: 80 }), (ahead, count) => {
      const bare = {
        cards: { unseen: 0, due: [] },
        practice: { questions: 0 },
        papers: { count: 0, minutes: 0 },
        projects: []
      }
      const input = inputOf({ ...bare, sections: sections(count, 2), examDay: today + ahead, minutesPerDay: 60 })
      const before = planned(input)
      const slipped = before.days[0] ? minutesOf(before.days[0]) : 0
      const after = planned({ ...input, today: today + 1 })
      const piece = 2
      for (const day of after.days) {
        const was = before.days.find((one) => one.day === day.day)
        const rise = minutesOf(day) - (was ? minutesOf(was) : 0)
        expect(rise).toBeLessThanOrEqual(slipped / after.days.length + 2 * piece)
      }
    }),
    seeded(100)
  )
})

test('a week that slipped is spread over what is left', () => {
  const input = inputOf({ examDay: today + 60 })
  const late = planned({ ...input, today: today + 7 })
  const busiest = (plan: Planned): number => Math.max(...plan.days.map(minutesOf))
  expect(late.short).toBe(0)
  expect(busiest(late)).toBeLessThan(busiest(planned(input)) + 8)
})
