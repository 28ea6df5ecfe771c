import type { PlanDay, PlanItem } from './study-plan-input.ts'
import { wholeMinutes } from './study-plan-work.ts'

/** What things are called. An id without a name stands for itself. */
export type PlanNames = {
  /** By section id. */
  readonly sections: ReadonlyMap<string, string>
  /** By project id. */
  readonly projects: ReadonlyMap<string, string>
}

/** One line of a list, such as "Read: The six principles (6 min)". */
export const itemWords = (item: PlanItem, names: PlanNames): string =>
  `${deed(item, names)} (${wholeMinutes(item.minutes)} min)`

function deed(item: PlanItem, { sections, projects }: PlanNames): string {
  switch (item.kind) {
    case 'read': {
      return `Read: ${sections.get(item.section) ?? item.section}`
    }
    case 'cards': {
      const both = item.fresh > 0 && item.due > 0
      const begin = `Begin ${counted(item.fresh, 'new card', 'new cards')}`
      if (both) return `${begin} and review ${item.due}`
      return item.fresh > 0 ? begin : `Review ${counted(item.due, 'card', 'cards')}`
    }
    case 'practice': {
      return `Answer ${counted(item.count, 'question', 'questions')}`
    }
    case 'paper': {
      return 'Sit a practice paper'
    }
    case 'project': {
      return `Project: ${projects.get(item.id) ?? item.id}`
    }
  }
}

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`

/** Whole minutes of a list. */
export const minutesOf = ({ items }: Pick<PlanDay, 'items'>): number =>
  wholeMinutes(items.reduce((sum, { minutes }) => sum + minutes, 0))
