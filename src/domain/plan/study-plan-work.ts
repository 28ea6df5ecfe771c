import { type GuidePlan, type Kind, windows } from './study-plan-guide.ts'
import type { PlanInput, PlanItem } from './study-plan-input.ts'

/** A piece of work that is laid on one day, or left out. */
export type Work = {
  readonly item: PlanItem
  /** Where in the plan it belongs, as a share of it. */
  readonly at: number
  /** What is worth least is left out first, 0 to 1. */
  readonly weight: number
}

/**
 * What things are worth beside a section's own weight: the first of its kind most, each later one less, down to the
 * last. So a short week holds some of everything. The one paper that measures all the rest is kept longest.
 */
const weights = {
  paper: { first: 1, second: 0.5, last: 0.3 },
  practice: { first: 0.7, second: 0.6, last: 0.15 },
  project: { first: 0.1, second: 0.1, last: 0.1 }
} as const

/** @param index from 0, of so many */
function weightOf(kind: keyof typeof weights, index: number, count: number): number {
  const { first, second, last } = weights[kind]
  return index === 0 ? first : second + ((last - second) * (index - 1)) / Math.max(1, count - 2)
}

/** Questions of practice in one go, and the minutes that one of them takes with its explanation. */
const bunch = 10
const minutesPerQuestion = 1.5

/** Minutes that a new card takes from its first showing to the exam: some five answers of nine seconds. */
export const minutesPerNewCard = 0.75

/** Minutes as a learner reads them: whole, and a little more rather than less. */
export const wholeMinutes = (minutes: number): number => Math.max(0, Math.ceil(minutes - 1e-9))

/**
 * Everything but cards that was not done when today began. Places are those of the whole, done or not, so that they stay.
 * @param sitting minutes of a project in one go
 */
export function workOf(input: PlanInput, plan: GuidePlan, sitting: number): readonly Work[] {
  const { sections, practice, papers, projects } = input
  const place = (kind: Kind, share: number): number => {
    const [from, to] = windows[input.level][plan][kind]
    return from + (to - from) * share
  }
  const bunches = parts(practice.questions, bunch, practice.done?.before)
  const sat = Math.min(papers.count, papers.done?.before ?? 0)
  return [
    ...sections.flatMap(({ id, minutes, weight, done }, index): readonly Work[] => {
      const at = place('read', (index + 0.5) / sections.length)
      return done === 'before' ? [] : [{ item: { kind: 'read', section: id, minutes }, at, weight }]
    }),
    ...projects.flatMap(({ id, minutes, done }, index) =>
      parts(minutes, minutes / Math.ceil(minutes / sitting), done?.before).map(
        (part): Work => ({
          item: { kind: 'project', id, minutes: part.amount },
          at: place('project', (index + part.middle) / projects.length),
          weight: weightOf('project', index, projects.length)
        })
      )
    ),
    ...bunches.map(
      ({ amount, middle }, index): Work => ({
        item: { kind: 'practice', count: amount, minutes: amount * minutesPerQuestion },
        at: place('practice', middle),
        weight: weightOf('practice', index, bunches.length)
      })
    ),
    ...Array.from(
      { length: papers.count - sat },
      (_, index): Work => ({
        item: { kind: 'paper', minutes: papers.minutes },
        at: place('paper', (sat + index + 1) / papers.count),
        weight: weightOf('paper', papers.count - 1 - sat - index, papers.count)
      })
    )
  ]
}

/** Minutes of all that was done before today and is not cards. */
export const minutesDone = ({ sections, practice, papers, projects }: PlanInput): number =>
  sections.reduce((sum, { minutes, done }) => sum + (done === 'before' ? minutes : 0), 0) +
  (practice.done?.before ?? 0) * minutesPerQuestion +
  (papers.done?.before ?? 0) * papers.minutes +
  projects.reduce((sum, { done }) => sum + (done?.before ?? 0), 0)

/** Something cut into parts: what is left of each, and where its middle lies in the whole, 0 to 1. */
function parts(whole: number, size: number, done = 0): readonly { readonly amount: number; readonly middle: number }[] {
  if (!(whole > 0)) return []
  return Array.from({ length: Math.ceil(whole / size - 1e-9) }, (_, at) => {
    const to = Math.min(whole, (at + 1) * size)
    return { amount: to - Math.max(at * size, done), middle: (at * size + to) / 2 / whole }
  }).filter(({ amount }) => amount > 1e-9)
}

export type Fitting = {
  readonly kept: readonly Work[]
  /** In the order in which it goes. */
  readonly leftOut: readonly Work[]
  /** Minutes that everything takes beyond the room; 0 where it fits. */
  readonly lacking: number
}

/** Leaves out what is worth least, of equals what stands last, until the rest fits into so many minutes. */
export function fitting(wanted: readonly Work[], room: number): Fitting {
  const total = wanted.reduce((sum, { item }) => sum + item.minutes, 0)
  const order = wanted.toReversed().sort((one, other) => one.weight - other.weight)
  const leftOut: Work[] = []
  let left = total
  for (const work of order) {
    if (left <= Math.max(0, room) + 1e-9) break
    leftOut.push(work)
    left -= work.item.minutes
  }
  const gone = new Set(leftOut)
  return { kept: wanted.filter((work) => !gone.has(work)), leftOut, lacking: Math.max(0, total - room) }
}
