import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { databaseName } from '#data/database.ts'

/** A browser profile with nothing in it. Databases that are still open stay with the profile before. */
export function freshProfile(): void {
  Dexie.dependencies = { indexedDB: new IDBFactory(), IDBKeyRange }
}

/** Does something to the learner's database from outside the app, as damage does. */
export async function behindTheBack(act: (database: Dexie) => Promise<unknown>, name: string = databaseName): Promise<void> {
  const database = await new Dexie(name).open() // without a version: it is taken as it is
  await act(database)
  database.close()
}

/** Everything the learner's database holds, by table. */
export async function contentsOfDatabase(name: string = databaseName): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const contents: Record<string, readonly unknown[]> = {}
  await behindTheBack(async (database) => {
    for (const table of database.tables) contents[table.name] = await table.toArray()
  }, name)
  return contents
}
