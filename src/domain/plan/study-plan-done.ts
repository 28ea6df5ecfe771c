import type { PlanDay, PlanInput, PlanItem } from './study-plan-input.ts'

/**
 * The plan without what was done today, taken off where it comes first: from today's list if it stood there, and
 * otherwise from the day for which it was meant.
 */
export function withoutDone(days: readonly PlanDay[], input: PlanInput): readonly PlanDay[] {
  const left = {
    read: new Set(input.sections.flatMap(({ id, done }) => (done === 'today' ? [id] : []))),
    practice: input.practice.done?.today ?? 0,
    papers: input.papers.done?.today ?? 0,
    projects: new Map(input.projects.map(({ id, done }) => [id, done?.today ?? 0]))
  }
  const rest = (item: PlanItem): readonly PlanItem[] => {
    switch (item.kind) {
      case 'read': {
        return left.read.has(item.section) ? [] : [item]
      }
      case 'cards': {
        return [item] // its session says what is left of it
      }
      case 'practice': {
        const done = Math.min(item.count, left.practice)
        left.practice -= done
        const count = item.count - done
        return count === 0 ? [] : [{ ...item, count, minutes: (item.minutes * count) / item.count }]
      }
      case 'paper': {
        if (left.papers === 0) return [item]
        left.papers -= 1
        return []
      }
      case 'project': {
        const done = Math.min(item.minutes, left.projects.get(item.id) ?? 0)
        left.projects.set(item.id, (left.projects.get(item.id) ?? 0) - done)
        return done === item.minutes ? [] : [{ ...item, minutes: item.minutes - done }]
      }
    }
  }
  return days.map((day) => ({ ...day, items: day.items.flatMap(rest) }))
}
