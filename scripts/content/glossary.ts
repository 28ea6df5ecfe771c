import type { Card, GlossaryPack, Term } from '../../src/domain/content/pack.ts'
import type { Problem } from '../../src/domain/content/problem.ts'
import type { Definition, Reference } from '../../src/domain/content/references.ts'
import { type GlossaryFile, glossaryFile } from '../../src/domain/content/schemas.ts'
import { listYaml } from './list-yaml.ts'
import type { MarkedTerm } from './mark-terms.ts'
import { type Passage, yamlPassages } from './passages.ts'
import { readYaml, type YamlFile } from './read-yaml.ts'
import { namesOf } from './term-names.ts'
import { typographic } from './typographic.ts'

export type CompiledGlossary = {
  readonly glossary: GlossaryPack
  /** What the terms are looked for by in the guide. */
  readonly sought: readonly MarkedTerm[]
  readonly definitions: readonly Definition[]
  readonly references: readonly Reference[]
  readonly passages: readonly Passage[]
}

/** Reads every category of `glossary/`, in the order the categories state. Problems are pushed to `problems`. */
export function compileGlossary(root: string, cards: readonly Card[], problems: Problem[]): CompiledGlossary {
  const cardsOf = (id: string): string[] => cards.filter(({ term }) => term === id).map((card) => card.id)
  const files = listYaml(root, 'glossary')
    .map((file) => readYaml(root, file, glossaryFile))
    .flatMap((read) => {
      if (read.ok) return [read.value]
      problems.push(...read.problems)
      return []
    })
    .sort((one, other) => one.data.category.order - other.data.category.order)
  const terms = files.flatMap(({ data }) =>
    data.terms.map(
      ({ unmarked: _unmarked, ...term }): Term => ({
        ...term,
        definition: typographic(term.definition),
        confused: term.confused.map((other) => ({ ...other, difference: typographic(other.difference) })),
        category: data.category.id,
        cards: cardsOf(term.id)
      })
    )
  )
  problems.push(...files.flatMap(beginsWithItself), ...files.flatMap(unmarksNothing))
  return {
    glossary: {
      categories: files.map(({ data: { category } }) => ({
        id: category.id,
        title: category.title,
        about: typographic(category.about)
      })),
      terms
    },
    sought: files.flatMap(({ data }) => data.terms),
    definitions: files.flatMap(definitionsOf),
    references: files.flatMap(referencesOf),
    passages: files.flatMap(yamlPassages)
  }
}

function definitionsOf({ file, data, lineOf }: YamlFile<GlossaryFile>): readonly Definition[] {
  return data.terms.flatMap((term, index) => [
    { kind: 'term' as const, id: term.id, file, line: lineOf(['terms', index, 'id']) },
    ...[term.term, ...term.aliases].map((name) => ({
      kind: 'name of a term' as const,
      id: name.toLowerCase(),
      file,
      line: lineOf(['terms', index, 'term'])
    }))
  ])
}

function referencesOf({ file, data, lineOf }: YamlFile<GlossaryFile>): readonly Reference[] {
  return data.terms.flatMap((term, index) => {
    const at = (...path: (string | number)[]): number => lineOf(['terms', index, ...path])
    return [
      { kind: 'source' as const, id: term.source, file, line: at('source') },
      ...term.related.map((id, which) => ({ kind: 'term' as const, id, file, line: at('related', which) })),
      ...term.confused.map((other, which) => ({
        kind: 'term' as const,
        id: other.with,
        file,
        line: at('confused', which)
      })),
      ...term.sections.map((id, which) => ({ kind: 'section' as const, id, file, line: at('sections', which) }))
    ]
  })
}

function beginsWithItself({ file, data, lineOf }: YamlFile<GlossaryFile>): readonly Problem[] {
  return data.terms.flatMap(({ term, definition }, index) => {
    const start = definition.toLowerCase().replace(/^(an?|the) /, '')
    if (!start.startsWith(`${term.toLowerCase()} `)) return []
    const line = lineOf(['terms', index, 'definition'])
    return [
      {
        kind: 'term defined by itself' as const,
        file,
        line,
        message: `the definition of "${term}" begins with the term itself`,
        remedy: 'Say what it is: "A rate that …", "Costs which …".'
      }
    ]
  })
}

/** A misspelt name in `unmarked` would change nothing, and nobody would notice. */
function unmarksNothing({ file, data, lineOf }: YamlFile<GlossaryFile>): readonly Problem[] {
  return data.terms.flatMap((term, index) => {
    const names = namesOf(term).map((name) => name.toLowerCase())
    return term.unmarked
      .filter((name) => !names.includes(name.toLowerCase()))
      .map((name) => ({
        kind: 'unknown name' as const,
        file,
        line: lineOf(['terms', index, 'unmarked', term.unmarked.indexOf(name)]),
        message: `"${name}", which is not to be marked, is no name of the term "${term.id}"`,
        remedy: `Write it as in "term" or "aliases": ${namesOf(term).join(', ')}.`
      }))
  })
}
