import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CardAnswered, JournalEvent } from '#domain/journal/events.ts'
import { lineOf } from '../../src/main/journal/line.ts'

/** The journal's file in a profile. */
export const journalPath = (profile: string): string => join(profile, 'data', 'journal', 'events.ndjson')

/** The events on disk, read without the app's own code. An unfinished last line is left out. */
export function journalOf(profile: string): readonly JournalEvent[] {
  const path = journalPath(profile)
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n').slice(1, -1)
  return lines.map((line) => JSON.parse(line.slice(9)) as JournalEvent) // written by the app under test
}

/** The answers on disk that have not been taken back. */
export function answersOf(profile: string): readonly CardAnswered[] {
  const events = journalOf(profile)
  const voided = new Set(events.flatMap((event) => (event.kind === 'voided' ? [event.event] : [])))
  return events.filter((event) => event.kind === 'card-answered').filter(({ id }) => !voided.has(id))
}

/** Puts a journal with these events into a profile, as if they had been recorded there before. */
export function writeJournal(profile: string, device: string, events: readonly JournalEvent[], version = 1): void {
  mkdirSync(dirname(journalPath(profile)), { recursive: true })
  writeJournalFile(journalPath(profile), device, events, version)
}

/** The same at any place. */
export function writeJournalFile(path: string, device: string, events: readonly JournalEvent[], version = 1): void {
  const lines = [{ journal: version, device }, ...events].map((value) => lineOf(value).bytes)
  writeFileSync(path, Buffer.concat(lines))
}
