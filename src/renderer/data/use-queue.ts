import { useMemo } from 'react'
import type { DeckSummary } from '#domain/content/pack.ts'
import { buildQueue, type Queue, type QueueCard } from '#domain/scheduling/queue.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { useProgress, useSettings } from './store-context.ts'
import { useDecks } from './use-decks.ts'

const queueCards = (decks: readonly DeckSummary[]): readonly QueueCard[] =>
  decks.flatMap(({ cards }) => cards.map(([id, fact = id]) => ({ id, fact })))

/** The study queue of one deck, or of all decks, at a moment. */
export function useQueue(now: Moment, deck?: string): Queue {
  const decks = useDecks()
  const { card: states, day: days, call } = useProgress()
  const { newPerDay, reviewsPerDay } = useSettings()
  const everyCard = useMemo(() => queueCards(decks), [decks])
  return useMemo(() => {
    const today = days.get(String(studyDay(now)))
    return buildQueue({
      cards: deck ? queueCards(decks.filter(({ id }) => id === deck)) : everyCard,
      everyCard,
      states,
      now,
      limits: { newPerDay, reviewsPerDay },
      done: { newCards: today?.newCards ?? 0, reviews: today?.reviews ?? 0 },
      extraNew: today?.extraNew ?? 0,
      calls: [...call.values()]
    })
  }, [now, deck, decks, everyCard, states, days, call, newPerDay, reviewsPerDay])
}
