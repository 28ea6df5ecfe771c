import type { AnswerTimes } from './answer-times.ts'
import { firstRatings, laterRatings, type Memory, type MemoryModel } from './memory-model.ts'

/**
 * What a review today is worth on the exam day.
 *
 * A finite-horizon dynamic programme over one card (the idea of SSP-MMC, Ye et al., KDD 2022, with an exam at its end
 * instead of a target): the worth of a card just answered is the best, over the days it could be asked next, of the
 * recall expected on the exam day less the seconds spent times the price of a second. The price stands for all other
 * cards that want the same minutes (a Lagrange multiplier; ranking by gain per second is then Whittle's index, 1988).
 */
export type Worth = {
  /**
   * What asking a card on a day leads to: expected recall on the exam day, less the price of the seconds to be spent on
   * later days, and the seconds it takes on average.
   */
  readonly asked: (day: number, memory: Memory, lastDay: number) => Prospect
}

type Prospect = { readonly worth: number; readonly seconds: number }

const stabilities = 30
const lowest = Math.log(0.05)
const highest = Math.log(2000)
const step = (highest - lowest) / (stabilities - 1)
const difficulties = 5
const between = 9 / (difficulties - 1)
const cells = stabilities * difficulties

type Given = {
  readonly model: MemoryModel
  readonly times: AnswerTimes
  /** Study days before the exam, the first of them day 0. */
  readonly days: number
}

/** How far along the grid a memory lies, in steps from its first point. */
const along = (stability: number): number =>
  Math.min(stabilities - 1.000_001, Math.max(0, (Math.log(stability) - lowest) / step))
const upward = (difficulty: number): number =>
  Math.min(difficulties - 1.000_001, Math.max(0, (difficulty - 1) / between))

/** The chance of each rating, given the chance of recall. */
const chances = (recall: number): readonly number[] => [1 - recall, ...laterRatings.map((share) => share * recall)]

/** A card that was forgotten is asked once more on the same day: what is held of it then. */
const relearnt = (model: MemoryModel, memory: Memory, rating: number): Memory =>
  rating === 1 ? model.again(memory, 3) : memory

/** Seconds a review takes on average, what is forgotten being asked once more. @param recall the chance of recall */
export const reviewSeconds = ({ review, again }: AnswerTimes, recall: number): number =>
  (1 - recall) * (review[0] + again[2]) +
  recall * (laterRatings[0] * review[1] + laterRatings[1] * review[2] + laterRatings[2] * review[3])

/** What each first rating leads to by the end of the first day. */
export function firstDay({ model, times }: Pick<Given, 'model' | 'times'>): readonly {
  readonly chance: number
  readonly memory: Memory
  readonly seconds: number
}[] {
  return firstRatings.map((chance, index) => {
    const memory = model.first(index + 1)
    const seconds = times.first[index] ?? 0
    if (index >= 2) return { chance, memory, seconds } // known at once: the single step is done
    return { chance, memory: model.again(memory, 3), seconds: seconds + times.again[2] }
  })
}

/** Where each answer leads from each point of the grid, after each number of days. */
function transitions({ model, times, days }: Given): {
  readonly cell: Int32Array
  readonly weight: Float64Array
  readonly recall: Float64Array
  readonly seconds: Float64Array
} {
  const size = (days + 1) * cells
  const [cell, weight] = [new Int32Array(size * 4), new Float64Array(size * 16)]
  const [recall, seconds] = [new Float64Array(size), new Float64Array(size)]
  for (let elapsed = 1; elapsed <= days; elapsed++)
    for (let point = 0; point < cells; point++) {
      const memory: Memory = {
        stability: Math.exp(lowest + (point % stabilities) * step),
        difficulty: 1 + Math.floor(point / stabilities) * between
      }
      const at = elapsed * cells + point
      const known = model.recall(memory.stability, elapsed)
      recall[at] = known
      seconds[at] = reviewSeconds(times, known)
      for (const [index, chance] of chances(known).entries()) {
        const next = relearnt(model, model.review(memory, known, index + 1), index + 1)
        const [x, y] = [along(next.stability), upward(next.difficulty)]
        cell[at * 4 + index] = Math.floor(y) * stabilities + Math.floor(x)
        weight.set(cornersOf(x % 1, y % 1, chance), at * 16 + index * 4)
      }
    }
  return { cell, weight, recall, seconds }
}

const cornersOf = (across: number, up: number, chance: number): readonly number[] => [
  chance * (1 - up) * (1 - across),
  chance * (1 - up) * across,
  chance * up * (1 - across),
  chance * up * across
]

/** The worth of every point of the grid just answered, for every day; the exam's own day is the last. */
function worthTable(
  { cell, weight, recall, seconds }: ReturnType<typeof transitions>,
  days: number,
  price: number
): Float64Array {
  const table = new Float64Array((days + 1) * cells)
  for (let day = days - 1; day >= 0; day--)
    for (let point = 0; point < cells; point++) {
      let best = recall[(days - day) * cells + point] ?? 0
      for (let next = day + 1; next < days; next++) {
        const at = (next - day) * cells + point
        let value = -price * (seconds[at] ?? 0)
        for (let outcome = 0; outcome < 4; outcome++) {
          const corner = next * cells + (cell[at * 4 + outcome] ?? 0)
          const from = at * 16 + outcome * 4
          value +=
            (weight[from] ?? 0) * (table[corner] ?? 0) +
            (weight[from + 1] ?? 0) * (table[corner + 1] ?? 0) +
            (weight[from + 2] ?? 0) * (table[corner + stabilities] ?? 0) +
            (weight[from + 3] ?? 0) * (table[corner + stabilities + 1] ?? 0)
        }
        if (value > best) best = value
      }
      table[day * cells + point] = best
    }
  return table
}

/**
 * Prepares what does not depend on the price.
 * @returns the worth at a price: the expected recall on the exam day that a second must bring
 */
export function worthAt(given: Given): (price: number) => Worth {
  const grid = transitions(given)
  return (price) => worthFrom(given, worthTable(grid, given.days, price))
}

function worthFrom(given: Given, table: Float64Array): Worth {
  const { model, times } = given
  const after = (day: number, { stability, difficulty }: Memory): number => {
    const [x, y] = [along(stability), upward(difficulty)]
    const [across, up] = [x % 1, y % 1]
    const corner = day * cells + Math.floor(y) * stabilities + Math.floor(x)
    const low = (table[corner] ?? 0) * (1 - across) + (table[corner + 1] ?? 0) * across
    const high = (table[corner + stabilities] ?? 0) * (1 - across) + (table[corner + stabilities + 1] ?? 0) * across
    return low * (1 - up) + high * up
  }
  return {
    asked: (day, memory, lastDay) => {
      const recall = model.recall(memory.stability, day - lastDay)
      let worth = (1 - recall) * after(day, relearnt(model, model.review(memory, recall, 1), 1))
      for (let rating = 2; rating <= 4; rating++)
        worth += recall * (laterRatings[rating - 2] ?? 0) * after(day, model.review(memory, recall, rating))
      return { worth, seconds: reviewSeconds(times, recall) }
    }
  }
}
