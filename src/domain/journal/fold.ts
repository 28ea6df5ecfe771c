import type { JournalEvent } from './events.ts'
import { compareEvents } from './order.ts'
import { kindOf, type ProjectionKind, type Projections, type Subject, steps, subjectsOf } from './projections.ts'

/** The ids of all events that another event takes back. */
export const voidedIds = (events: Iterable<JournalEvent>): Set<string> => {
  const ids = new Set<string>()
  for (const event of events) if (event.kind === 'voided') ids.add(event.event)
  return ids
}

/**
 * The state of one subject after all its events, in whatever order they are given.
 * @param voided ids of events that were taken back
 */
export function fold<Kind extends ProjectionKind>(
  kind: Kind,
  events: readonly JournalEvent[],
  voided: ReadonlySet<string>
): Projections[Kind] | undefined {
  const step = steps[kind]
  return [...events]
    .sort(compareEvents)
    .filter(({ id }) => !voided.has(id))
    .reduce<Projections[Kind] | undefined>(step, undefined)
}

/** The events that each subject is about, in the order they are given; subjects in the order they are first met. */
export function eventsBySubject(events: Iterable<JournalEvent>): ReadonlyMap<Subject, readonly JournalEvent[]> {
  const bySubject = new Map<Subject, JournalEvent[]>()
  for (const event of events) {
    for (const subject of subjectsOf(event)) {
      const own = bySubject.get(subject)
      if (own) own.push(event)
      else bySubject.set(subject, [event])
    }
  }
  return bySubject
}

/** The state of every subject of which anything is known after all events. */
export function foldAll(events: readonly JournalEvent[]): ReadonlyMap<Subject, unknown> {
  const voided = voidedIds(events)
  const states = new Map<Subject, unknown>()
  for (const [subject, own] of eventsBySubject(events)) {
    const state: unknown = fold(kindOf(subject), own, voided)
    if (state !== undefined) states.set(subject, state)
  }
  return states
}
