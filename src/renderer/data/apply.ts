import type { JournalEvent } from '#domain/journal/events.ts'
import { fold } from '#domain/journal/fold.ts'
import { compareEvents } from '#domain/journal/order.ts'
import { kindOf, type Subject, steps, subjectsOf } from '#domain/journal/projections.ts'
import type { JournalHead } from '#shared/bridge.ts'
import { type Bucket, bucketOf, type Kept, readBucket, writeBucket } from './bucket.ts'
import type { Database, EventRow } from './database.ts'

/** A subject whose state changed; without a state nothing is known of it any more. */
export type Change = { readonly subject: Subject; readonly state: unknown }

/**
 * Takes events into the database and brings every projection they bear on up to date, in one transaction.
 * @param events in journal order; the first has the line number `head.count - events.length + 1`
 * @param head how far the journal reaches with them
 * @returns the projections that changed
 * @throws when the database lacks events before these; nothing has changed then
 */
export function applyEvents(
  database: Database,
  events: readonly JournalEvent[],
  head: JournalHead
): Promise<readonly Change[]> {
  const { events: eventTable, states, meta } = database
  return database.transaction('rw', eventTable, states, meta, async () => {
    const known = (await meta.get('head'))?.count ?? 0
    if (known < head.count - events.length) throw new Error('The database lacks events before these.') // wiped meanwhile
    const rows = await rowsFor(database, events, head.count - events.length + 1)
    await eventTable.bulkPut(rows)
    const changes = await project(database, rows)
    await meta.put({ key: 'head', ...head })
    return changes
  })
}

/** The rows of new events. An event and what takes it back may come in either order. */
async function rowsFor(database: Database, events: readonly JournalEvent[], first: number): Promise<EventRow[]> {
  const rows = events.map(
    (event, index): EventRow => ({
      seq: first + index,
      id: event.id,
      kind: event.kind,
      subjects: subjectsOf(event),
      event,
      ...(event.kind === 'voided' && { target: event.event })
    })
  )
  await markVoidedByEarlier(database, rows)
  await markTargets(database, rows)
  return rows
}

async function markVoidedByEarlier(database: Database, rows: readonly EventRow[]): Promise<void> {
  const earlier = await database.events
    .where('target')
    .anyOf(rows.map(({ id }) => id))
    .toArray()
  const voided = new Set(earlier.map(({ target }) => target))
  for (const row of rows) if (voided.has(row.id)) row.voided = true
}

/** Marks what the new events take back, and gives each such event the subjects of its target. */
async function markTargets(database: Database, rows: readonly EventRow[]): Promise<void> {
  const voiding = rows.filter(({ target }) => target !== undefined)
  if (voiding.length === 0) return
  const stored = await database.events
    .where('id')
    .anyOf(voiding.map(({ target }) => target ?? ''))
    .toArray()
  const byId = new Map([...stored, ...rows].map((row) => [row.id, row]))
  for (const row of voiding) {
    const target = byId.get(row.target ?? '')
    if (!target) continue
    target.voided = true
    row.subjects = target.subjects
  }
  await database.events.bulkPut(stored)
}

async function project(database: Database, rows: readonly EventRow[]): Promise<readonly Change[]> {
  const bySubject = new Map<Subject, EventRow[]>()
  for (const row of rows) {
    for (const subject of row.subjects) {
      const own = bySubject.get(subject)
      if (own) own.push(row)
      else bySubject.set(subject, [row])
    }
  }
  const subjects = [...bySubject.keys()]
  const buckets = await bucketsOf(database, subjects)
  const after = await Promise.all(
    subjects.map(async (subject) => {
      const bucket = buckets.get(bucketOf(subject))
      const kept = await advance(database, subject, bucket?.get(subject), bySubject.get(subject) ?? [])
      bucket?.set(subject, kept) // without a state too: `isWhole` counts one for each subject
      return { subject, state: kept.state }
    })
  )
  await database.states.bulkPut([...buckets].map(([number, bucket]) => writeBucket(number, bucket)))
  return after
}

async function bucketsOf(database: Database, subjects: readonly Subject[]): Promise<ReadonlyMap<number, Bucket>> {
  const numbers = [...new Set(subjects.map(bucketOf))]
  const rows = await database.states.bulkGet(numbers)
  return new Map(numbers.map((number, index) => [number, readBucket(rows[index])]))
}

/** One step per event where they only add to what was folded; otherwise the subject is folded anew. */
async function advance(
  database: Database,
  subject: Subject,
  before: Kept | undefined,
  rows: readonly EventRow[]
): Promise<Kept> {
  const sorted = rows.map(({ event }) => event).sort(compareEvents)
  const onlyAdds =
    rows.every(({ target, voided }) => target === undefined && !voided) &&
    sorted[0] !== undefined &&
    (before === undefined || before.lastAt < sorted[0].at)
  if (!onlyAdds) return refold(database, subject)
  // The stored state is of the kind that the subject names: both were written by this module alone.
  const step = steps[kindOf(subject)] as (state: unknown, event: JournalEvent) => unknown
  return { state: sorted.reduce(step, before?.state), lastAt: sorted.at(-1)?.at ?? 0 }
}

async function refold(database: Database, subject: Subject): Promise<Kept> {
  const rows = await database.events.where('subjects').equals(subject).toArray()
  const events = rows.map(({ event }) => event).sort(compareEvents)
  const voided = new Set(rows.filter((row) => row.voided).map(({ id }) => id))
  return { state: fold(kindOf(subject), events, voided), lastAt: events.at(-1)?.at ?? 0 }
}

/** The state of every subject. */
export async function storedStates(database: Database): Promise<readonly Change[]> {
  const rows = await database.states.toArray()
  return rows.flatMap((row) => [...readBucket(row)].map(([subject, { state }]) => ({ subject, state })))
}
