import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import type { JournalEvent } from '#domain/journal/events.ts'
import type { Disk } from '#main/journal/disk.ts'
import type { Journal } from '#main/journal/journal.ts'
import { journalFile, openJournal } from '#main/journal/open-journal.ts'
import type { Result } from '#shared/result.ts'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own, removed when the tests are done. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'))
  made.push(folder)
  return folder
}

export const fileIn = (folder: string): string => join(folder, journalFile)
export const bytesIn = (folder: string): Buffer => readFileSync(fileIn(folder))

/** The value of a result that must be a success. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.failure.kind}: ${result.failure.detail}`)
  return result.value
}

/** The name of the failure that a result must be. */
export const failureKind = (result: Result<unknown>): string | undefined =>
  result.ok ? undefined : result.failure.kind

const open: Journal[] = []
afterEach(async () => {
  for (const journal of open.splice(0)) await journal.close().catch(() => undefined) // the test may have closed it
})

/** Opens a journal that must open. It is closed after the test at the latest. */
export async function opened(folder: string, disk?: Disk): Promise<Journal> {
  const journal = valueOf(await openJournal(folder, disk))
  open.push(journal)
  return journal
}

const hex12 = (number: number): string => number.toString(16).padStart(12, '0')

/** The event with a number: the same number makes the same event. */
export const eventNumber = (number: number, section = `chapter-${number}#sección-${number % 7}`): JournalEvent => ({
  id: `018f0000-0000-7000-8000-${hex12(number)}`,
  at: 1_700_000_000_000 + number,
  offset: 60,
  device: '018f0000-0000-7000-9000-000000000001',
  kind: 'section-read',
  section
})

export const eventNumbers = (from: number, to: number): JournalEvent[] =>
  Array.from({ length: to - from }, (_, position) => eventNumber(from + position))

/** Makes a journal of events 0 to `count` - 1 and closes it. */
export async function journalOf(folder: string, count: number): Promise<void> {
  const journal = await opened(folder)
  if (count > 0) valueOf(await journal.append(eventNumbers(0, count)))
  await journal.close()
}

/** Every event of a journal, read through its own `read`. */
export async function allEvents(journal: Journal): Promise<unknown[]> {
  const events: unknown[] = []
  while (events.length < journal.head.count) {
    const page = valueOf(await journal.read({ after: events.length, limit: 5000 }))
    events.push(...page.lines.split('\n').map((line): unknown => JSON.parse(line)))
  }
  return events
}
