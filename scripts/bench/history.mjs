// @ts-check
import { randomUUID } from 'node:crypto'
import { Random } from './random.mjs'

const minute = 60_000
const day = 24 * 60 * minute

/** Days from a card's first answer to each of its answers: how the scheduler spreads a card that is known well. */
const spread = [0, (10 * minute) / day, 3, 14, 45, 110, 210]
const fewest = 3

/**
 * Months of study: three to seven answers to each card, so spread that a part of the cards is due by now.
 *
 * @param {readonly string[]} cards ids
 * @param {{ device: string, now: number, offset: number }} journal the id in its header, the time, and the zone's
 * minutes east of Greenwich
 * @returns {{ at: number }[]} events as the journal keeps them, the oldest first
 */
export function history(cards, { device, now, offset }) {
  const random = new Random(cards.length)
  const events = cards.flatMap((card, number) => {
    const days = spread.slice(0, fewest + (number % (spread.length - fewest + 1)))
    const last = /** @type {number} */ (days.at(-1))
    // Answered last up to one and a half times as long ago as the scheduler would have waited.
    const begun = now - (last + 1 + random.next() * 3 * last) * day
    return days.flatMap((offsetDays, turn) =>
      answers(turn, random).map(([rating, was], again) => ({
        id: randomUUID(),
        at: Math.round(begun + offsetDays * day + again * 10 * minute),
        offset,
        device,
        kind: 'card-answered',
        card,
        rating,
        was,
        took: 4000 + random.below(16_000),
        retention: 0.9
      }))
    )
  })
  return events.sort((one, other) => one.at - other.at)
}

/** One in twelve reviews is forgotten, and answered again ten minutes later. @param {number} turn @param {Random} random */
function answers(turn, random) {
  if (turn < 2) return [[3, turn === 0 ? 'new' : 'learning']]
  if (random.below(12) === 0)
    return [
      [1, 'review'],
      [3, 'relearning']
    ]
  return [[random.of([2, 3, 3, 3, 3, 4]), 'review']]
}
