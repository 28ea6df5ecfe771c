import type { AnswerTimes } from './answer-times.ts'
import { gains, type Setting } from './exam-schedule.ts'
import { laterRatings, type Memory, type MemoryModel } from './memory-model.ts'
import { firstDay, type Worth } from './worth.ts'

/** A card that has been answered, as a look ahead needs it. Days count from the first day of the plan. */
export type Held = { readonly memory: Memory; readonly lastDay: number }

/** What a setting would come to, if memory went as FSRS expects. */
export type Prospects = {
  /** Expected recall on the exam day, mean over all cards; those never seen count as 0. */
  readonly recall: number
  /** Share of the unseen cards that are begun. */
  readonly begun: number
  /** The last day, counted from 0, on which a new card is begun; -1 where none is. */
  readonly lastNewDay: number
  /** The share of all cards asked on each day, new ones included. */
  readonly asked: readonly number[]
  /** How many days at the end ask at least half of all cards again; the whole plan where that is not reached. */
  readonly sweep: number
  /** The share of all cards those days ask. */
  readonly swept: number
}

/**
 * Cards a look ahead is made with: of more cards every n-th, in as much less time. What one card gains depends on the
 * others through the minutes only, so a third of the cards in a third of the time does as well, three times as fast.
 */
const sample = 150

/** The longer the time the fewer, so that a plan is never long in coming: cards times days. */
const work = 9000

/**
 * The share of the minutes that is reckoned with. Somebody who means to study every day misses one now and then, and a
 * plan without a margin would have begun its last cards too late.
 */
const kept = 0.9

type Given = {
  readonly model: MemoryModel
  readonly times: AnswerTimes
  readonly worth: Worth
  readonly setting: Setting
  readonly days: number
  readonly minutes: number
  readonly held: readonly Held[]
  readonly unseen: number
  /** Gives numbers from 0 up to 1. */
  readonly random: () => number
}

type Simulated = { memory: Memory; lastDay: number; gain: Float64Array }

/** Draws one of several by their chances. */
function drawn(chances: readonly number[], at: number): number {
  let sum = 0
  for (const [index, chance] of chances.entries()) {
    sum += chance
    if (at < sum) return index
  }
  return chances.length - 1
}

/** Plays a setting through to the exam day. */
export function lookAhead(given: Given): Prospects {
  const { model, times, worth, setting, days, random } = given
  const all = given.held.length + given.unseen
  const scale = Math.min(1, Math.min(sample, work / days) / Math.max(1, all))
  const price = { worth, model, price: setting.price }
  const renew = (memory: Memory, lastDay: number): Simulated => ({
    memory,
    lastDay,
    gain: gains(price, days, memory, lastDay, Math.max(0, lastDay + 1))
  })
  const cards = thinned(given.held, scale).map(({ memory, lastDay }) => renew(memory, lastDay))
  const unseen = Math.round(given.unseen * scale)
  const total = Math.max(1, cards.length + unseen)
  const first = firstDay({ model, times })
  const firstChances = first.map(({ chance }) => chance)
  const asked: number[] = []
  let begun = 0
  let lastNewDay = -1
  for (let day = 0; day < days; day++) {
    let left = given.minutes * 60 * kept * scale
    let count = 0
    const target = Math.min(unseen, begun + newOn(day, setting.newPerDay * scale))
    const ranked = cards.filter(({ gain }) => (gain[day] ?? 0) > 0)
    ranked.sort((one, other) => (other.gain[day] ?? 0) - (one.gain[day] ?? 0))
    while (begun < target && left > 0) {
      const start = first[drawn(firstChances, random())]
      if (!start) break
      left -= start.seconds
      cards.push(renew(start.memory, day))
      lastNewDay = day
      begun++
      count++
    }
    for (const card of ranked) {
      if (left <= 0) break
      left -= review(card, day, given)
      Object.assign(card, renew(card.memory, day))
      count++
    }
    asked.push(count / total)
  }
  let recall = 0
  for (const { memory, lastDay } of cards) recall += model.recall(memory.stability, days - lastDay)
  return {
    recall: recall / total,
    begun: unseen === 0 ? 1 : begun / unseen,
    lastNewDay,
    asked,
    ...sweepOf(cards, days)
  }
}

/** How many new cards are begun on a day, where it is less than one on some. */
const newOn = (day: number, perDay: number): number => Math.floor((day + 1) * perDay) - Math.floor(day * perDay)

/** Asks a card. @returns the seconds it took */
function review(card: Simulated, day: number, { model, times, random }: Given): number {
  const known = model.recall(card.memory.stability, day - card.lastDay)
  const rating = random() < known ? 2 + drawn(laterRatings, random()) : 1
  const memory = model.review(card.memory, known, rating)
  card.memory = rating === 1 ? model.again(memory, 3) : memory
  return (times.review[rating - 1] ?? 0) + (rating === 1 ? times.again[2] : 0)
}

/** Every n-th card, of cards put in the order of what is held of them so that all kinds are among them. */
function thinned(held: readonly Held[], scale: number): readonly Held[] {
  const sorted = [...held].sort((one, other) => one.memory.stability - other.memory.stability)
  return sorted.filter((_, index) => Math.floor((index + 1) * scale) > Math.floor(index * scale))
}

function sweepOf(cards: readonly Simulated[], days: number): { readonly sweep: number; readonly swept: number } {
  for (let sweep = 1; sweep < days; sweep++) {
    const swept = cards.filter(({ lastDay }) => lastDay >= days - sweep).length
    if (swept * 2 >= cards.length) return { sweep, swept: swept / Math.max(1, cards.length) }
  }
  return { sweep: days, swept: 1 }
}
