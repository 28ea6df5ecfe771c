import type { JournalEvent } from './events.ts'
import { compareEvents } from './order.ts'
import { type ProjectionKind, type Projections, steps } from './projections.ts'

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
