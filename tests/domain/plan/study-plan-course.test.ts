import { expect, test } from 'vitest'
import type { PlanDay, PlanInput } from '#domain/plan/study-plan-input.ts'
import { afterDoing, cardsOf, inputOf, minutesOf, planned, sectionsOf, today, tomorrow } from './plans.ts'

/** Every list that a learner does who studies on some days only, and what is left at the end. */
function course(
  start: PlanInput,
  studies: (day: number) => boolean = () => true
): { readonly lists: readonly PlanDay[]; readonly left: PlanInput } {
  const lists: PlanDay[] = []
  let input = start
  for (let day = start.today; day < start.examDay; day++) {
    const plan = planned(input)
    const list = plan.days.find((one) => one.day === day)
    if (list && studies(day)) {
      lists.push(list)
      input = afterDoing(input, list.items)
    }
    input = tomorrow(input)
  }
  return { lists, left: input }
}

/** The day of each section and paper. */
function daysOf(lists: readonly PlanDay[]): ReadonlyMap<string, number> {
  const days = new Map<string, number>()
  for (const { day, item } of lists.flatMap((list) => list.items.map((own) => ({ day: list.day, item: own })))) {
    if (item.kind === 'read') days.set(item.section, day)
    if (item.kind === 'paper')
      days.set(`paper ${[...days.keys()].filter((name) => name.startsWith('paper')).length}`, day)
  }
  return days
}

test('whoever does every list does everything, near the day that the first plan gave it', () => {
  for (const level of ['practitioner', 'professional'] as const)
    for (const ahead of [7, 14, 21, 30, 60, 100]) {
      const input = inputOf({ level, examDay: today + ahead, minutesPerDay: 90 })
      const promised = daysOf(planned(input).days)
      const kept = daysOf(course(input).lists)
      expect([...kept.keys()].toSorted()).toEqual([...promised.keys()].toSorted())
      for (const [name, day] of kept)
        expect(Math.abs(day - (promised.get(name) ?? 0)), `${level} ${ahead} ${name}`).toBeLessThanOrEqual(
          2 + ahead / 20
        )
    }
})

test('whoever leaves out every third day does everything too, and no day is piled up', () => {
  for (const ahead of [14, 30, 60]) {
    const input = inputOf({ examDay: today + ahead, minutesPerDay: 120, cards: cardsOf(30) })
    const { lists, left } = course(input, (day) => (day - today) % 3 !== 1 || day === input.examDay - 1)
    expect(left.sections.every((one) => one.done === 'before')).toBe(true)
    expect(left.cards.unseen).toBe(0)
    expect(left.papers.done?.before).toBe(2)
    const even = lists.reduce((sum, list) => sum + minutesOf(list), 0) / lists.length
    for (const list of lists) {
      const largest = Math.max(0, ...list.items.map(({ minutes }) => minutes))
      expect(minutesOf(list) - largest).toBeLessThanOrEqual(even * 1.5)
    }
  }
})

test('one long project in a long time is not put off every day', () => {
  const bare = { sections: [], practice: { questions: 0 }, papers: { count: 0, minutes: 0 } }
  const input = inputOf({ ...bare, examDay: today + 90, projects: [{ id: 'report', minutes: 120 }] })
  const days = course(input).lists.flatMap(({ day, items }) =>
    items.some(({ kind }) => kind === 'project') ? [day - today] : []
  )
  expect(days[0]).toBeLessThan(45)
})

test('the guide plan that was chosen stays until the exam, and its phases come on their days', () => {
  const late = planned(inputOf({ madeOn: today - 50, examDay: today + 10 }))
  expect(late.guidePlan).toBe('sixty-days')
  expect(late.days.map(({ phase }) => phase)).toEqual([
    ...new Array<string>(3).fill('thirty-days'),
    ...new Array<string>(7).fill('seven-days')
  ])
})

test('what should have been done in an earlier phase comes now', () => {
  const late = planned(inputOf({ madeOn: today - 50, examDay: today + 10, minutesPerDay: 120 }))
  expect(sectionsOf(late)).toHaveLength(40)
  expect(late.days.slice(0, 3).flatMap((day) => day.items.map(({ kind }) => kind))).toContain('read')
})
