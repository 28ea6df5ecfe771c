import { isDeepStrictEqual } from 'node:util'
import type { JournalEvent } from '#domain/journal/events.ts'
import type { ProjectionKind, Subject } from '#domain/journal/projections.ts'
import { plainProgress } from '../../fixtures/event-streams.ts'
import type { Stored } from './database.ts'

/** What must hold at every start, whatever was done to the app or its files before. */
export type Invariant =
  /** Every act that was acknowledged, and every event that ever stood in an intact file, is in the journal. */
  | 'acknowledged'
  /** The database holds the events of the journal and what they fold to, and the screen shows as many answers. */
  | 'projection'
  /** The first screen stands within five seconds. */
  | 'usable'
  /** Nothing is reported in the page or the log that was not to be expected. */
  | 'errors'

/** Raised where one does not hold. */
export class BrokenInvariant extends Error {
  readonly invariant: Invariant
  constructor(invariant: Invariant, detail: string) {
    super(`${invariant}: ${detail}`)
    this.invariant = invariant
  }
}

/** How the database differs from the journal; nothing where it does not. */
export function differenceBetween(stored: Stored | undefined, events: readonly JournalEvent[]): string | undefined {
  if (!stored) return events.length > 0 ? 'the database cannot be read' : undefined
  if (!isDeepStrictEqual(stored.events, events))
    return `${stored.events.length} events in the database, ${events.length} in the journal, or others`
  if ((stored.head?.count ?? 0) !== events.length) return `the database says it has ${stored.head?.count} events`
  const folded = foldOf(events)
  const subjects = [...new Set([...folded.keys(), ...stored.states.keys()])]
  const others = subjects.filter((subject) => !isDeepStrictEqual(stored.states.get(subject), folded.get(subject)))
  return others.length > 0 ? `the states differ from the fold of the journal for ${some(others)}` : undefined
}

/** The state of every subject by the plainest reading of a journal, as JSON would have it. */
function foldOf(events: readonly JournalEvent[]): ReadonlyMap<Subject, unknown> {
  const progress = plainProgress(events)
  const kinds = Object.entries(progress) as [ProjectionKind, ReadonlyMap<string, unknown>][]
  const states = kinds.flatMap(([kind, byKey]) =>
    [...byKey].map(([key, state]) => [`${kind}:${key}`, JSON.parse(JSON.stringify(state)) as unknown] as const)
  )
  return new Map<Subject, unknown>(states)
}

/** A few of many. */
export const some = (things: readonly string[]): string =>
  things.length > 3 ? `${things.slice(0, 3).join('; ')}; and ${things.length - 3} more` : things.join('; ')
