import type { StoredEvent } from '#domain/journal/events.ts'
import { eventsPerCall } from '#shared/journal-page.ts'
import type { Journal } from '../journal/journal.ts'
import { forEachLine, prefixLength } from '../journal/line.ts'

/** Every event of the journal. Throws what the disk throws, and the reason of `signal`. */
export async function wholeJournal(journal: Journal, signal: AbortSignal): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = []
  const { count } = journal.head
  for (let after = 0; after < count; after += eventsPerCall) {
    signal.throwIfAborted()
    const bytes = await journal.lines({ after, limit: Math.min(eventsPerCall, count - after) })
    // Each was checked against its schema when it was appended, and against its checksum when the file was opened.
    forEachLine(bytes, (start, end) =>
      events.push(JSON.parse(bytes.toString('utf8', start + prefixLength, end)) as StoredEvent)
    )
  }
  return events
}
