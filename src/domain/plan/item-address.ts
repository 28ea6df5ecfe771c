import type { PlanItem } from './study-plan-input.ts'

/** Where something that a plan asks for is done. */
export function itemAddress(item: PlanItem): string {
  switch (item.kind) {
    case 'read':
      return `/guide/${item.section}`
    case 'cards':
      return '/cards/study'
    case 'practice':
      return '/exam/practice?pool=unseen'
    case 'paper':
      return '/exam'
    case 'project':
      return '/plan#projects'
  }
}

/** What tells the things of one day apart. */
export const itemKey = (item: PlanItem): string =>
  item.kind === 'read' ? item.section : item.kind === 'project' ? item.id : item.kind
