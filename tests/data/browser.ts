import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { vi } from 'vitest'
import { databaseName } from '#data/database.ts'
import { type PageRow, readPage, writePage } from '#data/event-page.ts'
import type { JournalEvent } from '#domain/journal/events.ts'

/** The browser's side of the data: a profile that can be emptied, and damaged in the ways that were measured. */

/** What Chromium says when the files of a database are torn. */
const tornFiles = () => new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
const unreadable = () => new DOMException('Seek failure, unable to continue', 'UnknownError')

class Profile extends IDBFactory {
  /** Until the database is deleted, opening it fails. */
  opens = true
  /** Until the profile is thrown away, deleting a database fails. */
  deletes = true

  override open(name: string, version?: number): ReturnType<IDBFactory['open']> {
    if (!this.opens) throw tornFiles()
    return super.open(name, version)
  }

  override deleteDatabase(name: string): ReturnType<IDBFactory['deleteDatabase']> {
    if (!this.deletes) throw tornFiles()
    this.opens = true
    liftGuards() // what could not be read is gone
    return super.deleteDatabase(name)
  }
}

let profile = new Profile()

/** A browser profile with nothing in it. Databases that are still open stay with the profile before. */
export function freshProfile(): void {
  liftGuards()
  vi.spyOn(console, 'warn').mockReturnValue() // Dexie speaks of every damage it meets
  profile = new Profile()
  Dexie.dependencies = { indexedDB: profile, IDBKeyRange }
}

/** Makes opening the database fail, as a torn manifest does. Deleting it helps, unless that fails too. */
export function tearFiles({ deletable }: { readonly deletable: boolean }): void {
  profile.opens = false
  profile.deletes = deletable
}

type Method = (this: IDBObjectStore, ...sent: unknown[]) => unknown

// Seen without their types: what is sent is only passed on.
const methods = IDBObjectStore.prototype as unknown as Record<'get' | 'getAll' | 'openCursor' | 'count' | 'put', Method>

const guards: { mockRestore: () => void }[] = []

function liftGuards(): void {
  for (const spy of guards.splice(0).reverse()) spy.mockRestore()
}

/** Puts a condition before a method of all object stores: where it gives an error, that is thrown. */
function guard(
  method: keyof typeof methods,
  errorFor: (store: IDBObjectStore, sent: readonly unknown[]) => Error | undefined
): void {
  const whole = methods[method]
  const spy = vi.spyOn(methods, method).mockImplementation(function (this: IDBObjectStore, ...sent: unknown[]) {
    const error = errorFor(this, sent)
    if (error) throw error
    return whole.apply(this, sent)
  })
  guards.push(spy)
}

/**
 * Makes every reading of a table fail until the database is deleted, as one flipped byte does: opening still works,
 * and so does emptying the table.
 */
export function makeUnreadable(table: 'pages' | 'states' | 'meta'): void {
  for (const method of ['get', 'getAll', 'openCursor', 'count'] as const) {
    guard(method, (store) => (store.name === table ? unreadable() : undefined))
  }
}

/** Makes every reading of one page fail until the database is deleted, whether it is read alone or with others. */
export function makePageUnreadable(page: number): void {
  for (const method of ['getAll', 'openCursor'] as const) {
    guard(method, ({ name }) => (name === 'pages' ? unreadable() : undefined))
  }
  guard('get', ({ name }, [key]) => (name === 'pages' && key === page ? unreadable() : undefined))
}

/** Takes down which tables are read whole from now on. */
export function watchReading(): () => readonly string[] {
  const read: string[] = []
  guard('getAll', ({ name }) => {
    read.push(name)
    return undefined
  })
  return () => read
}

/** Makes writing to the database fail: the next so many times after the first few, or until the database is deleted. */
export function refuseWrites(times = Number.POSITIVE_INFINITY, after = 0): void {
  let [first, left] = [after, times]
  guard('put', () =>
    first-- <= 0 && left-- > 0 ? new DOMException('The disk is full.', 'QuotaExceededError') : undefined
  )
}

/** Does something to the learner's database from outside the app, as damage does. */
export async function behindTheBack(
  act: (database: Dexie) => Promise<unknown>,
  name: string = databaseName
): Promise<void> {
  const database = await new Dexie(name).open() // without a version: it is taken as it is
  await act(database)
  database.close()
}

/** Everything the learner's database holds, by table. */
export async function contentsOfDatabase(
  name: string = databaseName
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const contents: Record<string, readonly unknown[]> = {}
  await behindTheBack(async (database) => {
    for (const table of database.tables) contents[table.name] = await table.toArray()
  }, name)
  return contents
}

/** The version of the database as the browser counts it: ten times ours. */
export async function versionOfDatabase(): Promise<number> {
  let version = 0
  await behindTheBack(async (database) => {
    version = database.backendDB().version
  })
  return version
}

/** Takes events off the database's first page, by their lines in the journal, counted from 1. */
export const loseEvents = (lines: readonly number[]): Promise<void> =>
  behindTheBack(async (database) => {
    const pages = database.table<PageRow, number>('pages')
    const left = readPage(await pages.get(0)).filter((_, index) => !lines.includes(index + 1))
    await pages.delete(0)
    if (left.length > 0) await pages.add(writePage(0, undefined, left))
  })

/** The events in the learner's database, in the journal's order. */
export const eventsInDatabase = async (): Promise<readonly JournalEvent[]> =>
  (await contentsOfDatabase())['pages']?.flatMap((row) => readPage(row as PageRow)) ?? []
