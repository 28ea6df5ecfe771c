import type { JournalEvent } from '#domain/journal/events.ts'
import { foldAll } from '#domain/journal/fold.ts'
import { storedStates } from './apply.ts'
import type { Database } from './database.ts'
import { linesOn } from './event-page.ts'

/** How what the database holds compares with what the journal says. */
export type Comparison = {
  /** Events in the journal. */
  readonly events: number
  /** Events that the database lacks, has otherwise, or has beyond the journal. */
  readonly otherEvents: number
  /** What the journal's events fold to. */
  readonly states: number
  /** States that the database lacks, has otherwise, or has beyond those. */
  readonly otherStates: number
}

/**
 * Compares a database with the journal, event by event, and what it was folded to with all events folded anew: the
 * plainest reading of the journal there is, which no state that was stored before takes part in.
 * @param lines every event of the journal, in its order, as JSON
 * @throws what reading the database does
 */
export async function compare(database: Database, lines: readonly string[]): Promise<Comparison> {
  const rows = await database.pages.orderBy('page').toArray()
  const kept = rows.flatMap(linesOn)
  const longer = Math.max(lines.length, kept.length)
  let otherEvents = 0
  for (let line = 0; line < longer; line++) if (!isSameLine(lines[line], kept[line])) otherEvents += 1
  const anew = foldAll(lines.map((line) => JSON.parse(line) as JournalEvent)) // the journal takes nothing else
  const stored = new Map((await storedStates(database)).map(({ subject, state }) => [subject, state]))
  let otherStates = 0
  for (const subject of new Set([...anew.keys(), ...stored.keys()])) {
    if (!isSame(anew.get(subject), stored.get(subject))) otherStates += 1
  }
  return { events: lines.length, otherEvents, states: anew.size, otherStates }
}

/** The journal writes the fields of an event in the order of its schema, the page in the order it set them. */
const isSameLine = (one: string | undefined, other: string | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && isSame(JSON.parse(one), JSON.parse(other)))

/** Whether two values are the same once they are written as JSON, in whatever order their fields were set. */
const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

const canonical = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part
  )
