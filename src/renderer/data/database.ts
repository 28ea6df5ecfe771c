import Dexie, { type EntityTable } from 'dexie'
import type { JournalEvent } from '#domain/journal/events.ts'
import type { Subject } from '#domain/journal/projections.ts'
import type { JournalHead } from '#shared/bridge.ts'

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

/** The folded state of one subject, and the last event that went into it. */
export type ProjectionRow = {
  subject: Subject
  state: unknown
  last: Pick<JournalEvent, 'id' | 'at' | 'device'>
}

/** How far the journal has been taken in. */
export type HeadRow = JournalHead & { key: 'head' }

/** Raised with every change of the tables below. A database of a higher version is restored from the journal. */
export const databaseVersion = 1
export const databaseName = 'companion'

/**
 * The working store: a cache of the journal that can be thrown away and refilled at any time. Relaxed durability is
 * enough, because what it lacks after a power cut is replayed from the journal.
 */
export class Database extends Dexie {
  declare readonly events: EntityTable<EventRow, 'seq'>
  declare readonly projections: EntityTable<ProjectionRow, 'subject'>
  declare readonly meta: EntityTable<HeadRow, 'key'>

  constructor(name: string = databaseName) {
    super(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' })
    this.version(databaseVersion).stores({
      events: 'seq, &id, *subjects, target, kind',
      projections: 'subject',
      meta: 'key'
    })
  }
}
