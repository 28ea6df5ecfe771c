import type { CardState } from './card-state.ts'
import type { QueueCard } from './queue.ts'
import { recallOn } from './schedule.ts'

/**
 * A session outside the schedule: every card is asked until it was known once. Nothing in it changes when a card comes
 * back.
 */
export type Cram = {
  /** Cards still to be asked, the one on the table first. */
  readonly left: readonly string[]
  /** Cards that were known. */
  readonly known: number
  readonly answers: number
}

/** Cards that are asked before one that was not known comes again. */
const apart = 5

/**
 * The cards least likely to be known first, and those never answered last: a session that is broken off has then asked
 * what needed it most.
 */
export function startCram(cards: readonly QueueCard[], states: ReadonlyMap<string, CardState>, today: number): Cram {
  const recall = ({ id }: QueueCard): number => {
    const state = states.get(id)
    return state ? recallOn(state, today) : 2
  }
  const left = [...cards].sort((one, other) => recall(one) - recall(other)).map(({ id }) => id)
  return { left, known: 0, answers: 0 }
}

/** After the card on the table was answered: one that was not known comes again five cards later. */
export function answerCram({ left, known, answers }: Cram, wasKnown: boolean): Cram {
  const [card, ...rest] = left
  if (card === undefined) return { left, known, answers }
  if (wasKnown) return { left: rest, known: known + 1, answers: answers + 1 }
  return { left: [...rest.slice(0, apart), card, ...rest.slice(apart)], known, answers: answers + 1 }
}
