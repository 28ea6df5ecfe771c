import { defaultWeights, memoryModel } from '../../src/domain/plan/memory-model.ts'
import { normal } from './draws.ts'

/**
 * What a simulated learner really remembers of one card. No policy sees it. Times are days, fractions included: a
 * repeat ten minutes later is one at a small fraction.
 */
export type TrueMemory = {
  /** The chance of recall at a time after the first exposure. */
  readonly recall: (at: number) => number
  /** The card was asked and its answer shown. */
  readonly asked: (at: number, recalled: boolean) => void
}

/** Makes the memory of a card at its first exposure. @param ease how easy the card is for this learner, standard normal */
export type MakeMemory = (card: number, ease: number, at: number) => TrueMemory

const families = ['power', 'two traces', 'activation'] as const

/**
 * How a learner's memory works: the three kinds by turns. Their figures were settled by plain FSRS alone: with an hour a
 * day for 300 cards over 120 days, where it aims at 0.9, it finds 0.91, 0.87 and 0.91 of its reviews recalled, about as
 * far off as its default weights are for people (RMSE 0.09 in srs-benchmark).
 */
export type Family = (typeof families)[number]
const familyOf = (learner: number): Family => families[learner % 3] ?? 'power'

/**
 * A repeat on the same study day falls within this many days, one on the next day outside it: sessions lie a day apart.
 */
const sameDay = 0.5

/**
 * The shape of FSRS-6 with weights of the learner's own: each default weight times a log-normal factor (sigma 0.25), the
 * decay times one of sigma 0.3. The first stability does not follow from the first rating but from the card (log-normal,
 * sigma 1.3 within a learner, 0.35 between learners), and so does the difficulty, which ratings never change.
 */
function powerLearner(learner: number): MakeMemory {
  const weights = defaultWeights.map(
    (weight, index) => weight * Math.exp((index === 20 ? 0.3 : 0.25) * normal(learner, 11, index))
  )
  weights[8] = defaultWeights[8] + 0.25 * normal(learner, 11, 8) // it stands in an exponent already
  const model = memoryModel(weights)
  const better = 0.35 * normal(learner, 12)
  return (card, ease, at) => {
    const difficulty = Math.min(10, Math.max(1, 5 - 2 * (0.6 * ease + 0.8 * normal(learner, 13, card))))
    let stability = Math.exp(0.4 + better + 1.3 * ease)
    let last = at
    return {
      recall: (now) => model.recall(stability, now - last),
      asked: (now, recalled) => {
        const rating = recalled ? 3 : 1
        const memory = { stability, difficulty }
        stability = (
          now - last < sameDay
            ? model.again(memory, rating)
            : model.review(memory, model.recall(stability, now - last), rating)
        ).stability
        last = now
      }
    }
  }
}

/**
 * A mixture of two exponentials: a fast trace that fades within days and a slow one that fades within weeks, after
 * Wixted and Carpenter's remark (2007) that averages of exponentials look like a power law while single items need not.
 * Success after a pause moves memory from the fast trace to the slow one and slows that down, the more the closer the
 * card was to being forgotten; forgetting gives some of it back.
 */
function twoTraceLearner(learner: number): MakeMemory {
  const fast = 2 * Math.exp(0.35 * normal(learner, 21))
  const slowness = 50 * Math.exp(0.35 * normal(learner, 22))
  const growth = 8 * Math.exp(0.3 * normal(learner, 23))
  const moved = 0.5 * Math.exp(0.25 * normal(learner, 24))
  return (card, ease, at) => {
    let share = 1 / (1 + Math.exp(1.6 + 0.9 * ease + 0.3 * normal(learner, 25, card)))
    let slow = slowness * Math.exp(0.7 * ease)
    let last = at
    const recall = (now: number): number =>
      share * Math.exp(-(now - last) / fast) + (1 - share) * Math.exp(-(now - last) / slow)
    return {
      recall,
      asked: (now, recalled) => {
        const before = recall(now)
        const rested = 1 - Math.exp(-(now - last) / fast)
        if (recalled) {
          share *= 1 - Math.min(0.9, moved) * rested
          slow *= 1 + growth * (1 - before) * Math.min(1, (40 / slow) ** 0.2)
        } else {
          share = Math.min(0.8, share + 0.1)
          slow = Math.max(2, Math.min(slow, 6 * slow ** 0.4))
        }
        last = now
      }
    }
  }
}

/**
 * Activation after Pavlik and Anderson (Cognitive Science 29, 2005): every exposure leaves a trace that decays as a power
 * of time, faster the more active the card was (which is why cramming fades), and recall is a logistic function of their
 * sum. Their a = 0.177, c = 0.217, s = 0.255, and psychological time at 0.025 of clock time between sessions; the
 * threshold is moved from -0.704 to -1.9, since their word pairs were nearly all forgotten within a day.
 */
function activationLearner(learner: number): MakeMemory {
  const steady = 0.177 * Math.exp(0.12 * normal(learner, 31))
  const crammed = 0.217 * Math.exp(0.3 * normal(learner, 32))
  const threshold = -1.9 + 0.2 * normal(learner, 33)
  const noise = 0.255 * Math.exp(0.2 * normal(learner, 34))
  const seconds = (days: number): number => 20 + days * 86_400 * 0.025
  return (card, ease, at) => {
    const own = 0.4 * ease + 0.15 * normal(learner, 35, card)
    const traces = [{ at, decay: steady }]
    const activation = (now: number): number =>
      Math.log(traces.reduce((sum, trace) => sum + seconds(now - trace.at) ** -trace.decay, 0))
    return {
      recall: (now) => 1 / (1 + Math.exp((threshold - own - activation(now)) / noise)),
      asked: (now) => {
        traces.push({ at: now, decay: crammed * Math.exp(activation(now)) + steady })
      }
    }
  }
}

/** How the cards of a learner are remembered. */
export function memoriesOf(learner: number): MakeMemory {
  switch (familyOf(learner)) {
    case 'power':
      return powerLearner(learner)
    case 'two traces':
      return twoTraceLearner(learner)
    case 'activation':
      return activationLearner(learner)
  }
}
