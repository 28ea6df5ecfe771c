import type { CardMoment } from '../progress/card-history.ts'
import type { CardState } from './card-state.ts'
import type { PresetState } from './preset.ts'
import { type Rating, recallAfter } from './schedule.ts'

/** Why a card comes back when it does. */
export type Reason =
  | { readonly kind: 'chosen' }
  | { readonly kind: 'steps' }
  | {
      readonly kind: 'recall'
      /** The recall to be expected on its day, 0 to 1. */
      readonly recall: number
      /**
       * `goal`: recall falls to what is wanted on that day. `quieter`: on a day near it, which has fewer cards.
       * `exam`: a plan to the exam chose it. `shortest`, `longest`: no interval may be shorter or longer. `other`: the ratings keep a day apart, or other
       * options held when it was answered.
       */
      readonly because: 'goal' | 'quieter' | 'exam' | 'shortest' | 'longest' | 'other'
    }

/** Half a day of rounding, and what floating point adds. */
const rounding = 0.51

/**
 * @param last the last that happened to the card
 * @param plannedFrom the study day from which a plan to the exam sets the dates, where one does
 */
export function reasonOf(
  state: CardState,
  last: CardMoment | undefined,
  {
    retention,
    pace,
    plannedFrom
  }: Pick<PresetState, 'retention' | 'pace'> & { readonly plannedFrom?: number | undefined }
): Reason {
  if (last?.kind === 'due-set') return { kind: 'chosen' }
  if (state.due.kind === 'time') return { kind: 'steps' }
  const { interval } = state
  const at = (days: number): number => recallAfter(state, Math.max(0, days))
  const recall = at(interval)
  if (last?.moved && plannedFrom !== undefined && last.day >= plannedFrom)
    return { kind: 'recall', recall, because: 'exam' }
  if (last?.moved) return { kind: 'recall', recall, because: 'quieter' }
  if (at(interval - rounding) >= retention && at(interval + rounding) <= retention)
    return { kind: 'recall', recall, because: 'goal' }
  if (recall < retention && interval === 1) return { kind: 'recall', recall, because: 'shortest' }
  const longest = recall > retention && interval >= pace.maximumInterval
  return { kind: 'recall', recall, because: longest ? 'longest' : 'other' }
}

/** The course of what is remembered of a card, on study days counted from 1 January 1970. */
export type Course = {
  /** The days that are worth drawing. */
  readonly from: number
  readonly to: number
  /** Each falls from one answer to the next; the last goes on past today and past the day the card comes back. */
  readonly stretches: readonly { readonly state: CardState; readonly from: number; readonly to: number }[]
  /** Answers with the recall that was expected before them, 0 to 1; one a day, because only the first is a test. */
  readonly answers: readonly { readonly day: number; readonly rating: Rating; readonly expected: number }[]
}

/** The past may take this many times the room of what is to come; older answers stand in the table. */
const mostPast = 6
const leastAhead = 7

export function courseOf(state: CardState, history: readonly CardMoment[], today: number): Course {
  const anew = history.findLastIndex(({ kind }) => kind === 'forgotten') + 1
  const moments = history.slice(anew).filter(({ kind, after }, at) => after && (kind === 'answered' || at === 0))
  const last = state.lastDay
  const due = state.due.kind === 'day' ? state.due.day : last
  const to = last + Math.max(leastAhead, Math.ceil(1.5 * (Math.max(due, today) - last)))
  const first = moments[0]?.day ?? last
  const from = Math.max(first, last - mostPast * (to - last))
  const past = moments.flatMap(({ after, day }, at) => {
    const next = moments[at + 1]?.day ?? day
    return after && next > from ? [{ state: after, from: Math.max(day, from), to: next }] : []
  })
  return {
    from,
    to,
    stretches: [...past.filter((stretch) => stretch.to > stretch.from), { state, from: last, to }],
    answers: moments.flatMap(({ day, rating, expected }, at) =>
      rating === undefined || day < from || moments[at - 1]?.day === day
        ? []
        : [{ day, rating, expected: expected ?? 1 }]
    )
  }
}
