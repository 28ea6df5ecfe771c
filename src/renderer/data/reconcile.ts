import type { JournalEvent, StoredEvent } from '#domain/journal/events.ts'
import type { JournalHead } from '#shared/bridge.ts'
import type { Companion } from '#shared/companion.ts'
import { eventsPerCall, eventsPerRead } from '#shared/journal-page.ts'
import type { Failure, Result } from '#shared/result.ts'
import { applyEvents } from './apply.ts'
import type { Database } from './database.ts'
import { allEvents } from './past-events.ts'

/** What had to be done to make the database agree with the journal. */
export type Reconciliation =
  | { readonly kind: 'agreed' }
  /** The database lacked the newest events; they were taken in. */
  | { readonly kind: 'caught-up'; readonly events: number }
  | Rebuilt

/** The database did not agree with the journal and was filled anew. */
export type Rebuilt = {
  readonly kind: 'rebuilt'
  /** Whether it held nothing at all, as after Chromium wiped it, or something else than the journal. */
  readonly was: 'empty' | 'other'
  readonly events: number
  /** Events given back to the journal, which lacked them. */
  readonly rescued: number
}

/** Told after each page of events: how many of how many are in. */
export type OnProgress = (done: number, all: number) => void

/** Raised when the journal cannot be read; the database is left as it was. */
export class JournalFailure extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.detail)
    this.failure = failure
  }
}

const valueOf = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value
  throw new JournalFailure(result.failure)
}

/**
 * Makes the database agree with the journal.
 * @param head how far the journal reaches
 * @throws JournalFailure when the journal cannot be read or written
 */
export async function reconcile(
  database: Database,
  companion: Companion,
  head: JournalHead,
  onProgress: OnProgress = () => {}
): Promise<Reconciliation> {
  const known = await database.meta.get('head')
  if (!known && head.count === 0) return { kind: 'agreed' }
  if (!known) return { ...(await rebuild(database, companion, await allEvents(database), onProgress)), was: 'empty' }
  if (known.count === head.count && known.chain === head.chain) return { kind: 'agreed' }
  const sameBeginning = (await chainAt(companion, known.count)) === known.chain
  if (sameBeginning) {
    await replay(database, companion, known.count, onProgress)
    return { kind: 'caught-up', events: head.count - known.count }
  }
  return rebuild(database, companion, await allEvents(database), onProgress)
}

async function chainAt(companion: Companion, count: number): Promise<string | undefined> {
  return valueOf(await companion.journalRead({ after: count, limit: 1 })).chainBefore
}

/**
 * Gives back to the journal what only the page still had.
 * @param had every event that could be read from the database
 * @returns how many of them the journal lacked
 */
export async function rescue(companion: Companion, had: readonly StoredEvent[]): Promise<number> {
  const lengthNow = async (): Promise<number> => valueOf(await companion.journalRead({ after: 0, limit: 1 })).head.count
  const before = await lengthNow()
  for (let from = 0; from < had.length; from += eventsPerCall) {
    valueOf(await companion.journalRescue(had.slice(from, from + eventsPerCall)))
  }
  return (await lengthNow()) - before
}

/** Gives back to the journal what only the page still had, then fills the database from it. */
export async function rebuild(
  database: Database,
  companion: Companion,
  had: readonly JournalEvent[],
  onProgress: OnProgress = () => {}
): Promise<Rebuilt> {
  const rescued = await rescue(companion, had)
  await database.transaction('rw', database.tables, () => Promise.all(database.tables.map((table) => table.clear())))
  const events = await replay(database, companion, 0, onProgress)
  return { kind: 'rebuilt', was: 'other', events, rescued }
}

/** Takes in every event after the first `after`. Returns how far the journal reaches. */
async function replay(
  database: Database,
  companion: Companion,
  after: number,
  onProgress: OnProgress
): Promise<number> {
  let done = after
  let reading = companion.journalRead({ after, limit: eventsPerRead })
  for (;;) {
    const { lines, upTo, head } = valueOf(await reading)
    if (upTo.count === done) return done
    done = upTo.count
    reading = companion.journalRead({ after: done, limit: eventsPerRead }) // is read while these are taken in
    await applyEvents(database, parseLines(lines), upTo)
    onProgress(done, head.count)
  }
}

/** Each line was checked against its schema when it was appended, and against its checksum when the file was opened. */
const parseLines = (lines: string): JournalEvent[] => JSON.parse(`[${lines.replaceAll('\n', ',')}]`) as JournalEvent[]
