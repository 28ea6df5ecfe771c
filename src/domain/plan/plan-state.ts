import type { JournalEvent } from '../journal/events.ts'
import type { KeptForecast } from '../progress/readiness-record.ts'
import { studyDay } from '../scheduling/study-day.ts'
import type { PlanLevel } from './study-plan-guide.ts'

/** The key under which the one plan is kept. */
export const planKey = 'plan'

export type PlanState = {
  readonly level: PlanLevel
  /** Study days: of the exam, and on which the plan was made. */
  readonly examDay: number
  readonly madeOn: number
  /** Milliseconds since 1970 when it was made. */
  readonly madeAt: number
  readonly minutesPerDay: number
  /** Weekdays, Monday 0 to Sunday 6. */
  readonly daysOff: readonly number[]
  /** How cards are paced until then; absent until it has been worked out. */
  readonly pace?: PlanPace
}

export type PlanPace = Pick<
  Extract<JournalEvent, { readonly kind: 'exam-paced' }>,
  'start' | 'newPerDay' | 'price' | 'secondsFactor' | 'cards' | 'prospects'
>

export function stepPlan(state: PlanState | undefined, event: JournalEvent): PlanState | undefined {
  if (event.kind === 'plan-dropped') return undefined
  if (event.kind === 'exam-paced') {
    const { start, newPerDay, price, secondsFactor, cards, prospects } = event
    return state && { ...state, pace: { start, newPerDay, price, secondsFactor, cards, prospects } }
  }
  if (event.kind !== 'exam-planned') return state
  const { level, day, minutesPerDay, daysOff, at } = event
  return { level, examDay: day, madeOn: studyDay(event), madeAt: at, minutesPerDay, daysOff }
}

/** Of the minutes a day, those for cards: the rest is for reading, questions, papers and projects. */
const cardShare = 0.6

/** Minutes a day for cards, whole. */
export const cardMinutes = (minutesPerDay: number): number => Math.ceil(minutesPerDay * cardShare)

/**
 * Minutes a day, in fives, with which what is lacking beside the cards would fit too.
 * @param lacking minutes over all days of study
 */
export const minutesToHold = (lacking: number, days: number, minutesPerDay: number): number =>
  Math.ceil((minutesPerDay + lacking / Math.max(1, days) / (1 - cardShare)) / 5) * 5

/** A project that is done, and the study day on which it was. */
export type ProjectState = { readonly project: string; readonly doneOn: number }

export function stepProject(state: ProjectState | undefined, event: JournalEvent): ProjectState | undefined {
  if (event.kind !== 'project-done') return state
  return event.done ? { project: event.project, doneOn: studyDay(event) } : undefined
}

/** The last forecast of a study day. */
export function stepForecast(state: KeptForecast | undefined, event: JournalEvent): KeptForecast | undefined {
  if (event.kind !== 'forecast-kept') return state
  const { at, passing, byRecentAccuracy, expectedScore } = event
  return { at, passing, byRecentAccuracy, expectedScore }
}
