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
  cards: { first: 0.8, second: 0.75, last: 0.2 },
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

/** New cards are left out in packets. */
const packet = 10

/** Answers that a card takes from its first showing to the exam. They are counted on the day it is begun. */
const answersPerNewCard = 5
const usualSeconds = 9

/** Minutes that a new card and one that comes back take. */
export function minutesPerCard({ seconds = usualSeconds }: PlanInput['cards']): {
  readonly fresh: number
  readonly due: number
} {
  return { fresh: (answersPerNewCard * seconds) / 60, due: seconds / 60 }
}

/** Minutes as a learner reads them: whole, and a little more rather than less. */
export const wholeMinutes = (minutes: number): number => Math.max(0, Math.ceil(minutes - 1e-9))

/** Everything that is wanted, projects whole. Of the cards only the new ones: those that come back cannot wait. */
export function workOf(input: PlanInput, plan: GuidePlan): readonly Work[] {
  const { cards, practice, papers } = input
  const place = (kind: Kind, share: number): number => {
    const [from, to] = windows[input.level][plan][kind]
    return from + (to - from) * share
  }
  const middle = (kind: Kind, index: number, count: number): number => place(kind, (index + 0.5) / count)
  const bunches = parts(practice.questions, bunch)
  const packets = parts(cards.unseen, packet)
  const perCard = minutesPerCard(cards).fresh
  return [
    ...input.sections.map(({ id, minutes, weight }, index) => ({
      item: { kind: 'read', section: id, minutes } as const,
      at: middle('read', index, input.sections.length),
      weight
    })),
    ...input.projects.map(({ id, minutes }, index) => ({
      item: { kind: 'project', id, minutes } as const,
      at: middle('project', index, input.projects.length),
      weight: weightOf('project', index, input.projects.length)
    })),
    ...bunches.map((count, index) => ({
      item: { kind: 'practice', count, minutes: count * minutesPerQuestion } as const,
      at: middle('practice', index, bunches.length),
      weight: weightOf('practice', index, bunches.length)
    })),
    ...Array.from({ length: papers.count }, (_, index) => ({
      item: { kind: 'paper', minutes: papers.minutes } as const,
      at: place('paper', (index + 1) / papers.count),
      weight: weightOf('paper', papers.count - 1 - index, papers.count)
    })),
    ...packets.map((fresh, index) => ({
      item: { kind: 'cards', fresh, due: 0, minutes: fresh * perCard } as const,
      at: 0,
      weight: weightOf('cards', index, packets.length)
    }))
  ]
}

const parts = (count: number, size: number): readonly number[] =>
  Array.from({ length: Math.ceil(count / size) }, (_, at) => Math.min(size, count - at * size))

export type Fitting = {
  readonly kept: readonly Work[]
  /** In the order in which it goes. */
  readonly leftOut: readonly Work[]
  /** Minutes that everything takes beyond the room; 0 where it fits. */
  readonly lacking: number
}

/** Leaves out what is worth least, of equals what comes last, until the rest fits into so many minutes. */
export function fitting(wanted: readonly Work[], room: number): Fitting {
  const total = wanted.reduce((sum, { item }) => sum + item.minutes, 0)
  const order = [...wanted].reverse().sort((one, other) => one.weight - other.weight)
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

/**
 * The work in the order of the plan, projects in sittings.
 * @param sitting minutes at most
 */
export function inOrder(
  kept: readonly Work[],
  plan: GuidePlan,
  level: PlanInput['level'],
  sitting: number
): readonly Work[] {
  const [from, to] = windows[level][plan].project
  const projects = kept.filter(({ item }) => item.kind === 'project').length
  return kept
    .flatMap((work): readonly Work[] => {
      if (work.item.kind !== 'project') return [work]
      const count = Math.max(1, Math.ceil(work.item.minutes / sitting))
      const item = { ...work.item, minutes: work.item.minutes / count }
      const spread = (to - from) / projects
      return Array.from({ length: count }, (_, at) => ({
        ...work,
        item,
        at: work.at + spread * ((at + 0.5) / count - 0.5)
      }))
    })
    .sort((one, other) => one.at - other.at)
}
