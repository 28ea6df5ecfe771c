import { useMemo } from 'react'
import type { DayState } from '#domain/journal/projections.ts'
import { buildQueue, type Limits, type Queue, type QueueCard } from '#domain/scheduling/queue.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import type { Progress } from './progress.ts'
import { useProgress, useSettings } from './store-context.ts'
import { type PlannedCards, useExamSchedule } from './use-exam-schedule.ts'
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
  const planned = useExamSchedule(today)
  return useMemo(() => {
    const done = days.get(String(studyDay(now)))
    const day = planned && ahead === 0 && !only ? plannedDay(planned, everyCard, states, today, done) : undefined
    return buildQueue({
      cards: only ? cards.filter(({ id }) => only.has(id)) : cards,
      everyCard,
      states,
      now,
      limits: day?.limits ?? (ahead > 0 ? unlimited : { newPerDay, reviewsPerDay }),
      chosen: day?.chosen,
      done: { newCards: done?.newCards ?? 0, reviews: done?.reviews ?? 0 },
      extraNew: ahead > 0 ? 0 : (done?.extraNew ?? 0),
      calls: ahead > 0 ? [] : [...call.values()],
      ahead
    })
  }, [now, today, ahead, only, cards, everyCard, states, days, call, newPerDay, reviewsPerDay, planned])
}

/** What a plan to the exam asks today: over all decks, whichever of them is studied, in the minutes that are left. */
function plannedDay(
  planned: PlannedCards,
  everyCard: readonly QueueCard[],
  states: Progress['card'],
  today: number,
  done: DayState | undefined
): { readonly limits: Limits; readonly chosen: readonly string[] } {
  const begun = done?.newCards ?? 0
  const known = everyCard.flatMap(({ id }) => states.get(id) ?? [])
  const fresh = Math.min(everyCard.length - known.length, Math.max(0, planned.newPerDay - begun))
  const minutes = Math.max(0, planned.minutes - (done?.took ?? 0) / 60_000)
  const { newCards, reviews } = planned.day(known, fresh, today, minutes)
  return {
    limits: { newPerDay: begun + newCards, reviewsPerDay: Number.POSITIVE_INFINITY },
    chosen: reviews.filter((id) => states.get(id)?.lastDay !== today)
  }
}
