import type { PastAnswer } from '#domain/browse/browsed-card.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import { voidedIds } from '#domain/journal/fold.ts'
import { compareEvents } from '#domain/journal/order.ts'
import { type Subject, subjectsOf } from '#domain/journal/projections.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { bucketOf, readBucket } from './bucket.ts'
import type { Database } from './database.ts'
import { readPage } from './event-page.ts'

/** Every event, in the order of the journal. */
export const allEvents = async (database: Database): Promise<readonly JournalEvent[]> =>
  (await database.pages.orderBy('page').toArray()).flatMap(readPage)

/** Every event that was not taken back, in the order of the journal. */
async function standingEvents(database: Database): Promise<readonly JournalEvent[]> {
  const events = await allEvents(database)
  const voided = voidedIds(events)
  return events.filter(({ id }) => !voided.has(id))
}

/** The events that bear on a subject and were not taken back, the oldest first. */
export async function eventsOf(database: Database, subject: Subject): Promise<readonly JournalEvent[]> {
  const kept = readBucket(await database.states.get(bucketOf(subject))).get(subject)
  const events = (await database.pages.bulkGet([...(kept?.pages ?? [])])).flatMap(readPage)
  const voided = voidedIds(events)
  return events.filter((event) => !voided.has(event.id) && subjectsOf(event).includes(subject)).sort(compareEvents)
}

/**
 * The last event of the journal that something is true of.
 * @param isMeant is told whether the event was taken back
 */
export async function newestEvent(
  database: Database,
  isMeant: (event: JournalEvent, takenBack: boolean) => boolean
): Promise<JournalEvent | undefined> {
  const [head, last] = await Promise.all([database.meta.get('head'), database.pages.orderBy('page').last()])
  const voided = new Set(Object.keys(head?.early ?? {}))
  for (let row = last; row; row = await database.pages.get(row.page - 1)) {
    const events = readPage(row)
    for (const id of voidedIds(events)) voided.add(id)
    const found = events.findLast((event) => isMeant(event, voided.has(event.id)))
    if (found) return found
  }
  return undefined
}

/** The answers to each card, save those taken back, the oldest first. */
export async function answersByCard(database: Database): Promise<ReadonlyMap<string, readonly PastAnswer[]>> {
  const answers = new Map<string, PastAnswer[]>()
  for (const event of await standingEvents(database)) {
    if (event.kind !== 'card-answered') continue
    const own = answers.get(event.card) ?? []
    answers.set(event.card, own)
    own.push({ day: studyDay(event), rating: event.rating })
  }
  return answers
}

/** The cards answered with Again since a moment, in milliseconds since 1970, save answers taken back. */
export async function cardsMissedSince(database: Database, since: number): Promise<ReadonlySet<string>> {
  const missed = (await standingEvents(database)).flatMap((event) =>
    event.kind === 'card-answered' && event.rating === 1 && event.at >= since ? [event.card] : []
  )
  return new Set(missed)
}
