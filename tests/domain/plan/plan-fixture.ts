import type { ExamPlanInput } from '#domain/plan/exam-plan.ts'
import { answer, type Rating } from '#domain/scheduling/schedule.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import type { Moment } from '#domain/scheduling/study-day.ts'
import { Random } from '#scripts/bench/random.mjs'

export const today = 20_000

/** Noon of a study day. */
export const noonOf = (day: number): Moment => ({ at: (day + 0.5) * 86_400_000, offset: 0 })

/** Luck that is the same each time it is asked for. */
export const luck = (seed: number) => () => {
  const random = new Random(seed)
  return () => random.next()
}

/** A card answered on some days, Easy at first so that it is in review, then with the ratings given. */
export function answeredOn(card: string, answers: readonly (readonly [day: number, rating: Rating])[]): CardState {
  let state = answer(card, undefined, { rating: 4, now: noonOf(answers[0]?.[0] ?? today), retention: 0.9 })
  for (const [day, rating] of answers.slice(1)) {
    state = answer(card, state, { rating, now: noonOf(day), retention: 0.9 })
    if (state.phase !== 'review') state = answer(card, state, { rating: 4, now: noonOf(day), retention: 0.9 })
  }
  return state
}

/** Cards as they lie about in the middle of a preparation, some strong, some weak. */
export const someStates = (count: number): readonly CardState[] =>
  Array.from({ length: count }, (_, index) => {
    const first = today - 20 + (index % 9)
    const later: readonly (readonly [number, Rating])[] = [
      [first + 3, 3],
      [first + 8, index % 4 === 0 ? 1 : 3]
    ]
    return answeredOn(`card ${index}`, [[first, 4], ...later.slice(0, index % 3)])
  })

export const inputOf = (details: Partial<ExamPlanInput> = {}): ExamPlanInput => ({
  today,
  examDay: today + 14,
  minutes: 15,
  unseen: 60,
  states: someStates(20),
  ...details
})
