import type { z } from 'zod'
import type { Card, DeckSummary, GlossaryPack } from '../../src/domain/content/pack.ts'
import type { Problem } from '../../src/domain/content/problem.ts'
import type { Definition, Reference } from '../../src/domain/content/references.ts'
import { packFile, sourcesFile } from '../../src/domain/content/schemas.ts'
import { type CompiledCareer, compileCareer } from './career.ts'
import { compileCatalog } from './catalog-files.ts'
import { type CompiledChapter, compileChapters } from './chapters.ts'
import { compileDecks } from './decks.ts'
import { compileDiagrams } from './diagrams.ts'
import type { Materials } from './directives.ts'
import { compileExamples } from './examples.ts'
import { type CompiledFramework, compileFramework } from './framework.ts'
import { compileGlossary } from './glossary.ts'
import { type FirstMention, markTerms } from './mark-terms.ts'
import { type Passage, yamlPassages } from './passages.ts'
import { ContentError } from './problems.ts'
import { readYaml } from './read-yaml.ts'

/** All that stands in the content folder, read and put together, its cross references not yet followed. */
export type Content = {
  readonly pack: z.infer<typeof packFile>
  readonly sources: z.infer<typeof sourcesFile>['sources']
  readonly chapters: readonly CompiledChapter[]
  readonly decks: readonly DeckSummary[]
  readonly cards: readonly Card[]
  readonly glossary: GlossaryPack
  readonly framework: CompiledFramework
  readonly career: CompiledCareer['career']
  /** The terms that are marked in the chapters. */
  readonly marks: readonly FirstMention[]
  readonly definitions: readonly Definition[]
  readonly references: readonly Reference[]
  readonly passages: readonly Passage[]
}

/**
 * Reads every file of the content folder.
 * @throws ContentError naming what could not be read: what is in such a file is missing, and everything that names it
 * would be reported too
 */
export function readContent(root: string): Content {
  const problems: Problem[] = []
  const pack = readYaml(root, 'pack.yaml', packFile)
  const sources = readYaml(root, 'sources.yaml', sourcesFile)
  for (const read of [pack, sources]) if (!read.ok) problems.push(...read.problems)
  const catalog = compileCatalog(root, problems)
  const examples = compileExamples(root, problems)
  const diagrams = compileDiagrams(root, problems)
  const materials: Materials = {
    catalog: catalog.catalog,
    examples: new Map(examples.examples.map((example) => [example.id, example])),
    diagrams: new Map(diagrams.diagrams.map((diagram) => [diagram.id, diagram]))
  }
  const chapters = compileChapters(root, materials, problems)
  const decks = compileDecks(root, materials, problems)
  const glossary = compileGlossary(root, decks.cards, problems)
  const marks = markTerms(
    chapters.map(({ chapter }) => chapter),
    glossary.sought
  )
  const framework = compileFramework(root, problems)
  const career = compileCareer(root, problems)
  if (problems.length > 0 || !pack.ok || !sources.ok || !career) throw new ContentError(problems)
  return {
    pack: pack.value.data,
    sources: sources.value.data.sources,
    chapters,
    decks: decks.decks,
    cards: decks.cards,
    glossary: glossary.glossary,
    framework,
    career: career.career,
    marks,
    definitions: [
      ...pack.value.data.parts.map(({ id }, index) => defined('part', id, pack.value, ['parts', index])),
      ...sources.value.data.sources.map(({ id }, index) => defined('source', id, sources.value, ['sources', index])),
      ...[examples, diagrams, ...chapters, decks, glossary, career].flatMap(({ definitions }) => definitions)
    ],
    references: [examples, ...chapters, decks, glossary, framework, career].flatMap(({ references }) => references),
    passages: [
      ...yamlPassages(pack.value),
      ...[catalog, examples, diagrams, ...chapters, decks, glossary].flatMap(({ passages }) => passages)
    ]
  }
}

const defined = (
  kind: Definition['kind'],
  id: string,
  { file, lineOf }: { readonly file: string; readonly lineOf: (path: readonly PropertyKey[]) => number },
  path: readonly PropertyKey[]
): Definition => ({ kind, id, file, line: lineOf(path) })
