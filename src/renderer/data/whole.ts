import { readBucket } from './bucket.ts'
import type { Database } from './database.ts'
import { countOn } from './event-page.ts'

/** Rows read at a time: few enough to leave the page its frames, and its memory. */
const rowsAtOnce = 10

/**
 * Whether the database has every event it says it has, and a state for every subject they bear on. The pages are read
 * and not only counted, because a damaged file can count rows that it can no longer give.
 * @throws what reading throws
 */
export async function isWhole(database: Database): Promise<boolean> {
  const head = await database.meta.get('head')
  return (await readSubjects(database)) === (head?.subjects ?? 0) && (await readEvents(database)) === (head?.count ?? 0)
}

/** How many subjects have a state, one bucket after another: nothing of them is kept. */
async function readSubjects(database: Database): Promise<number> {
  let read = 0
  await database.states.each((row) => {
    read += readBucket(row).size
  })
  return read
}

/** How many events can be read, one page after another from the first. */
async function readEvents(database: Database): Promise<number> {
  let read = 0
  for (let next = 0; ; next += rowsAtOnce) {
    const rows = await database.pages
      .where('page')
      .between(next, next + rowsAtOnce)
      .toArray()
    for (const row of rows) read += countOn(row)
    if (rows.length < rowsAtOnce) return read
  }
}
