import type { CardState } from '#domain/scheduling/card-state.ts'
import { answer, type Rating } from '#domain/scheduling/schedule.ts'
import type { Moment } from '#domain/scheduling/study-day.ts'
import { dayLength, later } from '../../fixtures/moments.ts'

/** The states a card goes through when it is answered, each time when it is due, on a clock that is never moved. */
export function answeredWhenDue(given: readonly Rating[], start: Moment, retention = 0.9): readonly CardState[] {
  const states: CardState[] = []
  let now = start
  for (const rating of given) {
    const state = answer('card', states.at(-1), { rating, now, retention })
    states.push(state)
    now = state.due.kind === 'time' ? { ...now, at: state.due.at } : later(now, state.interval * dayLength)
  }
  return states
}

/** The state of a card after answers so many days apart; the first is given at the start. */
export function answeredAfter(given: readonly (readonly [days: number, rating: Rating])[], start: Moment): CardState {
  let state: CardState | undefined
  let now = start
  for (const [days, rating] of given) {
    now = later(now, days * dayLength)
    state = answer('card', state, { rating, now, retention: 0.9 })
  }
  if (!state) throw new Error('At least one answer is needed.')
  return state
}
