import type { AboutPack, CardsFile, CatalogPack, PackIndex, SearchPack } from '../../src/domain/content/pack.ts'
import type { QuestionsPack } from '../../src/domain/exam/item.ts'
import { textIndex } from '../../src/domain/search/text-search.ts'
import { checkContent } from './check-content.ts'
import { type Content, readContent } from './content.ts'
import { ContentError } from './problems.ts'
import { searchTexts } from './search-texts.ts'
import { typographic } from './typographic.ts'

/** The compiled content: the text of each file of the pack, by its path under `pack/`. */
export type Pack = ReadonlyMap<string, string>

/**
 * Reads `content/`, checks it whole and writes the pack.
 * @param root the content folder
 * @throws ContentError naming file, line and remedy of every mistake
 */
export function compileContent(root: string): Pack {
  const content = readContent(root)
  const problems = checkContent(content, root)
  if (problems.length > 0) throw new ContentError(problems)
  return packOf(content)
}

function packOf({ pack, sources, chapters, decks, cards, glossary, career, questions }: Content): Pack {
  const index: PackIndex = {
    title: pack.title,
    version: pack.version,
    parts: pack.parts,
    chapters: chapters.map(({ summary }) => summary),
    decks,
    terms: glossary.terms.length
  }
  const cardsFile: CardsFile = { cards }
  const about: AboutPack = { attributions: pack.attributions, sources: sources.map(withoutAbsent) }
  const catalog: CatalogPack = { ...typeset(career), source: sourceNamed(career.source, about.sources) }
  const bank: QuestionsPack = typeset({
    items: questions.items.map(({ item }) => item),
    templates: questions.templates.map(({ item }) => item),
    misconceptions: questions.misconceptions.map(({ item }) => item)
  })
  const texts = searchTexts(chapters, decks, cards, [...bank.items, ...bank.templates])
  return new Map(
    Object.entries({
      'index.json': index,
      'cards.json': cardsFile,
      'glossary.json': glossary,
      'about.json': about,
      'search.json': { documents: texts, index: textIndex(texts) } satisfies SearchPack,
      'catalog.json': catalog,
      'questions.json': bank,
      ...Object.fromEntries(chapters.map(({ chapter }) => [`chapters/${chapter.id}.json`, chapter]))
    }).map(([path, value]) => [path, JSON.stringify(value, withoutPlaces)])
  )
}

/** Where a word stood in its file is of no use to the page, and more than half of what it would have to load. */
const withoutPlaces = (key: string, value: unknown): unknown => (key === 'position' ? undefined : value)

/** An absent address is left out, not undefined: the pack's types are exact. */
const withoutAbsent = ({ url, ...source }: Content['sources'][number]): AboutPack['sources'][number] =>
  url ? { ...source, url } : source

function sourceNamed(id: string, sources: AboutPack['sources']): CatalogPack['source'] {
  const source = sources.find((one) => one.id === id)
  if (!source) throw new Error(`The source "${id}" was to be checked before.`)
  return source
}

/** Curly quotes in every text. Ids and addresses have no quotes. */
const typeset = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' ? typographic(inner) : inner
  ) as Value // of the same shape, because only texts were replaced by texts
