import type { JournalEvent } from '#domain/journal/events.ts'
import { fold, voidedIds } from '#domain/journal/fold.ts'
import { kindOf, type Subject, subjectsOf } from '#domain/journal/projections.ts'

/** Milliseconds to fold every subject of a history that is given as lines of JSON. */
export function timeToFold(lines: string): number {
  const began = performance.now()
  const events = lines.split('\n').map((line) => JSON.parse(line) as JournalEvent)
  const bySubject = new Map<Subject, JournalEvent[]>()
  for (const event of events) {
    for (const subject of subjectsOf(event)) {
      const own = bySubject.get(subject)
      if (own) own.push(event)
      else bySubject.set(subject, [event])
    }
  }
  const voided = voidedIds(events)
  for (const [subject, own] of bySubject) fold(kindOf(subject), own, voided)
  return performance.now() - began
}
