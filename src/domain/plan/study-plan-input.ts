import type { GuidePlan, PlanLevel } from './study-plan-guide.ts'

/** What was wanted when the plan was made, and what of it was done since: before today, and today. */
export type PlanInput = {
  readonly level: PlanLevel
  /** Study days, counted from 1 January 1970. The plan was made on the first; that is today for a new one. */
  readonly madeOn: number
  readonly today: number
  readonly examDay: number
  /** Weekdays without study, Monday 0 to Sunday 6. */
  readonly daysOff: readonly number[]
  /** Minutes on each other day. */
  readonly minutesPerDay: number
  /** In the order of the guide. */
  readonly sections: readonly PlannedSection[]
  readonly cards: PlannedCards
  /** Questions of practice. */
  readonly practice: { readonly questions: number; readonly done?: Done }
  /** Papers, and the minutes that one takes. */
  readonly papers: { readonly count: number; readonly minutes: number; readonly done?: Done }
  readonly projects: readonly PlannedProject[]
}

/** How much was done: questions, papers or minutes. */
export type Done = { readonly before: number; readonly today: number }

export type PlannedSection = {
  readonly id: string
  readonly minutes: number
  /** What it is worth, 0 to 1, an ordinary one 0.5: the least is left out first. */
  readonly weight: number
  readonly done?: keyof Done
}

/** Cards have minutes of their own, so that neither they nor the rest crowds the other out. */
export type PlannedCards = {
  /** Minutes a day that are kept for them; 0 where there are none. */
  readonly minutes: number
  /** Never begun, as it stands now. */
  readonly unseen: number
  /** What today's session still asks. */
  readonly today: { readonly fresh: number; readonly due: number; readonly minutes: number }
  /** New cards a day, where a pace to the exam has been worked out; otherwise they are spread evenly. */
  readonly newPerDay?: number | undefined
}

export type PlannedProject = { readonly id: string /** In all. */; readonly minutes: number; readonly done?: Done }

export type PlanItem =
  | { readonly kind: 'read'; readonly section: string; readonly minutes: number }
  /** `fresh` ones to begin, and `due` ones that come back: how many is known for today only. */
  | { readonly kind: 'cards'; readonly fresh: number; readonly due?: number; readonly minutes: number }
  | { readonly kind: 'practice'; readonly count: number; readonly minutes: number }
  | { readonly kind: 'paper'; readonly minutes: number }
  /** A sitting at a project; the last one ends it. */
  | { readonly kind: 'project'; readonly id: string; readonly minutes: number }

export type PlanDay = {
  readonly day: number
  /** The row of the level's plan whose words this day stands under. */
  readonly phase: GuidePlan
  readonly items: readonly PlanItem[]
}
