import Dexie from 'dexie'
import type { JournalEvent } from '#domain/journal/events.ts'
import type { Companion } from '#shared/companion.ts'
import { Database, databaseName, databaseVersion } from './database.ts'

export type Opened = {
  readonly database: Database
  /** Why the database had to be thrown away, if it had to. */
  readonly trouble?: 'newer' | 'damaged'
  /** What could still be read from the one thrown away. */
  readonly had: readonly JournalEvent[]
}

/**
 * Opens the database, whatever state it is in: it holds nothing that the journal does not, so one that a newer app
 * wrote or that cannot be read is emptied and refilled, after saving what can still be read from it.
 */
export async function openDatabase(companion: Companion, name: string = databaseName): Promise<Opened> {
  const database = new Database(name)
  const trouble = await openingTrouble(database)
  if (!trouble) return { database, had: [] }
  database.close()
  return { ...(await replaceDatabase(companion, name)), trouble }
}

/**
 * Throws the database away and opens an empty one in its place.
 * @returns the new one, and what could still be read from the old
 * @throws when the browser's storage does not work at all
 */
export async function replaceDatabase(
  companion: Companion,
  name: string = databaseName
): Promise<Pick<Opened, 'database' | 'had'>> {
  const had = await readWhatIsLeft(name)
  await remove(companion, name)
  const database = new Database(name)
  await database.open()
  return { database, had }
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

/** Opened without naming a version, a database of any version can be read. */
async function readWhatIsLeft(name: string): Promise<readonly JournalEvent[]> {
  const any = new Dexie(name)
  try {
    await any.open()
    if (!any.tables.some((table) => table.name === 'events')) return []
    const rows = await any.table<{ readonly event?: JournalEvent }>('events').toArray()
    return rows.flatMap(({ event }) => (event ? [event] : []))
  } catch {
    return []
  } finally {
    any.close()
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
