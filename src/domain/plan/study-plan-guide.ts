/**
 * The guide's plans of 7, 30 and 60 days (`content/catalog/levels.yaml`), as the order in which things come.
 *
 * A longer plan ends with the shorter ones: what the guide asks of the last seven days comes in the last 7 of 30, and
 * what it asks of thirty in the 23 before those of the last week in sixty. So a plan is a chain of phases, each named
 * after the row of the level's plan whose words it shows.
 */

/** The rows of a level's plan in `levels.yaml`. */
export type GuidePlan = 'seven-days' | 'thirty-days' | 'sixty-days'
export type PlanLevel = 'practitioner' | 'professional'

/** What is spread over a part of the days. New cards are not: they come every day (`study-plan.ts`). */
export type Kind = 'read' | 'practice' | 'paper' | 'project'

/** A stretch of the plan, both ends as a share of it. */
export type Window = readonly [from: number, to: number]

/** The last day of planning up to which the shorter plan is stretched. */
const longest = { 'seven-days': 14, 'thirty-days': 45 } as const

/** @param days from the first of the plan to the day before the exam */
export function guidePlanFor(days: number): GuidePlan {
  if (days <= longest['seven-days']) return 'seven-days'
  return days <= longest['thirty-days'] ? 'thirty-days' : 'sixty-days'
}

/** Where each phase ends, as a share of the days. */
const phases: Readonly<Record<GuidePlan, readonly (readonly [phase: GuidePlan, to: number])[]>> = {
  'seven-days': [['seven-days', 1]],
  'thirty-days': [
    ['thirty-days', 23 / 30],
    ['seven-days', 1]
  ],
  'sixty-days': [
    ['sixty-days', 30 / 60],
    ['thirty-days', 53 / 60],
    ['seven-days', 1]
  ]
}

/** @param at share of the plan, 0 to 1 */
export const phaseAt = (plan: GuidePlan, at: number): GuidePlan =>
  phases[plan].find(([, to]) => at < to)?.[0] ?? 'seven-days'

/**
 * Over which part of a plan each kind of work is spread.
 *
 * - Practitioner: the glossary and the principles carry all of it, so reading goes first; billing dashboards (30 days)
 *   are the level's projects, after some reading; sixty days are for those to whom the cloud is new, so reading takes
 *   its time.
 * - Professional: a week is practice exams, from its first day; thirty days read in depth first, and sixty begin with
 *   work by one's own hands, which are the projects.
 * - Papers never end a plan's last day alone: what they show needs a day to be mended.
 */
export const windows: Readonly<Record<PlanLevel, Readonly<Record<GuidePlan, Readonly<Record<Kind, Window>>>>>> = {
  practitioner: {
    'seven-days': { read: [0, 0.7], practice: [0.25, 1], paper: [0.6, 0.95], project: [0.3, 0.8] },
    'thirty-days': { read: [0, 0.7], practice: [0.3, 1], paper: [0.6, 0.97], project: [0.35, 0.77] },
    'sixty-days': { read: [0, 0.8], practice: [0.4, 1], paper: [0.6, 0.97], project: [0.5, 0.88] }
  },
  professional: {
    'seven-days': { read: [0, 0.75], practice: [0, 1], paper: [0.15, 0.95], project: [0.4, 0.85] },
    'thirty-days': { read: [0, 0.77], practice: [0.45, 1], paper: [0.5, 0.97], project: [0.25, 0.77] },
    'sixty-days': { read: [0, 0.88], practice: [0.5, 1], paper: [0.5, 0.97], project: [0, 0.5] }
  }
}

/** New cards end where this share of the days is over: one begun on the last evening would not come back in time. */
export const newCardsEnd = 0.85
