import { type StudyPlan, studyPlan } from '#domain/plan/study-plan.ts'
import type { Done, PlanDay, PlanInput, PlanItem } from '#domain/plan/study-plan-input.ts'

export const today = 20_654

export const sections = (count: number, minutes = 6): PlanInput['sections'] =>
  Array.from({ length: count }, (_, at) => ({ id: `chapter#s${at}`, minutes, weight: 0.5 }))

/** So many never begun, and five that come back today. */
export const cardsOf = (unseen: number, minutes = 15): PlanInput['cards'] => ({
  minutes,
  unseen,
  today: { fresh: Math.min(unseen, 5), due: 5, minutes: 3 },
  newPerDay: 5
})

export const noCards: PlanInput['cards'] = { minutes: 0, unseen: 0, today: { fresh: 0, due: 0, minutes: 0 } }

export const inputOf = (more: Partial<PlanInput> = {}): PlanInput => ({
  level: 'practitioner',
  madeOn: today,
  today,
  examDay: today + 30,
  daysOff: [],
  minutesPerDay: 60,
  sections: sections(40),
  cards: cardsOf(120),
  practice: { questions: 60 },
  papers: { count: 2, minutes: 60 },
  projects: [
    { id: 'report', minutes: 120 },
    { id: 'tags', minutes: 90 }
  ],
  ...more
})

export type Planned = Extract<StudyPlan, { readonly kind: 'plan' }>

export function planned(input: PlanInput): Planned {
  const plan = studyPlan(input)
  if (plan.kind !== 'plan') throw new Error(`There should be a plan, and it is ${plan.kind}.`)
  return plan
}

export const items = ({ days }: Planned): readonly PlanItem[] => days.flatMap((day) => day.items)
export const minutesOf = ({ items: list }: PlanDay): number => list.reduce((sum, { minutes }) => sum + minutes, 0)
export const sectionsOf = (plan: Planned): readonly string[] =>
  items(plan).flatMap((item) => (item.kind === 'read' ? [item.section] : []))
export const freshOf = (list: readonly PlanItem[]): number =>
  list.reduce((sum, item) => sum + (item.kind === 'cards' ? item.fresh : 0), 0)

/** The same with what the first list asks done. */
export function afterDoing(input: PlanInput, list: readonly PlanItem[]): PlanInput {
  const total = (kind: PlanItem['kind'], value: (item: PlanItem) => number): number =>
    list.reduce((sum, item) => sum + (item.kind === kind ? value(item) : 0), 0)
  const had = new Set(list.flatMap((item) => (item.kind === 'read' ? [item.section] : [])))
  return {
    ...input,
    sections: input.sections.map((one) => ({ ...one, ...(had.has(one.id) && { done: 'today' as const }) })),
    cards: {
      ...input.cards,
      unseen: input.cards.unseen - total('cards', (item) => (item.kind === 'cards' ? item.fresh : 0)),
      today: list.some(({ kind }) => kind === 'cards') ? noCards.today : input.cards.today
    },
    practice: {
      ...input.practice,
      done: {
        before: input.practice.done?.before ?? 0,
        today: total('practice', (item) => (item.kind === 'practice' ? item.count : 0))
      }
    },
    papers: { ...input.papers, done: { before: input.papers.done?.before ?? 0, today: total('paper', () => 1) } },
    projects: input.projects.map((one) => ({
      ...one,
      done: {
        before: one.done?.before ?? 0,
        today: total('project', (item) => (item.kind === 'project' && item.id === one.id ? item.minutes : 0))
      }
    }))
  }
}

/** The next morning: what was done today was done before. */
export const tomorrow = (input: PlanInput): PlanInput => ({
  ...input,
  today: input.today + 1,
  sections: input.sections.map((one) => (one.done ? { ...one, done: 'before' } : one)),
  cards: { ...input.cards, today: cardsOf(input.cards.unseen).today },
  practice: { ...input.practice, done: earlier(input.practice.done) },
  papers: { ...input.papers, done: earlier(input.papers.done) },
  projects: input.projects.map((one) => ({ ...one, done: earlier(one.done) }))
})

const earlier = (done: Done | undefined): Done => ({ before: (done?.before ?? 0) + (done?.today ?? 0), today: 0 })
