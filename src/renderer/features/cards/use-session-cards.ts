import { useEffect, useEffectEvent, useState } from 'react'
import { useProgress, useStore } from '#data/store-context.ts'
import { useListedCards } from '#data/use-listed-cards.ts'
import { useStudyCards } from '#data/use-study-cards.ts'
import type { ListedCard, PastAnswer } from '#domain/browse/browsed-card.ts'
import { asksForAnswers, readQuery } from '#domain/browse/card-query.ts'
import type { QueueCard } from '#domain/scheduling/queue.ts'
import { cardsFor, type Session } from '#domain/scheduling/session.ts'
import { studyDay, studyDayStart } from '#domain/scheduling/study-day.ts'

/**
 * The cards among which a session asks. They are chosen once, when it begins: a card that an answer makes into another,
 * such as one no longer due, stays in it.
 * @returns undefined until what has to be known of them has been read
 */
export function useSessionCards(session: Session): readonly QueueCard[] | undefined {
  const store = useStore()
  const [now] = useState(store.clock)
  const today = studyDay(now)
  const cards = useStudyCards(today, session.deck)
  const { care, own } = useProgress()
  const listed = useListedCards(undefined, now.offset)
  const [chosen, setChosen] = useState<readonly QueueCard[]>()
  const choose = useEffectEvent(async (): Promise<readonly QueueCard[]> => {
    const answers = asksForAnswers(session.search) ? await store.pastAnswers() : noAnswers
    const missed = session.which === 'failed' ? await store.missedSince(studyDayStart(now)) : new Set<string>()
    return cardsFor(session, cards, {
      missedToday: (card) => missed.has(card),
      flagged: (card) => (care.get(card)?.flag ?? 0) > 0,
      tags: (card) => own.get(card)?.tags ?? [],
      found: finder(session.search, today, listed, answers)
    })
  })
  useEffect(() => void choose().then(setChosen), [])
  return chosen
}

const noAnswers: ReadonlyMap<string, readonly PastAnswer[]> = new Map()

/** What tells whether a search finds a card. One that cannot be read finds none. */
function finder(
  search: string,
  today: number,
  listed: readonly ListedCard[],
  answers: ReadonlyMap<string, readonly PastAnswer[]>
): (card: string) => boolean {
  if (search === '') return () => true
  const query = readQuery(search, today)
  if (!query.ok) return () => false
  const found = listed.filter((card) => query.matches({ ...card, answers: answers.get(card.id) ?? [] }))
  const ids = new Set(found.map(({ id }) => id))
  return (id) => ids.has(id)
}
