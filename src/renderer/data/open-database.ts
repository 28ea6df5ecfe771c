import Dexie, { type Table } from 'dexie'
import type { StoredEvent } from '#domain/journal/events.ts'
import { isStoredEvent } from '#domain/journal/is-stored-event.ts'
import type { Companion } from '#shared/companion.ts'
import { Database, databaseName, databaseVersion } from './database.ts'
import { rescue } from './reconcile.ts'

export type Opened = {
  readonly database: Database
  /** Why the database must be replaced, if it must. Nothing has been done to it yet. */
  readonly trouble?: 'newer' | 'damaged'
}

/** Chromium deletes a database that it finds corrupt: opened again by itself, an empty one would stand in its place. */
const byHand = { autoOpen: false }

/** Opens the database and looks whether it can be used: one that a newer app wrote or that does not open cannot. */
export async function openDatabase(name: string = databaseName): Promise<Opened> {
  const database = new Database(name, byHand)
  const trouble = await openingTrouble(database)
  return trouble ? { database, trouble } : { database }
}

/**
 * Throws the database away and opens an empty one in its place, after the journal has what only the old one held.
 * @returns the new one, and how many events the journal lacked
 * @throws JournalFailure when the journal cannot take them; the old database then stays
 * @throws when the browser's storage does not work at all
 */
export async function replaceDatabase(
  companion: Companion,
  name: string = databaseName
): Promise<{ readonly database: Database; readonly rescued: number }> {
  const rescued = await rescue(companion, await readWhatIsLeft(name))
  await remove(companion, name)
  const database = new Database(name, byHand)
  await database.open()
  return { database, rescued }
}

/** Dexie multiplies its versions by ten, and opens a newer database without a word: that is looked up here. */
async function openingTrouble(database: Database): Promise<Opened['trouble']> {
  try {
    await database.open()
    return database.backendDB().version > databaseVersion * 10 ? 'newer' : undefined
  } catch {
    return 'damaged'
  }
}

/**
 * Opened without naming a version, a database of any version can be read. A row that is no event any more must not
 * keep the others from being rescued.
 */
async function readWhatIsLeft(name: string): Promise<readonly StoredEvent[]> {
  const any = new Dexie(name)
  try {
    await any.open()
    const tables = any.tables.filter(({ name: table }) => table === 'pages' || table === 'events')
    const rows = await Promise.all(tables.map(rowsOf))
    return rows.flat().flatMap(eventsIn).filter(isStoredEvent)
  } catch {
    return []
  } finally {
    any.close()
  }
}

/** The rows of a table, one by one where they cannot be read together: one that is damaged must not cost the others. */
async function rowsOf(table: Table<unknown, unknown>): Promise<readonly unknown[]> {
  try {
    return await table.toArray()
  } catch {
    const keys = await table.toCollection().primaryKeys()
    return Promise.all(keys.map((key) => table.get(key).catch(() => undefined)))
  }
}

/** What may be events in a row: many from version 3 on, as text, one before. */
function eventsIn(row: unknown): readonly unknown[] {
  if (typeof row !== 'object' || row === null) return []
  if ('event' in row) return [row.event]
  if (!('text' in row) || typeof row.text !== 'string') return []
  return row.text.split('\n').flatMap(eventOn)
}

/** A line of a page by itself, so that one that is garbled costs no other. */
function eventOn(line: string): readonly unknown[] {
  try {
    return [JSON.parse(line.replace(/,$/, '')) as unknown]
  } catch {
    return []
  }
}

/** Deletes it; when even that fails (a torn manifest blocks every call), has the main process clear the storage. */
async function remove(companion: Companion, name: string): Promise<void> {
  try {
    await Dexie.delete(name)
  } catch {
    await companion.databaseClear()
  }
}
