import type { JournalEvent } from '#domain/journal/events.ts'
import { fold, voidedIds } from '#domain/journal/fold.ts'
import { compareEvents } from '#domain/journal/order.ts'
import { kindOf, type Subject, steps, subjectsOf } from '#domain/journal/projections.ts'
import type { JournalHead } from '#shared/bridge.ts'
import { type Bucket, bucketOf, type Kept, readBucket, writeBucket } from './bucket.ts'
import type { Database } from './database.ts'
import { readPage } from './event-page.ts'
import { appendToPages, type Placed, place } from './placing.ts'

/** A subject whose state changed; without a state nothing is known of it any more. */
export type Change = { readonly subject: Subject; readonly state: unknown }

/** The tables of the database. */
export type Tables = Pick<Database, 'pages' | 'states' | 'meta'>

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
  const { pages, states, meta } = database
  // Dexie holds a transaction open over what is awaited only where it is handed an `async` function.
  return database.transaction('rw', pages, states, meta, async () => takeIn({ pages, states, meta }, events, head))
}

/** The same within a transaction that stands already. */
export async function takeIn(
  tables: Tables,
  events: readonly JournalEvent[],
  head: JournalHead
): Promise<readonly Change[]> {
  const { count: known = 0, subjects = 0, early = {} } = (await tables.meta.get('head')) ?? {}
  const passedOver = known - (head.count - events.length)
  if (passedOver < 0) throw new Error('The database lacks events before these.') // wiped meanwhile
  const fresh = events.slice(passedOver)
  if (fresh.length === 0) return []
  const placed = await place(tables, fresh, known, early)
  await appendToPages(tables, placed.events)
  const { changes, added } = await project(tables, placed.events)
  await tables.meta.put({ key: 'head', ...head, subjects: subjects + added, early: placed.early })
  return changes
}

/** What becomes of a subject: its events on top of what was folded, or all of them anew. */
type Fate = { readonly kept: Kept; readonly anew: boolean }

async function project(
  tables: Tables,
  placed: readonly Placed[]
): Promise<{ readonly changes: readonly Change[]; readonly added: number }> {
  const bySubject = grouped(placed)
  const buckets = await bucketsOf(tables, [...bySubject.keys()])
  const fates = new Map<Subject, Fate>()
  let added = 0
  for (const [subject, own] of bySubject) {
    const before = buckets.get(bucketOf(subject))?.get(subject)
    if (!before) added++
    fates.set(subject, advance(subject, before, own))
  }
  const anew = await refold(tables, fates)
  const changes: Change[] = []
  for (const [subject, { kept }] of fates) {
    const after = anew.get(subject) ?? kept
    buckets.get(bucketOf(subject))?.set(subject, after) // without a state too: `isWhole` counts one for each subject
    changes.push({ subject, state: after.state })
  }
  await tables.states.bulkPut([...buckets].map(([number, bucket]) => writeBucket(number, bucket)))
  return { changes, added }
}

function grouped(placed: readonly Placed[]): ReadonlyMap<Subject, readonly Placed[]> {
  const bySubject = new Map<Subject, Placed[]>()
  for (const one of placed) {
    for (const subject of one.subjects) {
      const own = bySubject.get(subject)
      if (own) own.push(one)
      else bySubject.set(subject, [one])
    }
  }
  return bySubject
}

async function bucketsOf(tables: Tables, subjects: readonly Subject[]): Promise<ReadonlyMap<number, Bucket>> {
  const numbers = [...new Set(subjects.map(bucketOf))]
  const rows = await tables.states.bulkGet(numbers)
  return new Map(numbers.map((number, index) => [number, readBucket(rows[index])]))
}

/** One step per event where they follow all that was folded and take nothing of it back. */
function advance(subject: Subject, before: Kept | undefined, own: readonly Placed[]): Fate {
  const sorted = own.map(({ event }) => event).sort(compareEvents)
  const first = sorted[0]?.at ?? 0
  const pages = pagesWith(before?.pages ?? [], own)
  const lastAt = Math.max(before?.lastAt ?? 0, sorted.at(-1)?.at ?? 0)
  const follows = before === undefined || before.lastAt < first
  if (!follows || own.some(({ takesBackStored }) => takesBackStored)) return { kept: { lastAt, pages }, anew: true }
  const takenBack = new Set(own.filter(({ voided }) => voided).map(({ event }) => event.id))
  // The stored state is of the kind that the subject names: both were written by this module alone.
  const step = steps[kindOf(subject)] as (state: unknown, event: JournalEvent) => unknown
  const state = sorted.filter(({ id }) => !takenBack.has(id)).reduce(step, before?.state)
  return { kept: { state, lastAt, pages }, anew: false }
}

function pagesWith(known: readonly number[], own: readonly Placed[]): readonly number[] {
  const all = new Set([
    ...known,
    ...own.flatMap(({ page, voidedOn }) => (voidedOn === undefined ? page : [page, voidedOn]))
  ])
  return all.size === known.length ? known : [...all].sort((one, other) => one - other)
}

/** Folds subjects from their pages, each page read once. */
async function refold(tables: Tables, fates: ReadonlyMap<Subject, Fate>): Promise<ReadonlyMap<Subject, Kept>> {
  const anew = new Map([...fates].filter(([, fate]) => fate.anew).map(([subject, { kept }]) => [subject, kept]))
  const numbers = new Set([...anew.values()].flatMap(({ pages }) => pages))
  const events = (await tables.pages.bulkGet([...numbers])).flatMap(readPage)
  const voided = voidedIds(events)
  const own = new Map<Subject, JournalEvent[]>([...anew.keys()].map((subject) => [subject, []]))
  for (const event of events) for (const subject of subjectsOf(event)) own.get(subject)?.push(event)
  return new Map(
    [...anew].map(([subject, kept]) => [
      subject,
      { ...kept, state: fold(kindOf(subject), own.get(subject) ?? [], voided) }
    ])
  )
}

/** The state of every subject. */
export async function storedStates(database: Database): Promise<readonly Change[]> {
  const rows = await database.states.toArray()
  return rows.flatMap((row) => [...readBucket(row)].map(([subject, { state }]) => ({ subject, state })))
}
