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
  /** Expected recall on the exam day, less the price of the seconds still to be spent, of a card answered on a day. */
  readonly after: (day: number, memory: Memory) => number
  /** What asking a card on a day leads to, and the seconds it takes on average. */
  readonly asked: (day: number, memory: Memory, lastDay: number) => Prospect
  /** The same of a card seen for the first time. */
  readonly begun: (day: number) => Prospect
}

export type Prospect = { readonly worth: number; readonly seconds: number }

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
  /** How many learning steps a card that was known at once has: 1 or 2. */
  readonly steps: number
  /** Study days before the exam. */
  readonly days: number
  /** Expected recall that a second must bring. */
  readonly price: number
}

/** Where a memory lies between the points of the grid. */
function placeOf({ stability, difficulty }: Memory): { cell: number; across: number; up: number } {
  const x = Math.min(stabilities - 1.000_001, Math.max(0, (Math.log(stability) - lowest) / step))
  const y = Math.min(difficulties - 1.000_001, Math.max(0, (difficulty - 1) / between))
  return { cell: Math.floor(y) * stabilities + Math.floor(x), across: x % 1, up: y % 1 }
}

/** The chance of each rating, given the chance of recall. */
const chances = (recall: number): readonly number[] => [1 - recall, ...laterRatings.map((share) => share * recall)]

/** A card that was forgotten is asked once more on the same day: what is held of it then. */
const relearnt = (model: MemoryModel, memory: Memory, rating: number): Memory =>
  rating === 1 ? model.again(memory, 3) : memory

const secondsOf = ({ review, again }: AnswerTimes, recall: number): number =>
  chances(recall).reduce((sum, chance, index) => sum + chance * (review[index] ?? 0), (1 - recall) * again[2])

/** What each first rating leads to by the end of the first day. */
export function firstDay({ model, times, steps }: Pick<Given, 'model' | 'times' | 'steps'>): readonly {
  readonly chance: number
  readonly memory: Memory
  readonly seconds: number
}[] {
  return firstRatings.map((chance, index) => {
    // Again and Hard stay on the first step, Good goes on to the next, Easy is done.
    const repeats = index === 3 ? 0 : index === 2 ? steps - 1 : steps
    let memory = model.first(index + 1)
    for (let repeat = 0; repeat < repeats; repeat++) memory = model.again(memory, 3)
    return { chance, memory, seconds: (times.first[index] ?? 0) + repeats * times.again[2] }
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
      seconds[at] = secondsOf(times, known)
      for (const [index, chance] of chances(known).entries()) {
        const place = placeOf(relearnt(model, model.review(memory, known, index + 1), index + 1))
        cell[at * 4 + index] = place.cell
        weight.set(cornersOf(place, chance), at * 16 + index * 4)
      }
    }
  return { cell, weight, recall, seconds }
}

const cornersOf = ({ across, up }: { across: number; up: number }, chance: number): readonly number[] => [
  chance * (1 - up) * (1 - across),
  chance * (1 - up) * across,
  chance * up * (1 - across),
  chance * up * across
]

/** The worth of every point of the grid just answered, for every day; the exam's own day is the last. */
function worthTable(given: Given): Float64Array {
  const { days, price } = given
  const { cell, weight, recall, seconds } = transitions(given)
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

export function worthOf(given: Given): Worth {
  const { model, times } = given
  const table = worthTable(given)
  const after = (day: number, memory: Memory): number => {
    const { cell, across, up } = placeOf(memory)
    const corner = day * cells + cell
    const low = (table[corner] ?? 0) * (1 - across) + (table[corner + 1] ?? 0) * across
    const high = (table[corner + stabilities] ?? 0) * (1 - across) + (table[corner + stabilities + 1] ?? 0) * across
    return low * (1 - up) + high * up
  }
  const begin = firstDay(given)
  return {
    after,
    asked: (day, memory, lastDay) => {
      const recall = model.recall(memory.stability, day - lastDay)
      let worth = 0
      for (const [index, chance] of chances(recall).entries())
        worth += chance * after(day, relearnt(model, model.review(memory, recall, index + 1), index + 1))
      return { worth, seconds: secondsOf(times, recall) }
    },
    begun: (day) => ({
      worth: begin.reduce((sum, { chance, memory }) => sum + chance * after(day, memory), 0),
      seconds: begin.reduce((sum, { chance, seconds }) => sum + chance * seconds, 0)
    })
  }
}
