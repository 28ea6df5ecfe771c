import type { CardState } from '../scheduling/card-state.ts'
import type { Memory, MemoryModel } from './memory-model.ts'
import type { Worth } from './worth.ts'

/** What a plan has settled on. */
export type Setting = {
  /** New cards a day at most. */
  readonly newPerDay: number
  /** Expected recall on the exam day that a second of review must bring: dearer seconds mean longer intervals. */
  readonly price: number
  /** Learning steps of a card that was known at once. */
  readonly steps: number
}

/** What a study day asks. */
export type StudyDayPlan = {
  /** Cards worth asking today, those first that gain most on the exam day per second. */
  readonly reviews: readonly string[]
  /** New cards at most. */
  readonly newCards: number
  /** Cards that can wait, for minutes left over, in the same order. */
  readonly ahead: readonly string[]
}

/**
 * On each day before the exam: what asking a card then gains, in recall on the exam day, over asking it at a better time
 * or never, per second.
 * @param lastDay of its last answer, counted from the first day of the plan; may be negative
 * @returns one number a day of the plan; days that are over count as no gain
 */
export function gains(
  { worth, model }: { readonly worth: Worth; readonly model: MemoryModel },
  price: number,
  days: number,
  memory: Memory,
  lastDay: number
): Float64Array {
  const gain = new Float64Array(days)
  let later = model.recall(memory.stability, days - lastDay)
  for (let day = days - 1; day > lastDay && day >= 0; day--) {
    const asked = worth.asked(day, memory, lastDay)
    gain[day] = (asked.worth - later) / asked.seconds
    later = Math.max(later, asked.worth - price * asked.seconds)
  }
  return gain
}

export function planDay(
  states: Iterable<CardState>,
  gainOf: (state: CardState) => number,
  setting: Setting
): StudyDayPlan {
  const ranked = [...states]
    .map((state) => ({ card: state.card, gain: gainOf(state) }))
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain)
  return {
    reviews: ranked.filter(({ gain }) => gain >= setting.price).map(({ card }) => card),
    newCards: setting.newPerDay,
    ahead: ranked.filter(({ gain }) => gain < setting.price).map(({ card }) => card)
  }
}
