import type { Problem } from './problem.ts'

/** A name that something goes by, and where it was given. */
export type Definition = {
  readonly kind: ReferenceKind
  readonly id: string
  readonly file: string
  readonly line: number
}

/** A place that names something else. */
export type Reference = Definition

export type ReferenceKind =
  | 'chapter'
  | 'section'
  | 'deck'
  | 'card'
  | 'term'
  | 'name of a term'
  | 'source'
  | 'part'
  | 'worked example'
  | 'figure'
  | 'diagram'
  | 'certification'
  | 'level'
  | 'next step'
  | 'role'
  | 'learning path'
  | 'provider'

/** Names given twice: progress hangs on ids, so one id may stand for one thing only. */
export function findDuplicates(definitions: readonly Definition[]): readonly Problem[] {
  const first = new Map<string, Definition>()
  const problems: Problem[] = []
  for (const definition of definitions) {
    const key = `${definition.kind} ${definition.id}`
    const known = first.get(key)
    if (!known) first.set(key, definition)
    else
      problems.push({
        kind: 'name taken',
        file: definition.file,
        line: definition.line,
        message: `the ${definition.kind} "${definition.id}" is already taken by content/${known.file}:${known.line}`,
        remedy: `Give one of the two another ${definition.kind === 'name of a term' ? 'name, or drop the alias' : 'id'}.`
      })
  }
  return problems
}

/** References to things that do not exist, each with the nearest existing name where there is one. */
export function findBroken(references: readonly Reference[], definitions: readonly Definition[]): readonly Problem[] {
  const known = new Map<ReferenceKind, Set<string>>()
  for (const { kind, id } of definitions) known.set(kind, (known.get(kind) ?? new Set()).add(id))
  return references
    .filter(({ kind, id }) => !known.get(kind)?.has(id))
    .map(({ kind, id, file, line }) => ({
      kind: 'unknown name' as const,
      file,
      line,
      message: `there is no ${kind} "${id}"`,
      remedy: nearest(id, [...(known.get(kind) ?? [])])
    }))
}

function nearest(id: string, known: readonly string[]): string {
  const parts = id.split(/[-#.]/)
  const shared = (other: string): number => other.split(/[-#.]/).filter((part) => parts.includes(part)).length
  const best = [...known].sort((one, other) => shared(other) - shared(one)).slice(0, 3)
  const close = best.filter((other) => shared(other) > 0)
  return close.length > 0
    ? `Did you mean ${close.map((other) => `"${other}"`).join(' or ')}?`
    : 'Correct the name, or add what it names.'
}
