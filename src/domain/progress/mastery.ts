import type { CardState } from '../scheduling/card-state.ts'
import { recallOn } from '../scheduling/schedule.ts'

/** A card whose interval has reached three weeks is called mature, as in Anki. */
export const matureInterval = 21

export type Mastery = {
  readonly cards: number
  readonly unseen: number
  readonly learning: number
  readonly young: number
  readonly mature: number
  /** Mean chance of recall today over the cards begun, 0 to 1; absent when none was begun. */
  readonly recall: number | undefined
}

/**
 * How well a group of cards is known.
 * @param ids the cards of a deck or a chapter
 * @param today study day
 */
export function mastery(ids: readonly string[], states: ReadonlyMap<string, CardState>, today: number): Mastery {
  const begun = ids.map((id) => states.get(id)).filter((state) => state !== undefined)
  const inReview = begun.filter(({ phase }) => phase === 'review')
  const mature = inReview.filter(({ interval }) => interval >= matureInterval).length
  const recall = begun.reduce((sum, state) => sum + recallOn(state, today), 0)
  return {
    cards: ids.length,
    unseen: ids.length - begun.length,
    learning: begun.length - inReview.length,
    young: inReview.length - mature,
    mature,
    recall: begun.length > 0 ? recall / begun.length : undefined
  }
}
