import type { Rating } from '../../src/domain/scheduling/schedule.ts'
import type { Moment } from '../../src/domain/scheduling/study-day.ts'
import type { Learner } from './learner.ts'

/** How cards are chosen and put off: what is compared. */
export type Policy = {
  /** The cards of a study day in the order they are to be asked; as many of them are as the minutes allow. */
  readonly order: (day: number) => readonly number[]
  /** After an answer. @returns the moment at which it is asked again on the same day, milliseconds, if it is */
  readonly answered: (card: number, rating: Rating, now: Moment) => number | undefined
}

export type Situation = { readonly days: number; readonly minutes: number; readonly cards: number }

/** The study day on which a simulation begins, and the hour of every session. */
export const firstStudyDay = 20_000
const session = 18 * 3_600_000
const dayLength = 86_400_000

/** What a session came to. */
export type Outcome = {
  /** True recall expected on the exam day, mean over all cards; those never seen count as 0. */
  readonly recall: number
  readonly seen: number
  readonly answers: number
  /** Seconds of the longest session. */
  readonly longest: number
}

/**
 * A learner studies by a policy for the same minutes every day until the day before the exam. Steps that are due come
 * first, then the day's order, then steps that are not due yet (as Anki's learn ahead does). An answer begun within the
 * minutes is finished.
 */
export function study(learner: Learner, policy: Policy, { days, minutes, cards }: Situation): Outcome {
  const steps: { card: number; at: number }[] = []
  const seen = new Set<number>()
  let answers = 0
  let longest = 0
  for (let day = 0; day < days; day++) {
    if (learner.misses(day)) continue
    const start = (firstStudyDay + day) * dayLength + session
    const order = policy.order(day)
    let place = 0
    let spent = 0
    while (spent < minutes * 60) {
      const now = start + spent * 1000
      steps.sort((one, other) => one.at - other.at)
      const due = steps[0] && steps[0].at <= now ? steps.shift()?.card : undefined
      const card = due ?? order[place++] ?? steps.shift()?.card
      if (card === undefined) break
      const { rating, seconds } = learner.ask(card, now / dayLength)
      spent += seconds
      seen.add(card)
      answers++
      const next = policy.answered(card, rating, { at: start + spent * 1000, offset: 0 })
      if (next !== undefined) steps.push({ card, at: next })
    }
    longest = Math.max(longest, spent)
  }
  const exam = ((firstStudyDay + days) * dayLength + session) / dayLength
  let recall = 0
  for (let card = 0; card < cards; card++) recall += learner.recall(card, exam)
  return { recall: recall / cards, seen: seen.size, answers, longest }
}
