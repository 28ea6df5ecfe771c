import type { Level } from '../content/pack.ts'
import type { Step } from './recommend.ts'

export type Preparation = {
  /** Days, by the published plans of the levels, one after the other. Both 0 when no step has a plan. */
  readonly from: number
  readonly to: number
  /** The names of the steps of which no length is published. */
  readonly unknown: readonly string[]
}

/** How long it takes to prepare for these steps, as far as anybody has published it. */
export function preparation(steps: readonly Step[], levels: readonly Level[]): Preparation {
  const planned = steps.map(({ taken }) => ({
    name: taken.name,
    days: levels.find(({ id }) => 'describedBy' in taken && id === taken.describedBy)?.days
  }))
  const sum = (end: 'from' | 'to'): number => planned.reduce((days, step) => days + (step.days?.[end] ?? 0), 0)
  return {
    from: sum('from'),
    to: sum('to'),
    unknown: planned.filter(({ days }) => !days).map(({ name }) => name)
  }
}

/** Days in whole weeks, one at least: [1, 4] for 7 to 30 days. */
export const inWeeks = ({ from, to }: Pick<Preparation, 'from' | 'to'>): readonly [from: number, to: number] => [
  Math.max(1, Math.round(from / 7)),
  Math.max(1, Math.round(to / 7))
]
