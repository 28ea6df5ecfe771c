import type { CardState } from '../scheduling/card-state.ts'
import type { Pace } from '../scheduling/schedule.ts'
import { type AnswerTimes, usualTimes } from './answer-times.ts'
import { type Memory, type MemoryModel, memoryModel } from './memory-model.ts'
import { firstDay, reviewSeconds, type Worth, worthAt } from './worth.ts'

/** What a plan has settled on. */
export type Setting = {
  /** New cards a day at most. */
  readonly newPerDay: number
  /** Expected recall on the exam day that a second of review must bring: dearer seconds make longer intervals. */
  readonly price: number
}

/** What a study day asks. New cards come within the minutes first, so that the pace is kept; then the reviews. */
export type StudyDayPlan = {
  readonly newCards: number
  /** Cards to review, those first that gain most on the exam day per second, as many as the minutes allow. */
  readonly reviews: readonly string[]
  /** Those that did not fit or can wait, in the same order, for minutes left over. */
  readonly spare: readonly string[]
}

export type ExamSchedule = {
  /**
   * @param states cards that have been answered; those in their learning steps come by themselves and are left out
   * @param unseen cards never answered
   * @param minutes that are left for today
   */
  readonly day: (states: Iterable<CardState>, unseen: number, today: number, minutes: number) => StudyDayPlan
  /**
   * Days after which a card just answered is to come back: to the first day on which asking it is worth its seconds, and
   * to the exam day where none is. Never past the exam, never less than 1.
   */
  readonly interval: (state: CardState, today: number) => number
  /** How cards are scheduled until the exam: one learning step, and no interval past the day. */
  readonly pace: (today: number) => Pace
}

/** Days before the exam from which a plan is made: further ahead what is best now does not depend on the day. */
export const horizon = 120

/**
 * On each day before the exam: what asking a card then gains, in recall on the exam day, over asking it on a better day
 * or never, per second.
 * @param lastDay of its last answer, counted from the first day of the plan; negative when it was before
 * @param from the first day that matters
 * @returns one number a day of the plan; days before `from` count as no gain
 */
export function gains(
  { worth, model, price }: { readonly worth: Worth; readonly model: MemoryModel; readonly price: number },
  days: number,
  memory: Memory,
  lastDay: number,
  from: number
): Float64Array {
  const gain = new Float64Array(days)
  let later = model.recall(memory.stability, days - lastDay)
  for (let day = days - 1; day > lastDay && day >= from; day--) {
    const asked = worth.asked(day, memory, lastDay)
    gain[day] = (asked.worth - later) / asked.seconds
    later = Math.max(later, asked.worth - price * asked.seconds)
  }
  return gain
}

/** The share of reviews reckoned to be recalled when a day's minutes are shared out: the usual desired retention. */
const usualRecall = 0.9

/** Seconds a new card takes on its first day, on average. */
export const newCardSeconds = (model: MemoryModel, times: AnswerTimes): number =>
  firstDay({ model, times }).reduce((sum, { chance, seconds }) => sum + chance * seconds, 0)

/**
 * The schedule until the exam, by the setting a plan has chosen. Computing it takes some tens of milliseconds; its
 * functions take a few, and remember what they found of a state.
 * @param given `start` is the study day the plan begins on, at most `horizon` days before the exam; `weights` are the 21
 * of FSRS-6, where they are not the default ones
 */
export function examSchedule(given: {
  readonly setting: Setting
  readonly start: number
  readonly examDay: number
  readonly times?: AnswerTimes
  readonly weights?: readonly number[] | undefined
}): ExamSchedule {
  const { setting, start, examDay, times = usualTimes, weights } = given
  const { price } = setting
  const days = Math.max(0, examDay - start)
  if (days > horizon) throw new RangeError(`A schedule reaches ${horizon} days ahead, not ${days}.`)
  const model = memoryModel(weights)
  const worth = worthAt({ model, times, days })(price)
  const known = new WeakMap<CardState, Float64Array>()
  const gainsOf = (state: CardState): Float64Array => {
    const found = known.get(state) ?? gains({ worth, model, price }, days, state, state.lastDay - start, 0)
    known.set(state, found)
    return found
  }
  const newSeconds = newCardSeconds(model, times)
  const seconds = reviewSeconds(times, usualRecall)
  return {
    day: (states, unseen, today, minutes) => {
      const left = minutes * 60
      if (left <= 0 || today >= examDay || today < start) return { newCards: 0, reviews: [], spare: [] }
      const newCards = Math.min(setting.newPerDay, unseen, Math.floor(left / newSeconds))
      const ranked = [...states]
        .filter(({ phase }) => phase === 'review')
        .map((state) => ({ card: state.card, gain: gainsOf(state)[today - start] ?? 0 }))
        .filter(({ gain }) => gain > 0)
        .sort((one, other) => other.gain - one.gain)
        .map(({ card }) => card)
      const room = Math.floor((left - newCards * newSeconds) / seconds)
      return { newCards, reviews: ranked.slice(0, room), spare: ranked.slice(room) }
    },
    interval: (state, today) => {
      const gain = gainsOf(state)
      for (let day = Math.max(today + 1, start); day < examDay; day++)
        if ((gain[day - start] ?? 0) >= price) return day - today
      return Math.max(1, examDay - today)
    },
    pace: (today) => ({
      maximumInterval: Math.max(1, examDay - today),
      learningSteps: [10],
      relearningSteps: [10],
      weights
    })
  }
}
