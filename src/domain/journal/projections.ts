import { type ItemState, stepItem } from '../exam/item-state.ts'
import { type PaperState, stepPaper } from '../exam/paper.ts'
import { type PlanState, type ProjectState, planKey, stepForecast, stepPlan, stepProject } from '../plan/plan-state.ts'
import type { KeptForecast } from '../progress/readiness-record.ts'
import { type AssignmentState, type PresetState, stepAssignment, stepPreset } from '../scheduling/preset.ts'
import { answer, dueOnDay } from '../scheduling/schedule.ts'
import type { CardState } from '../scheduling/card-state.ts'
import { studyDay } from '../scheduling/study-day.ts'
import type { JournalEvent } from './events.ts'
import {
  type BookmarkState,
  type CallState,
  type CareState,
  type MarkState,
  type OwnCardState,
  type QueryState,
  stepBookmark,
  stepCall,
  stepCare,
  stepMark,
  stepOwnCard,
  stepQuery
} from './kept-things.ts'

/**
 * What the screens need fast, each a fold over the events of one subject. A subject names the row an event bears on:
 * `card:principle.ownership.meaning`, `day:20780`, `section:roles#role-table`, `place:roles`, `setting:theme`.
 */

/** One study day, summed up. */
export type DayState = {
  /** Counted from 1 January 1970. */
  readonly day: number
  readonly answers: number
  readonly newCards: number
  /** Answers to cards that were in review, and how many of those were remembered (not Again): true retention. */
  readonly reviews: number
  readonly remembered: number
  /** Milliseconds spent answering. */
  readonly took: number
  readonly sectionsRead: number
  /** New cards asked for beyond the daily limit. */
  readonly extraNew: number
  /** Answers outside the schedule; absent where there were none. */
  readonly crammed?: number | undefined
  /** Exam questions answered, in practice and in papers handed in; absent where there were none. */
  readonly questions?: number | undefined
  /** Milliseconds spent on them. */
  readonly questionsTook?: number | undefined
}

export type SectionState = { readonly section: string; readonly readAt: number }

export type PlaceState = {
  readonly chapter: string
  readonly section: string | undefined
  readonly block: number
  readonly fraction: number
  readonly at: number
}

export type SettingState = { readonly setting: string; readonly value: string | number }

/** Each kind of projection, its state and the name of the subject's prefix. */
export type Projections = {
  readonly card: CardState
  readonly day: DayState
  readonly section: SectionState
  readonly place: PlaceState
  readonly setting: SettingState
  readonly mark: MarkState
  readonly bookmark: BookmarkState
  readonly query: QueryState
  readonly call: CallState
  readonly own: OwnCardState
  readonly care: CareState
  readonly preset: PresetState
  readonly assignment: AssignmentState
  readonly item: ItemState
  readonly paper: PaperState
  /** One row, under `planKey`. */
  readonly exam: PlanState
  readonly project: ProjectState
  readonly forecast: KeptForecast
}

export type ProjectionKind = keyof Projections

export type Subject = `${ProjectionKind}:${string}`

export const kindOf = (subject: Subject): ProjectionKind =>
  // A subject is made by `subjectsOf` alone, so what stands before its first colon is a kind.
  subject.slice(0, subject.indexOf(':')) as ProjectionKind

export const keyOf = (subject: Subject): string => subject.slice(subject.indexOf(':') + 1)

const dayOf = (event: JournalEvent): Subject => `day:${studyDay(event)}`

