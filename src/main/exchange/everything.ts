import { setImmediate } from 'node:timers/promises'
import { strToU8, zipSync } from 'fflate'
import type { JournalEvent, StoredEvent } from '#domain/journal/events.ts'
import { eventsPerCall } from '#shared/journal-page.ts'
import type { Journal } from '../journal/journal.ts'
import { tablesOf } from './everything-tables.ts'
import type { OnShare } from './journal-file.ts'
import { wholeJournal } from './whole-journal.ts'
import { csvOf } from './write-table.ts'

/** The version of the archive's JSON. */
const version = 1

/**
 * All that the learner did, in one archive: every event as JSON, the same as tables, and what is what. Throws what the disk
 * throws, and the reason of `signal`.
 * @param now milliseconds since 1970
 */
export async function everythingOf(
  journal: Journal,
  now: number,
  signal: AbortSignal,
  onShare: OnShare
): Promise<{ readonly bytes: Uint8Array; readonly count: number }> {
  const events = await wholeJournal(journal, signal)
  const json = await jsonOf(events, { device: journal.device, now }, signal, (share) => onShare(share / 2))
  const files: Record<string, Uint8Array> = { 'README.txt': strToU8(readMe), 'everything.json': strToU8(json) }
  const tables = tablesOf(events as readonly JournalEvent[]) // the folds pass over kinds that they do not know
  for (const [index, { file, columns, rows }] of tables.entries()) {
    files[file] = csvOf(columns, rows, ',')
    onShare(0.5 + (index + 1) / (2 * tables.length))
    await setImmediate()
    signal.throwIfAborted()
  }
  return { bytes: zipSync(files, { level: 1 }), count: events.length } // more would save little and hold the window up
}

/** Put together in parts: at once it would hold up all else for a third of a second after 100,000 events. */
async function jsonOf(
  events: readonly StoredEvent[],
  { device, now }: { readonly device: string; readonly now: number },
  signal: AbortSignal,
  onShare: OnShare
): Promise<string> {
  const parts: string[] = []
  for (let from = 0; from < events.length; from += eventsPerCall) {
    parts.push(
      events
        .slice(from, from + eventsPerCall)
        .map((event) => JSON.stringify(event))
        .join(',\n')
    )
    onShare(Math.min(1, (from + eventsPerCall) / events.length))
    await setImmediate()
    signal.throwIfAborted()
  }
  const about = JSON.stringify({ finopsEverything: version, exported: new Date(now).toISOString(), device })
  return `${about.slice(0, -1)},"events":[\n${parts.join(',\n')}\n]}\n`
}

const readMe = `Everything you did in FinOps Study Companion.

everything.json    every event, in the order in which this computer recorded them
answers.csv        each answer to a card: 1 Again, 2 Hard, 3 Good, 4 Easy
questions.csv      each answer to an exam question in practice; those in papers are in everything.json
sections-read.csv  sections of the guide read to their end
my-cards.csv       cards of your own, without those in the trash
marks.csv          marks in the guide, with your notes
bookmarks.csv      bookmarks
settings.csv       settings that were changed, as they are now

The tables are in UTF-8, divided by commas, and hold nothing that was taken back. An apostrophe stands before a cell that
a spreadsheet would take for a formula. Times have the distance to UTC of the place where it happened.

Every event has an id, the moment (at, in milliseconds since 1970, by UTC), the distance to UTC there (offset, in minutes),
the installation it happened on (device) and its kind; the other fields are those of the kind. An event of the kind voided
takes the event that it names back.

To take all of it to another computer with the app, export the journal instead: Import takes that in.
`
