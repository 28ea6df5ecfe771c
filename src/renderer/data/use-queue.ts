import { useMemo } from 'react'
import { buildQueue, type Queue } from '#domain/scheduling/queue.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { useProgress, useSettings } from './store-context.ts'
import { useStudyCards } from './use-study-cards.ts'

const unlimited = { newPerDay: 0, reviewsPerDay: Number.POSITIVE_INFINITY }

/**
 * The study queue of one deck, or of all decks, at a moment.
 * @param ahead days by which cards may be asked before they are due; then there are no new ones, and no limit
 * @param only the cards among which is asked; all where it is absent
 */
export function useQueue(now: Moment, deck?: string, ahead = 0, only?: ReadonlySet<string>): Queue {
  const today = studyDay(now)
  const everyCard = useStudyCards(today)
  const cards = useStudyCards(today, deck)
  const { card: states, day: days, call } = useProgress()
  const { newPerDay, reviewsPerDay } = useSettings()
  return useMemo(() => {
    const done = days.get(String(studyDay(now)))
    return buildQueue({
      cards: only ? cards.filter(({ id }) => only.has(id)) : cards,
      everyCard,
      states,
      now,
      limits: ahead > 0 ? unlimited : { newPerDay, reviewsPerDay },
      done: { newCards: done?.newCards ?? 0, reviews: done?.reviews ?? 0 },
      extraNew: ahead > 0 ? 0 : (done?.extraNew ?? 0),
      calls: ahead > 0 ? [] : [...call.values()],
      ahead
    })
  }, [now, ahead, only, cards, everyCard, states, days, call, newPerDay, reviewsPerDay])
}
