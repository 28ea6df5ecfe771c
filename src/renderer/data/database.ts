import Dexie, { type EntityTable, type Transaction } from 'dexie'
import type { JournalEvent } from '#domain/journal/events.ts'
import type { Subject } from '#domain/journal/projections.ts'
import type { JournalHead } from '#shared/bridge.ts'
import { type Bucket, type BucketRow, bucketOf, writeBucket } from './bucket.ts'

/** An event as the database holds it. */
export type EventRow = {
  /** Its line in the journal, counted from 1. */
  seq: number
  id: string
  kind: string
  /** What it bears on. */
  subjects: readonly Subject[]
  /** The id of the event it takes back. */
  target?: string
  /** Whether another event takes it back. */
  voided?: boolean
  event: JournalEvent
}

/** How far the journal has been taken in. */
export type HeadRow = JournalHead & { key: 'head' }

/** Raised with every change of the tables below. A database of a higher version is restored from the journal. */
export const databaseVersion = 2
export const databaseName = 'companion'

/**
 * The working store: a cache of the journal that can be thrown away and refilled at any time. Relaxed durability is
 * enough, because what it lacks after a power cut is replayed from the journal.
 */
export class Database extends Dexie {
  declare readonly events: EntityTable<EventRow, 'seq'>
  declare readonly states: EntityTable<BucketRow, 'bucket'>
  declare readonly meta: EntityTable<HeadRow, 'key'>

  constructor(name: string = databaseName) {
    super(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' })
    this.version(1).stores({ events: 'seq, &id, *subjects, target, kind', projections: 'subject', meta: 'key' })
    this.version(databaseVersion).stores({ states: 'bucket', projections: null }).upgrade(gatherStates)
  }
}

/** A state of version 1, which had a row for each. */
type ProjectionRow = { readonly subject: Subject; readonly state?: unknown; readonly last: { readonly at: number } }

/** From version 1 to version 2: the states move into buckets. */
async function gatherStates(transaction: Transaction): Promise<void> {
  const rows: readonly ProjectionRow[] = await transaction.table('projections').toArray()
  const filled = new Map<number, Bucket>()
  for (const { subject, state, last } of rows) {
    const number = bucketOf(subject)
    const bucket: Bucket = filled.get(number) ?? new Map()
    filled.set(number, bucket.set(subject, { state, lastAt: last.at }))
  }
  await transaction.table('states').bulkPut([...filled].map(([number, bucket]) => writeBucket(number, bucket)))
}
