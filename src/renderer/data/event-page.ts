import type { JournalEvent } from '#domain/journal/events.ts'

/**
 * The events are kept a hundred to a row, as text, for the reasons `bucket.ts` gives: a row of its own for each, with
 * what it was indexed by, takes longer to write than all else that filling the database does; a page is one row.
 */

/** A page as the database holds it: events in the order of the journal, as JSON with a comma and a line feed between. */
export type PageRow = { page: number; text: string }

/** An answer rewrites the last page, some 15 kB where it is half full. */
const eventsPerPage = 100

const between = ',\n' // JSON holds no line feed of its own, so that line feeds count events

/** The page of an event, by its line in the journal, counted from 1. */
export const pageOf = (line: number): number => Math.floor((line - 1) / eventsPerPage)

/** The events of a page. Throws where its text is no JSON any more. */
export const readPage = (row: PageRow | undefined): readonly JournalEvent[] =>
  // Written by `writePage` alone, with what the journal took.
  row ? (JSON.parse(`[${row.text}]`) as JournalEvent[]) : []

/** The events of a page, each as JSON. */
export const linesOn = ({ text }: PageRow): readonly string[] => text.split(between)

/** How many events a page holds. */
export const countOn = ({ text }: PageRow): number => text.split('\n').length

/** A page with some more events at its end. */
export function writePage(page: number, before: PageRow | undefined, events: readonly JournalEvent[]): PageRow {
  const added = events.map((event) => JSON.stringify(event)).join(between)
  return { page, text: before ? before.text + between + added : added }
}
