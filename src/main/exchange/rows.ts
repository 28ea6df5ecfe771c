import type { Database, SqlValue } from 'sql.js'

export type Row = Readonly<Record<string, SqlValue>>

/** All rows that a query gives. */
export function rows(database: Database, query: string): readonly Row[] {
  const statement = database.prepare(query)
  const found: Row[] = []
  try {
    while (statement.step()) found.push(statement.getAsObject())
    return found
  } finally {
    statement.free()
  }
}
