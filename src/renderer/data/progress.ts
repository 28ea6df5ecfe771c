import { keyOf, kindOf, type ProjectionKind, type Projections } from '#domain/journal/projections.ts'
import type { Change } from './apply.ts'

/** Everything the screens show of what the learner did, folded and in memory. */
export type Progress = {
  readonly [Kind in ProjectionKind]: ReadonlyMap<string, Projections[Kind]>
}

export const noProgress: Progress = {
  card: new Map(),
  day: new Map(),
  section: new Map(),
  place: new Map(),
  setting: new Map(),
  mark: new Map(),
  bookmark: new Map(),
  query: new Map(),
  call: new Map(),
  own: new Map(),
  care: new Map(),
  preset: new Map(),
  assignment: new Map(),
  item: new Map(),
  paper: new Map(),
  exam: new Map(),
  project: new Map(),
  forecast: new Map()
}

/** The progress after some subjects changed. Maps of kinds that did not change stay the same object. */
export function withChanges(progress: Progress, changes: readonly Change[]): Progress {
  const copies = new Map<ProjectionKind, Map<string, unknown>>()
  for (const { subject, state } of changes) {
    const kind = kindOf(subject)
    const copy = copies.get(kind) ?? new Map<string, unknown>(progress[kind])
    copies.set(kind, copy)
    if (state === undefined) copy.delete(keyOf(subject))
    else copy.set(keyOf(subject), state)
  }
  // Each map holds the states of the kind it is filed under: `subject` names the kind and the fold made the state.
  return { ...progress, ...(Object.fromEntries(copies) as Partial<Progress>) }
}
