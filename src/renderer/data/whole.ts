import type { Database } from './database.ts'

/** Whether the database has every event it says it has, and a row for every subject they bear on. */
export async function isWhole(database: Database): Promise<boolean> {
  const [head, events, subjects, rows] = await Promise.all([
    database.meta.get('head'),
    database.events.count(),
    database.events.orderBy('subjects').uniqueKeys(),
    database.projections.count()
  ])
  return events === (head?.count ?? 0) && rows === subjects.length
}
