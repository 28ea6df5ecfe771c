import Dexie, { type EntityTable, type Transaction } from 'dexie'
import type { JournalEvent } from '#domain/journal/events.ts'
import type { JournalHead } from '#shared/bridge.ts'
import { takeIn } from './apply.ts'
import type { BucketRow } from './bucket.ts'
import type { PageRow } from './event-page.ts'

/** How far the journal has been taken in, and what cannot be told from one page or bucket alone. */
export type HeadRow = JournalHead & {
  key: 'head'
  /** How many subjects the events bear on. */
  subjects: number
  /** The events that were taken back before they came, by their ids: the page with what takes each of them back. */
  early: Readonly<Record<string, number>>
}

/** Raised with every change of the tables below. A database of a higher version is restored from the journal. */
export const databaseVersion = 3
export const databaseName = 'companion'

/**
 * The working store: a cache of the journal that can be thrown away and refilled at any time. Relaxed durability is
 * enough, because what it lacks after a power cut is replayed from the journal.
 */
export class Database extends Dexie {
  declare readonly pages: EntityTable<PageRow, 'page'>
  declare readonly states: EntityTable<BucketRow, 'bucket'>
  declare readonly meta: EntityTable<HeadRow, 'key'>

  constructor(name: string = databaseName) {
    super(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' })
    this.version(1).stores({ events: 'seq, &id, *subjects, target, kind', projections: 'subject', meta: 'key' })
    this.version(2).stores({ states: 'bucket', projections: null })
    this.version(databaseVersion).stores({ pages: 'page', events: null }).upgrade(gatherEvents)
  }
}

/** An event of versions 1 and 2, which had a row for each. */
type EventRow = { readonly event: JournalEvent }

/** To version 3: the events move onto pages, and are folded anew, because the states now name those pages. */
async function gatherEvents(transaction: Transaction): Promise<void> {
  // The tables are those of `stores` above, in the midst of the change.
  const [pages, states, meta] = ['pages', 'states', 'meta'].map((name) => transaction.table(name)) as unknown as [
    Database['pages'],
    Database['states'],
    Database['meta']
  ]
  const rows: readonly EventRow[] = await transaction.table('events').toArray()
  const { count = 0, chain = '' } = (await meta.get('head')) ?? {}
  await Promise.all([states.clear(), meta.clear()])
  const events = rows.map(({ event }) => event)
  await takeIn({ pages, states, meta }, events, { count: events.length, chain })
  // One that had lost rows is not as long as it says: without a head it is taken for what it is, and filled anew.
  if (events.length !== count) await meta.clear()
}
