import { storedStates } from './apply.ts'
import type { Database } from './database.ts'

/** Rows read at a time: few enough to leave the page its frames. */
const page = 1000

/**
 * Whether the database has every event it says it has, and a state for every subject they bear on. The events are read
 * and not only counted, because a damaged file can count rows that it can no longer give.
 * @throws what reading throws
 */
export async function isWhole(database: Database): Promise<boolean> {
  const [head, subjects, states] = await Promise.all([
    database.meta.get('head'),
    database.events.orderBy('subjects').uniqueKeys(),
    storedStates(database)
  ])
  return states.length === subjects.length && (await readEvents(database)) === (head?.count ?? 0)
}

/** How many events can be read. */
async function readEvents(database: Database): Promise<number> {
  let read = 0
  let last = 0
  for (;;) {
    const rows = await database.events.where('seq').above(last).limit(page).toArray()
    read += rows.length
    last = rows.at(-1)?.seq ?? last
    if (rows.length < page) return read
  }
}
