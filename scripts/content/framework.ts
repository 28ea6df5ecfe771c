import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Card } from '../../src/domain/content/pack.ts'
import type { Problem } from '../../src/domain/content/problem.ts'
import type { Reference } from '../../src/domain/content/references.ts'
import { frameworkFile } from '../../src/domain/content/schemas.ts'
import { readYaml } from './read-yaml.ts'

/** A principle, phase, persona or capability, and whether a card is about it. */
export type FrameworkItem = {
  readonly kind: string
  readonly name: string
  readonly line: number
  readonly isAbout: (card: Card) => boolean
}

export type CompiledFramework = { readonly items: readonly FrameworkItem[]; readonly references: readonly Reference[] }

export const frameworkPath = 'catalog/framework.yaml'

/** Reads what the Framework is made of; a collection about something else has no such file. */
export function compileFramework(root: string, problems: Problem[]): CompiledFramework {
  if (!existsSync(join(root, frameworkPath))) return { items: [], references: [] }
  const read = readYaml(root, frameworkPath, frameworkFile)
  if (!read.ok) {
    problems.push(...read.problems)
    return { items: [], references: [] }
  }
  const { data, lineOf } = read.value
  const placed = data.flatMap(({ kind, items }, group) =>
    items.map((item, index) => ({ kind, item, line: lineOf([group, 'items', index]) }))
  )
  return {
    items: placed.map(({ kind, item: { name, sections, terms, cards }, line }) => ({
      kind,
      name,
      line,
      isAbout: (card) =>
        sections.includes(card.section ?? '') ||
        terms.includes(card.term ?? '') ||
        (cards !== undefined && card.id.startsWith(`${cards}.`))
    })),
    references: placed.flatMap(({ item: { sections, terms }, line }): Reference[] => [
      ...sections.map((id) => ({ kind: 'section' as const, id, file: frameworkPath, line })),
      ...terms.map((id) => ({ kind: 'term' as const, id, file: frameworkPath, line }))
    ])
  }
}
