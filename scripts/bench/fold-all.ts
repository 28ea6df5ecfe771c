import type { JournalEvent } from '#domain/journal/events.ts'
import { foldAll } from '#domain/journal/fold.ts'

/** Milliseconds to fold every subject of a history that is given as lines of JSON. */
export function timeToFold(lines: string): number {
  const began = performance.now()
  foldAll(lines.split('\n').map((line) => JSON.parse(line) as JournalEvent))
  return performance.now() - began
}
