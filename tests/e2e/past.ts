import { randomUUID } from 'node:crypto'
import type { CardAnswered, JournalEvent } from '#domain/journal/events.ts'
import { packIndex } from './drill.ts'

/** The installation that a made-up past was recorded by. */
export const device = '0190a000-0000-7000-8000-000000000001'

const day = 86_400_000

/** An answer, so many days ago. */
export function answeredDaysAgo(
  days: number,
  card: string,
  rating: CardAnswered['rating'],
  was: CardAnswered['was']
): CardAnswered {
  const at = Date.now() - days * day
  return {
    id: randomUUID(),
    at,
    offset: 0,
    device,
    kind: 'card-answered',
    card,
    rating,
    was,
    took: 6000,
    retention: 0.9
  }
}

/** A section read, so many days ago. */
export function readDaysAgo(days: number, section: string): JournalEvent {
  return { id: randomUUID(), at: Date.now() - days * day, offset: 0, device, kind: 'section-read', section }
}

/** One card of each fact, over all decks, in the order new ones come. */
export const cardsOfFacts: readonly string[] = [
  ...new Map(
    packIndex.decks.flatMap(({ cards }) => cards.toReversed().map(([id, fact]) => [fact, id] as const))
  ).values()
]

/**
 * A learner's past: so many answers, one new card each, spread evenly over the given days before today and in the
 * order they were given.
 */
export function pastAnswers(count: number, days: number): readonly CardAnswered[] {
  return Array.from({ length: count }, (_, index) => {
    const card = cardsOfFacts[index % cardsOfFacts.length] ?? ''
    const again = index >= cardsOfFacts.length
    return answeredDaysAgo(days - (days - 1) * (index / count), card, again ? 3 : 4, again ? 'review' : 'new')
  })
}
