import { usualTimes } from '../../src/domain/plan/answer-times.ts'
import type { Rating } from '../../src/domain/scheduling/schedule.ts'
import { draw, normal } from './draws.ts'
import { memoriesOf, type TrueMemory } from './true-memory.ts'

/**
 * A simulated learner who does not follow FSRS. Beside a memory of another kind (`true-memory.ts`) they differ from what
 * a scheduler assumes in these ways, each drawn once a learner:
 *
 * - slips: 0 to 6 % of what was recalled is rated Again; luck: 0 to 15 % of what was not is rated Good
 * - buttons: three in ten use Again and Good only; the others lean towards Hard or Easy (a normal shift of 0.4)
 * - the first rating follows how easy the card is with a correlation of 0.8 only
 * - pace: log-normal, sigma 0.3 between learners, 0.2 between cards, 0.4 between answers, around the medians of Anki
 * - each study day is missed with a chance of 0 to 20 %
 */
export type Learner = {
  readonly misses: (day: number) => boolean
  /** Asks a card. @param at days @param answer number of the answer to this card, from 0 */
  readonly ask: (card: number, at: number) => { readonly rating: Rating; readonly seconds: number }
  /** The true chance of recall of each card at a time; 0 for a card never seen. */
  readonly recall: (card: number, at: number) => number
}

/** First ratings as often as in Anki: 24 % Again, 9.4 % Hard, 17.1 % Easy. */
const firstRating = (ease: number): Rating => (ease < -0.706 ? 1 : ease < -0.429 ? 2 : ease < 0.95 ? 3 : 4)

/** Where recalled: 22.4 % Hard and 14.5 % Easy, for a learner without leanings at a recall of 0.9. */
const laterRating = (ease: number): Rating => (ease < -0.759 ? 2 : ease < 1.058 ? 3 : 4)

export function simulatedLearner(learner: number): Learner {
  const make = memoriesOf(learner)
  const memories = new Map<number, { memory: TrueMemory; answers: number; last: number }>()
  const slip = 0.06 * draw(learner, 41)
  const luck = 0.15 * draw(learner, 42)
  const twoButtons = draw(learner, 43) < 0.3
  const lenience = 0.4 * normal(learner, 44)
  const pace = Math.exp(0.3 * normal(learner, 45))
  const missing = 0.2 * draw(learner, 46)
  const seconds = (card: number, answer: number, usual: number): number =>
    Math.min(60, usual * pace * Math.exp(0.2 * normal(learner, 47, card) + 0.4 * normal(learner, 48, card, answer)))

  const rate = (card: number, answer: number, ease: number, recall: number, recalled: boolean): Rating => {
    const chance = draw(learner, 52, card, answer)
    if (!recalled) return chance < luck ? 3 : 1
    if (chance < slip) return 1
    if (twoButtons) return 3
    return laterRating(normal(learner, 53, card, answer) + lenience + 0.3 * ease + 4 * (recall - 0.9))
  }

  return {
    misses: (day) => draw(learner, 40, day) < missing,
    ask: (card, at) => {
      const known = memories.get(card)
      const ease = normal(learner, 50, card)
      if (!known) {
        memories.set(card, { memory: make(card, ease, at), answers: 1, last: at })
        const rating = firstRating(0.8 * ease + 0.6 * normal(learner, 51, card))
        return { rating, seconds: seconds(card, 0, usualTimes.first[rating - 1] ?? 0) }
      }
      const recall = known.memory.recall(at)
      const recalled = draw(learner, 54, card, known.answers) < recall
      const rating = rate(card, known.answers, ease, recall, recalled)
      const usual = at - known.last < 0.5 ? usualTimes.again : usualTimes.review
      known.memory.asked(at, recalled)
      known.last = at
      known.answers++
      return { rating, seconds: seconds(card, known.answers, usual[rating - 1] ?? 0) }
    },
    recall: (card, at) => memories.get(card)?.memory.recall(at) ?? 0
  }
}
