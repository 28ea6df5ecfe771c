import type { Confidence } from '../journal/confidences.ts'
import type { JournalEvent } from '../journal/events.ts'
import { studyDay } from '../scheduling/study-day.ts'

/** One question of a paper, and what was done about it so far. */
export type PaperQuestion = {
  readonly item: string
  /** What the numbers of a computed item were drawn from. */
  readonly seed?: string | undefined
  /** The fingerprint of the item as it was when the paper was begun. */
  readonly print: string
  /** Places of options as the bank writes them; none while it is not answered. */
  readonly chosen: readonly number[]
  readonly confidence?: Confidence | undefined
  readonly flagged: boolean
  readonly struck: readonly number[]
  /** Milliseconds for which it was open. */
  readonly took: number
}

export type QuestionResult = Extract<JournalEvent, { readonly kind: 'paper-submitted' }>['results'][number]

export type PaperState = {
  readonly paper: string
  readonly seed: string
  /** Milliseconds since 1970, and the study day. */
  readonly begunAt: number
  readonly day: number
  readonly minutes: number
  /** From 0 to 1. */
  readonly passLine: number
  readonly questions: readonly PaperQuestion[]
  /** The question that is open. */
  readonly position: number
  /** Milliseconds for which the clock has run. */
  readonly elapsed: number
  /** There once the paper was handed in, by the learner or because its time was up. Nothing changes it any more. */
  readonly end?: {
    readonly at: number
    readonly day: number
    readonly by: 'learner' | 'clock'
    readonly results: readonly QuestionResult[]
  }
}

export function stepPaper(state: PaperState | undefined, event: JournalEvent): PaperState | undefined {
  if (event.kind === 'paper-begun') return state ?? begun(event)
  if (event.kind === 'paper-abandoned' || !state || state.end)
    return event.kind === 'paper-abandoned' ? undefined : state
  switch (event.kind) {
    case 'paper-answered':
      return withQuestion(withTime(state, event.elapsed), event.position, {
        chosen: event.chosen,
        confidence: event.confidence
      })
    case 'paper-flagged':
      return withQuestion(withTime(state, event.elapsed), event.position, { flagged: event.flagged })
    case 'paper-struck':
      return withQuestion(withTime(state, event.elapsed), event.position, { struck: event.options })
    case 'paper-visited':
      return { ...withTime(state, event.elapsed), position: Math.min(event.position, state.questions.length - 1) }
    case 'paper-paused':
      return withTime(state, event.elapsed)
    case 'paper-submitted': {
      const { at, by, results } = event
      return { ...withTime(state, event.elapsed), end: { at, day: studyDay(event), by, results } }
    }
    default:
      return state
  }
}

function begun(event: Extract<JournalEvent, { readonly kind: 'paper-begun' }>): PaperState {
  const { paper, seed, at, minutes, passLine } = event
  const questions = event.questions.map((question) => ({
    ...question,
    chosen: [],
    flagged: false,
    struck: [],
    took: 0
  }))
  return { paper, seed, begunAt: at, day: studyDay(event), minutes, passLine, questions, position: 0, elapsed: 0 }
}

/** What has gone by since the last event goes to the question that was open. The clock never runs backwards. */
function withTime(state: PaperState, elapsed: number): PaperState {
  const passed = Math.max(0, elapsed - state.elapsed)
  const open = state.questions[state.position]
  const timed = open ? withQuestion(state, state.position, { took: open.took + passed }) : state
  return { ...timed, elapsed: state.elapsed + passed }
}

const withQuestion = (state: PaperState, position: number, changes: Partial<PaperQuestion>): PaperState => ({
  ...state,
  questions: state.questions.map((question, index) => (index === position ? { ...question, ...changes } : question))
})

/** Milliseconds that are left. */
export const timeLeft = ({ minutes, elapsed }: PaperState): number => Math.max(0, minutes * 60_000 - elapsed)

/** How many questions were answered, and how many of those that count were answered rightly. */
export type Score = { readonly right: number; readonly counted: number; readonly passed: boolean }

/** The score of a paper that was handed in. */
export function scoreOf({ end, passLine }: PaperState): Score | undefined {
  if (!end) return undefined
  const counted = end.results.filter(({ gone }) => !gone)
  const right = counted.filter((result) => result.right).length
  return { right, counted: counted.length, passed: counted.length > 0 && right / counted.length >= passLine }
}
