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

export const databaseName = 'companion'

/** A change of the tables, on top of those before it. */
type Migration = {
  readonly name: string
  /** As Dexie takes them: the key first, then the indexes; null for a table that goes. */
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}

/**
 * Every shape the database has had. Append only: what has landed is in profiles, and stays as it is. What each version
 * stored is kept in `tests/fixtures/stored`; a new one needs a fixture too.
 */
export const migrations: readonly Migration[] = [
  {
    name: 'a row for each event, and one for each state',
    stores: { events: 'seq, &id, *subjects, target, kind', projections: 'subject', meta: 'key' }
  },
  { name: 'states in a few rows', stores: { states: 'bucket', projections: null } },
  { name: 'events a hundred to a row', stores: { pages: 'page', events: null }, upgrade: gatherEvents }
]

/** A database of a higher version is restored from the journal. */
export const databaseVersion = migrations.length

/**
 * The working store: a cache of the journal that can be thrown away and refilled at any time. Relaxed durability is
 * enough, because what it lacks after a power cut is replayed from the journal.
 */
export class Database extends Dexie {
  declare readonly pages: EntityTable<PageRow, 'page'>
  declare readonly states: EntityTable<BucketRow, 'bucket'>
  declare readonly meta: EntityTable<HeadRow, 'key'>

  /** @param autoOpen whether it is opened when it is first used, and again when it was closed from outside */
  constructor(name: string = databaseName, { autoOpen = true }: { readonly autoOpen?: boolean } = {}) {
    super(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled', autoOpen })
    for (const [index, { stores, upgrade }] of migrations.entries()) {
      const version = this.version(index + 1).stores(stores)
      if (upgrade) version.upgrade(upgrade)
    }
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
