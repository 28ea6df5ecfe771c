import type { CardState, Phase } from '#domain/scheduling/card-state.ts'
import { buildQueue, type Limits, type Queue, type QueueCard } from '#domain/scheduling/queue.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { noon } from '../../fixtures/events.ts'

export const today = studyDay(noon)

/** Cards that share no fact. */
export const cardsNamed = (...ids: readonly string[]): readonly QueueCard[] => ids.map((id) => ({ id, fact: id }))

const blank = { step: 0, stability: 5, difficulty: 5, answers: 3, lapses: 0, firstDay: today - 30 }

/** A card in review, due so many days after today (before it when negative). */
export const reviewDue = (card: string, days: number): CardState => ({
  ...blank,
  card,
  phase: 'review',
  due: { kind: 'day', day: today + days },
  interval: 5,
  lastDay: Math.min(today - 1, today + days - 5),
  lastTime: 0
})

/** A card in its steps, due so many minutes from now; its last answer was yesterday unless told otherwise. */
export const inSteps = (card: string, minutes: number, phase: Phase = 'learning', lastDay = today - 1): CardState => ({
  ...blank,
  card,
  phase,
  due: { kind: 'time', at: noon.at + minutes * 60_000 },
  interval: 0,
  lastDay,
  lastTime: 0
})

export const plenty: Limits = { newPerDay: 100, reviewsPerDay: 100 }

/** The queue at noon over all cards given, with nothing done yet and room for everything, unless told otherwise. */
export function queueOf(
  cards: readonly QueueCard[],
  states: readonly CardState[],
  details: Partial<Parameters<typeof buildQueue>[0]> = {}
): Queue {
  return buildQueue({
    cards,
    everyCard: cards,
    states: new Map(states.map((state) => [state.card, state])),
    now: noon,
    limits: plenty,
    done: { newCards: 0, reviews: 0 },
    extraNew: 0,
    calls: [],
    ...details
  })
}
