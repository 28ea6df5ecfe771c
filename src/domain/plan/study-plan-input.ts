import type { GuidePlan, PlanLevel } from './study-plan-guide.ts'

/** What is left, as it stood when today began, and what of it was done today. */
export type PlanInput = {
  readonly level: PlanLevel
  /** Study days, counted from 1 January 1970. */
  readonly today: number
  readonly examDay: number
  /** Weekdays without study, Monday 0 to Sunday 6. */
  readonly daysOff: readonly number[]
  /** Minutes on each other day. */
  readonly minutesPerDay: number
  /** Sections unread, in the order of the guide. */
  readonly sections: readonly PlannedSection[]
  readonly cards: PlannedCards
  /** Questions of practice wanted. */
  readonly practice: { readonly questions: number; readonly doneToday?: number }
  /** Papers wanted, and the minutes that one takes. */
  readonly papers: { readonly count: number; readonly minutes: number; readonly doneToday?: number }
  /** Projects of the level that are not finished. */
  readonly projects: readonly PlannedProject[]
}

export type PlannedSection = {
  readonly id: string
  readonly minutes: number
  /** What it is worth, 0 to 1, an ordinary one 0.5: the least is left out first. */
  readonly weight: number
  readonly doneToday?: boolean
}

export type PlannedCards = {
  readonly unseen: number
  /** How many come back on each day from today on (`forecast`). */
  readonly due: readonly number[]
  /** How many were begun, and how many came back and were answered. */
  readonly begunToday?: number
  readonly answeredToday?: number
  /** Seconds that the learner takes for one; 9 unless it says otherwise. */
  readonly seconds?: number
}

export type PlannedProject = {
  readonly id: string
  /** Minutes left. */
  readonly minutes: number
  readonly minutesToday?: number
}

export type PlanItem =
  | { readonly kind: 'read'; readonly section: string; readonly minutes: number }
  /** `fresh` ones to begin, and `due` ones that come back. */
  | { readonly kind: 'cards'; readonly fresh: number; readonly due: number; readonly minutes: number }
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
