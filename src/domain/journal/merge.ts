import type { JournalEvent, StoredEvent } from './events.ts'
import { eventsBySubject, fold, voidedIds } from './fold.ts'
import { compareEvents } from './order.ts'
import type { Subject } from './projections.ts'

/**
 * Everything that either of two machines knows, each event once, in the one order. Nothing is chosen away: what two
 * machines did to the same thing is settled by the folds, which see both. So it does not matter which machine gives
 * first, how often, or whether a third one comes between.
 */
export function mergeHistories(one: readonly StoredEvent[], other: readonly StoredEvent[]): readonly StoredEvent[] {
  const byId = new Map<string, StoredEvent>()
  for (const event of [...one, ...other]) {
    const known = byId.get(event.id)
    // No two events share an id; were a file to claim so, both machines would still agree on one of them.
    if (!known || JSON.stringify(event) < JSON.stringify(known)) byId.set(event.id, event)
  }
  return [...byId.values()].sort(compareEvents)
}

/** What another machine's journal brings, in numbers for the learner. */
export type MergeSummary = {
  /** Events that are not here yet, of every kind. */
  readonly events: number
  readonly answers: number
  /** Cards of their own written or rewritten there. */
  readonly cards: number
  /** Marks and notes made there. */
  readonly marks: number
  /** Things thrown away or taken back there. */
  readonly deletions: number
  /** Cards of their own that were rewritten on both: the newer text stays, the older goes into the trash. */
  readonly rewrittenOnBoth: number
  /** Events that were here already. */
  readonly known: number
}

/** Sums up what would come with another machine's journal. Neither history is changed. */
export function summariseMerge(here: readonly StoredEvent[], there: readonly StoredEvent[]): MergeSummary {
  const known = new Set(here.map(({ id }) => id))
  const fresh = there.filter(({ id }) => !known.has(id))
  const taken = (...kinds: readonly string[]): number => fresh.filter(({ kind }) => kinds.includes(kind)).length
  const before = rivalTexts(here)
  const after = rivalTexts(mergeHistories(here, there))
  return {
    events: fresh.length,
    answers: taken('card-answered', 'card-crammed'),
    cards: taken('card-written'),
    marks: taken('passage-marked', 'mark-noted', 'bookmark-set'),
    deletions: taken('card-trashed', 'mark-removed', 'bookmark-removed', 'preset-removed', 'voided'),
    rewrittenOnBoth: [...after].filter(([subject, rivals]) => rivals > (before.get(subject) ?? 0)).length,
    known: there.length - fresh.length
  }
}

/** How many texts of each own card lost to another machine's. */
function rivalTexts(history: readonly StoredEvent[]): ReadonlyMap<Subject, number> {
  const events = history as readonly JournalEvent[] // the folds pass over kinds that they do not know
  const bySubject = eventsBySubject(events.filter(({ kind }) => kind === 'card-written'))
  const voided = voidedIds(events)
  return new Map([...bySubject].map(([subject, own]) => [subject, fold('own', own, voided)?.rivals?.length ?? 0]))
}