/** The subjects an event bears on. One that voids another bears on whatever that one did. */
export function subjectsOf(event: JournalEvent): readonly Subject[] {
  switch (event.kind) {
    case 'card-answered':
      return [`card:${event.card}`, dayOf(event)]
    case 'section-read':
      return [`section:${event.section}`, dayOf(event)]
    case 'place-kept':
      return [`place:${event.chapter}`]
    case 'setting-changed':
      return [`setting:${event.setting}`]
    case 'new-cards-added':
      return [dayOf(event)]
    case 'card-called':
      return [`call:${event.card}`]
    case 'passage-marked':
    case 'mark-coloured':
    case 'mark-noted':
    case 'mark-moved':
    case 'mark-removed':
      return [`mark:${event.mark}`]
    case 'bookmark-set':
    case 'bookmark-removed':
      return [`bookmark:${event.address}`]
    case 'search-made':
      return [`query:${event.query}`]
    case 'card-written':
    case 'card-trashed':
    case 'card-restored':
      return [`own:${event.card}`]
    case 'card-suspended':
    case 'card-unsuspended':
    case 'card-buried':
    case 'card-unburied':
    case 'card-flagged':
      return [`care:${event.card}`]
    case 'card-due-set':
    case 'card-forgotten':
      return [`card:${event.card}`]
    case 'card-crammed':
      return [dayOf(event)]
    case 'preset-set':
    case 'preset-removed':
      return [`preset:${event.preset}`]
    case 'deck-assigned':
      return [`assignment:${event.deck}`]
    case 'item-answered':
      return [`item:${event.item}`, dayOf(event)]
    case 'item-flagged':
      return [`item:${event.item}`]
    case 'paper-begun':
    case 'paper-answered':
    case 'paper-flagged':
    case 'paper-struck':
    case 'paper-visited':
    case 'paper-paused':
    case 'paper-abandoned':
      return [`paper:${event.paper}`]
    case 'exam-planned':
    case 'plan-dropped':
    case 'exam-paced':
      return [`exam:${planKey}`]
    case 'project-done':
      return [`project:${event.project}`]
    case 'forecast-kept':
      return [`forecast:${studyDay(event)}`]
    case 'paper-submitted':
      return [`paper:${event.paper}`, dayOf(event)]
    default:
      return [] // `voided`, and kinds that a newer app wrote
  }
}

const emptyDay = (day: number): DayState => ({
  day,
  answers: 0,
  newCards: 0,
  reviews: 0,
  remembered: 0,
  took: 0,
  sectionsRead: 0,
  extraNew: 0
})

const withQuestions = (day: DayState, count: number, took: number): DayState => ({
  ...day,
  questions: (day.questions ?? 0) + count,
  questionsTook: (day.questionsTook ?? 0) + took
})

function stepDay(state: DayState | undefined, event: JournalEvent): DayState | undefined {
  const day = state ?? emptyDay(studyDay(event))
  switch (event.kind) {
    case 'card-answered': {
      const review = event.was === 'review'
      return {
        ...day,
        answers: day.answers + 1,
        newCards: day.newCards + (event.was === 'new' ? 1 : 0),
        reviews: day.reviews + (review ? 1 : 0),
        remembered: day.remembered + (review && event.rating > 1 ? 1 : 0),
        took: day.took + event.took
      }
    }
    case 'card-crammed':
      return { ...day, crammed: (day.crammed ?? 0) + 1, took: day.took + event.took }
    case 'item-answered':
      return withQuestions(day, 1, event.took)
    case 'paper-submitted':
      return withQuestions(day, event.results.length, event.elapsed)
    case 'section-read':
      return { ...day, sectionsRead: day.sectionsRead + 1 }
    case 'new-cards-added':
      return { ...day, extraNew: day.extraNew + event.count }
    default:
      return state
  }
}

function stepCard(state: CardState | undefined, event: JournalEvent): CardState | undefined {
  switch (event.kind) {
    case 'card-answered': {
      const { card, rating, retention, pace, interval } = event
      return answer(card, state, { rating, now: event, retention, pace, interval })
    }
    case 'card-due-set':
      return dueOnDay(event.card, state, event.day, event)
    case 'card-forgotten':
      return undefined
    default:
      return state
  }
}

function stepSection(state: SectionState | undefined, event: JournalEvent): SectionState | undefined {
  if (event.kind !== 'section-read') return state
  return state ?? { section: event.section, readAt: event.at }
}

function stepPlace(state: PlaceState | undefined, event: JournalEvent): PlaceState | undefined {
  if (event.kind !== 'place-kept') return state
  const { chapter, section, block, fraction, at } = event
  return { chapter, section, block, fraction, at }
}

function stepSetting(state: SettingState | undefined, event: JournalEvent): SettingState | undefined {
  return event.kind === 'setting-changed' ? { setting: event.setting, value: event.value } : state
}

type Step<State> = (state: State | undefined, event: JournalEvent) => State | undefined

/** How one more event changes each kind of projection. Undefined means that nothing is known of the subject. */
export const steps: { readonly [Kind in ProjectionKind]: Step<Projections[Kind]> } = {
  card: stepCard,
  day: stepDay,
  section: stepSection,
  place: stepPlace,
  setting: stepSetting,
  mark: stepMark,
  bookmark: stepBookmark,
  query: stepQuery,
  call: stepCall,
  own: stepOwnCard,
  care: stepCare,
  preset: stepPreset,
  assignment: stepAssignment,
  item: stepItem,
  paper: stepPaper,
  exam: stepPlan,
  project: stepProject,
  forecast: stepForecast
}
