import { basename } from 'node:path'
import { z } from 'zod'
import type { AboutPack, CardsFile, PackIndex } from '../../src/domain/content/pack.ts'
import type { Problem } from '../../src/domain/content/problem.ts'
import { type Definition, findBroken, findDuplicates } from '../../src/domain/content/references.ts'
import { packFile, sourcesFile } from '../../src/domain/content/schemas.ts'
import { compileChapters } from './chapters.ts'
import { compileDecks } from './decks.ts'
import { compileGlossary } from './glossary.ts'
import { listYaml } from './list-yaml.ts'
import { ContentError } from './problems.ts'
import { type ReadResult, readYaml } from './read-yaml.ts'

/** The compiled content: the text of each file of the pack, by its path under `pack/`. */
export type Pack = ReadonlyMap<string, string>

/**
 * Reads `content/`, checks it whole and writes the pack.
 * @param root the content folder
 * @throws ContentError naming file, line and remedy of every mistake
 */
export function compileContent(root: string): Pack {
  const problems: Problem[] = []
  const take = <Data>(read: ReadResult<Data>): Data | undefined => {
    if (read.ok) return read.value.data
    problems.push(...read.problems)
    return undefined
  }
  const pack = take(readYaml(root, 'pack.yaml', packFile))
  const sources = take(readYaml(root, 'sources.yaml', sourcesFile))
  const catalog = readCatalog(root, problems)
  const chapters = compileChapters(root, catalog, problems)
  const decks = compileDecks(root, problems)
  const glossary = compileGlossary(root, decks.cards, problems)
  // A file that could not be read defines nothing: everything that names it would be reported too.
  if (problems.length > 0) throw new ContentError(problems)
  const definitions: readonly Definition[] = [
    ...(pack?.parts ?? []).map(({ id }) => ({ kind: 'part' as const, id, file: 'pack.yaml', line: 1 })),
    ...(sources?.sources ?? []).map(({ id }) => ({ kind: 'source' as const, id, file: 'sources.yaml', line: 1 })),
    ...chapters.flatMap((chapter) => chapter.definitions),
    ...decks.definitions,
    ...glossary.definitions
  ]
  const references = [...chapters.flatMap((chapter) => chapter.references), ...decks.references, ...glossary.references]
  problems.push(...findDuplicates(definitions), ...findBroken(references, definitions))
  if (problems.length > 0 || !pack || !sources) throw new ContentError(problems)

  const index: PackIndex = {
    title: pack.title,
    version: pack.version,
    parts: pack.parts,
    chapters: chapters.map(({ summary }) => summary),
    decks: decks.decks,
    terms: glossary.glossary.terms.length
  }
  const cards: CardsFile = { cards: decks.cards }
  const about: AboutPack = { attributions: pack.attributions, sources: sources.sources.map(withoutAbsent) }
  return new Map(
    Object.entries({
      'index.json': index,
      'cards.json': cards,
      'glossary.json': glossary.glossary,
      'about.json': about,
      ...Object.fromEntries(chapters.map(({ chapter }) => [`chapters/${chapter.id}.json`, chapter]))
    }).map(([path, value]) => [path, JSON.stringify(value)])
  )
}

type WrittenSource = z.infer<typeof sourcesFile>['sources'][number]

/** An absent address is left out, not undefined: the pack's types are exact. */
const withoutAbsent = ({ url, ...source }: WrittenSource): AboutPack['sources'][number] =>
  url ? { ...source, url } : source

function readCatalog(root: string, problems: Problem[]): Readonly<Record<string, unknown>> {
  const entries = listYaml(root, 'catalog').map((file): [string, unknown] => {
    const read = readYaml(root, file, z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]))
    if (!read.ok) problems.push(...read.problems)
    return [basename(file).replace(/\.ya?ml$/, ''), read.ok ? read.value.data : {}]
  })
  return Object.fromEntries(entries)
}
