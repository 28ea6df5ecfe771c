import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listOn, studyPlan } from '#domain/plan/study-plan.ts'
import type { PlanInput } from '#domain/plan/study-plan-input.ts'
import { weekday } from '#domain/progress/calendar.ts'
import { seeded } from '../../fixtures/property.ts'
import {
  afterDoing,
  cardsOf,
  freshOf,
  inputOf,
  items,
  minutesOf,
  noCards,
  type Planned,
  planned,
  sections,
  sectionsOf,
  today
} from './plans.ts'

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
    forCards: fc.nat(100),
    newPerDay: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    questions: fc.nat(100),
    papers: fc.nat(4),
    projects: fc.array(fc.integer({ min: 10, max: 240 }), { maxLength: 3 })
  })
  .map(
    ({ ahead, sections: read, unseen, forCards, newPerDay, questions, papers, projects, ...rest }): PlanInput => ({
      ...rest,
      madeOn: today,
      today,
      examDay: today + ahead,
      sections: read.map((one, at) => ({ id: `s${at}`, ...one })),
      cards: { ...cardsOf(unseen, Math.min(rest.minutesPerDay, forCards)), newPerDay },
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
      expect(freshOf(items(plan))).toBeLessThanOrEqual(input.cards.unseen)
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
        expect(minutesOf(day) - largest).toBeLessThanOrEqual(input.minutesPerDay + 3) // today's cards are not cut to the minutes
      }
    }),
    seeded(200)
  )
})

test("doing today's list empties it and leaves every later day as it was", () => {
  fc.assert(
    fc.property(someInput, (input) => {
      const before = planned(input)
      const after = planned(afterDoing(input, listOn(before, today)))
      expect(listOn(after, today)).toEqual([])
      expect(after.days.filter(({ day }) => day > today)).toEqual(before.days.filter(({ day }) => day > today))
    }),
    seeded(200)
  )
})

test('what is done ahead is taken from the day it was meant for', () => {
  const input = inputOf()
  const ahead = planned({
    ...input,
    sections: input.sections.map((one, at) => (at === 30 ? { ...one, done: 'today' as const } : one))
  })
  expect(sectionsOf(ahead)).toHaveLength(39)
  expect(listOn(ahead, today)).toEqual(listOn(studyPlan(input), today))
})

test('what slips raises each later day by a small share, not one day by all of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 60 }), fc.integer({ min: 20, max: 80 }), (ahead, count) => {
      const bare = {
        cards: noCards,
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
