import type { CardState } from './card-state.ts'
import type { QueueCard } from './queue.ts'
import { nearbyIntervals, type Pace, preview } from './schedule.ts'
import { spreadInterval } from './spread.ts'
import { type Moment, studyDay } from './study-day.ts'

/** On how many cards each study day has, and on which days each fact comes back. */
export type DayLoad = {
  readonly cards: ReadonlyMap<number, number>
  readonly facts: ReadonlyMap<string, ReadonlySet<number>>
}

/** What a rating would lead to. */
export type Outcome = {
  readonly state: CardState
  /** Days, where the card was moved to a quieter day than the scheduler's own. */
  readonly moved: number | undefined
}

/** What the coming days hold so far. @param cards all cards of all decks */
export function dayLoad(cards: readonly QueueCard[], states: ReadonlyMap<string, CardState>): DayLoad {
  const load = new Map<number, number>()
  const facts = new Map<string, Set<number>>()
  for (const { id, fact } of cards) {
    const due = states.get(id)?.due
    if (due?.kind !== 'day') continue
    load.set(due.day, (load.get(due.day) ?? 0) + 1)
    facts.set(fact, (facts.get(fact) ?? new Set()).add(due.day))
  }
  return { cards: load, facts }
}

/**
 * What each of the four ratings would lead to, in the order Again, Hard, Good, Easy, each on the quietest of the days
 * near its own. A better rating never comes back sooner than a worse one.
 */
export function outcomesOf(
  { id, fact }: QueueCard,
  state: CardState | undefined,
  given: {
    readonly now: Moment
    readonly retention: number
    readonly pace: Pace
    /** Days after which a plan to the exam wants the card back, in place of the scheduler's own. */
    readonly planned?: ((state: CardState) => number) | undefined
  },
  load: DayLoad
): readonly Outcome[] {
  const today = studyDay(given.now)
  const elapsed = state ? today - state.lastDay : 0
  const own = state?.due.kind === 'day' ? state.due.day : undefined // it leaves that day by being answered
  const siblings = load.facts.get(fact)
  let least = 0
  return preview(id, state, given).map((next) => {
    if (next.due.kind !== 'day') return { state: next, moved: undefined }
    if (given.planned) {
      least = Math.min(given.pace.maximumInterval, Math.max(least, given.planned(next)))
      return movedTo(next, today, least)
    }
    const nearby = nearbyIntervals(next.interval, elapsed, given.pace).filter((days) => days > least)
    const interval = spreadInterval({
      card: id,
      interval: next.interval,
      nearby,
      load: (days) => (load.cards.get(today + days) ?? 0) - (today + days === own ? 1 : 0),
      withSibling: (days) => today + days !== own && siblings?.has(today + days) === true
    })
    least = interval
    return movedTo(next, today, interval)
  })
}

function movedTo(state: CardState, today: number, interval: number): Outcome {
  if (interval === state.interval) return { state, moved: undefined }
  return { state: { ...state, interval, due: { kind: 'day', day: today + interval } }, moved: interval }
}
