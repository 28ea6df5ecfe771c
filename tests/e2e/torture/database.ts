import type { Page } from '@playwright/test'
import { type BucketRow, readBucket } from '#data/bucket.ts'
import type { HeadRow } from '#data/database.ts'
import { type PageRow, readPage } from '#data/event-page.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import type { Subject } from '#domain/journal/projections.ts'

/** What the page keeps in its database. */
export type Stored = {
  readonly head: HeadRow | undefined
  /** In the order of the journal. */
  readonly events: readonly JournalEvent[]
  /** The state of every subject of which anything is known. */
  readonly states: ReadonlyMap<Subject, unknown>
}

type Rows = { readonly pages: PageRow[]; readonly states: BucketRow[]; readonly meta: HeadRow[] }

/** Reads the database from beside the app, in one transaction; nothing where there is none or it cannot be read. */
export async function storedIn(page: Page): Promise<Stored | undefined> {
  const rows = await page.evaluate(async (): Promise<Rows | undefined> => {
    const found = await indexedDB.databases()
    if (!found.some(({ name }) => name === 'companion')) return undefined // opening it would make it
    const opening = indexedDB.open('companion')
    const database = await new Promise<IDBDatabase | undefined>((resolve) => {
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => resolve(undefined))
    })
    if (!database) return undefined
    try {
      const tables = ['pages', 'states', 'meta']
      if (!tables.every((table) => database.objectStoreNames.contains(table))) return undefined
      const reading = database.transaction(tables)
      const all = tables.map(
        (table) =>
          new Promise<unknown[]>((resolve, reject) => {
            const request = reading.objectStore(table).getAll()
            request.addEventListener('success', () => resolve(request.result))
            request.addEventListener('error', () => reject(new Error(`No ${table} can be read.`)))
          })
      )
      const [pages, states, meta] = await Promise.all(all)
      return { pages, states, meta } as unknown as Rows // the tables of the app, by their names
    } catch {
      return undefined // a damaged file, or one that is being replaced at this moment
    } finally {
      database.close()
    }
  })
  if (!rows) return undefined
  const known = rows.states.flatMap((row) => [...readBucket(row)]).filter(([, { state }]) => state !== undefined)
  return {
    head: rows.meta.find(({ key }) => key === 'head'),
    events: rows.pages.flatMap(readPage),
    states: new Map(known.map(([subject, { state }]) => [subject, state]))
  }
}
