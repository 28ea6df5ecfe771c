import type { CardAnswered, JournalEvent } from '../journal/events.ts'
import { voidedIds } from '../journal/fold.ts'
import { compareEvents } from '../journal/order.ts'
import { studyDay } from '../scheduling/study-day.ts'

/** One answer of a card: its rating, and the study days since the answer before (0 on the same day). */
export type PastAnswer = { readonly rating: CardAnswered['rating']; readonly days: number }

/** A review that shows how much of a card was kept. */
export type FitItem = {
  /** The card's answers since it was new. */
  readonly history: readonly PastAnswer[]
  /** How many of them lead up to this review, itself included. */
  readonly length: number
}

/**
 * The reviews that weights can be fitted to, in the order they were given: the first answer to a card on each day after
 * that on which it was new. What follows on the same day shows what is kept for minutes. It stands in the history, where
 * the scheduler takes it in too, and nothing is fitted to it. A card whose beginning is not known is left out.
 * @param events in any order
 */
export function fitItems(events: readonly JournalEvent[]): readonly FitItem[] {
  const voided = voidedIds(events)
  const known = new Map<string, { day: number; readonly history: PastAnswer[] }>()
  const items: FitItem[] = []
  for (const event of [...events].sort(compareEvents)) {
    if (voided.has(event.id)) continue
    if (event.kind === 'card-forgotten') known.delete(event.card)
    if (event.kind !== 'card-answered') continue
    const card = known.get(event.card)
    if (card) {
      const days = Math.max(0, studyDay(event) - card.day)
      card.day += days
      card.history.push({ rating: event.rating, days })
      if (days > 0) items.push({ history: card.history, length: card.history.length })
    } else if (event.was === 'new') {
      known.set(event.card, { day: studyDay(event), history: [{ rating: event.rating, days: 0 }] })
    }
  }
  return items
}
