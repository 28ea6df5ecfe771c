import MiniSearch, { type Options, type SearchResult } from 'minisearch'
import { americanSpelling } from './american-spelling.ts'
import { foldWords } from './fold-words.ts'
import { littleWords } from './little-words.ts'
import { type Snippet, snippetOf } from './snippet.ts'
import { splitQuestion } from './split-question.ts'
import { wordStem } from './word-stem.ts'

/** The kinds of text that are searched. */
export type TextKind = 'paragraph' | 'card' | 'question' | 'mark' | 'own-card' | 'bookmark'

/** A text that can be found, and where it is. */
export type TextDocument = {
  readonly id: string
  readonly kind: TextKind
  /** What it is called: a heading, a question. Worth more than the text. Empty where it has no name of its own. */
  readonly title: string
  readonly text: string
  /** Where it stands, in words: "The three phases › Inform". Found too, but worth less. */
  readonly place: string
  /** The address that leads there. */
  readonly address: string
}

/** A text that was found. */
export type TextMatch = {
  readonly id: string
  readonly kind: TextKind
  readonly title: Snippet
  readonly snippet: Snippet
  readonly place: string
  readonly address: string
}

export type TextMatches = {
  /** The best of each kind, best first. */
  readonly matches: ReadonlyMap<TextKind, readonly TextMatch[]>
  /** How many of each kind there are. */
  readonly counts: ReadonlyMap<TextKind, number>
}

export type TextSearch = {
  /**
   * The texts that hold every word of the query, or else any of them; a word may be misspelt, and the last one may
   * still be going on.
   * @param most how many of each kind are wanted
   */
  readonly search: (query: string, most: number) => TextMatches
}

/** Longer queries are pasted texts; their beginning says enough. */
const mostCharacters = 200
const mostWords = 12

/** One form for a word, whichever spelling, number or tense it is written in. */
const formOf = (word: string): string => wordStem(americanSpelling(word))

/** Words with a hyphen count as one word as well: people write `breakeven` and look for it. */
function wordsOf(text: string): string[] {
  const joined = [...text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu)].map(([word]) => word.replaceAll('-', ''))
  return [text, ...joined].flatMap((piece) => foldWords(piece).map((word) => word.text))
}

const options: Options<TextDocument> = {
  fields: ['title', 'text', 'place'],
  tokenize: wordsOf,
  processTerm: formOf
}

/** MiniSearch's index of texts, as JSON: some 40 ms for each thousand paragraphs. */
export function textIndex(documents: readonly TextDocument[]): string {
  const index = new MiniSearch<TextDocument>(options)
  index.addAll(documents)
  return JSON.stringify(index)
}

/**
 * Opens an index that `textIndex` made of the same texts, in a fraction of the time of making it, and in pieces, so that
 * a page goes on meanwhile.
 */
export async function openTextSearch(documents: readonly TextDocument[], index: string): Promise<TextSearch> {
  return searchIn(await MiniSearch.loadJSONAsync<TextDocument>(index, options), documents)
}

function searchIn(index: MiniSearch<TextDocument>, documents: readonly TextDocument[]): TextSearch {
  const byId = new Map(documents.map((document) => [document.id, document]))
  // Of words of the documents only, so that it does not grow with what is typed.
  const forms = new Map<string, string>()
  const knownForm = (word: string): string => {
    const form = forms.get(word) ?? formOf(word)
    forms.set(word, form)
    return form
  }
  return { search: (query, most) => gather(findTexts(index, query), byId, most, knownForm) }
}

function findTexts(index: MiniSearch<TextDocument>, query: string): readonly SearchResult[] {
  const typed = wordsOf(query.slice(0, mostCharacters)).slice(0, mostWords)
  const { asked } = splitQuestion(typed)
  const words = tellingOf(asked.length > 0 ? asked : typed)
  if (words.length === 0) return []
  const ranking = {
    boost: { title: 4, text: 1, place: 0.4 },
    // The last word is still being typed; one or two letters would begin half the dictionary.
    prefix: (term: string, at: number, terms: string[]) => at === terms.length - 1 && term.length > 2,
    // Of four letters another word is made too easily: `dark` and `mark`.
    fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
    weights: { prefix: 0.6, fuzzy: 0.25 }
  }
  const text = words.join(' ')
  const all = index.search(text, { ...ranking, combineWith: 'AND' })
  return all.length > 0 || words.length === 1 ? all : index.search(text, { ...ranking, combineWith: 'OR' })
}

/** The words without those that half of all texts have, which would be weighed for nothing; all, where there are no others. */
function tellingOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !littleWords.has(word))
  return telling.length > 0 ? telling : words
}

function gather(
  results: readonly SearchResult[],
  byId: ReadonlyMap<string, TextDocument>,
  most: number,
  form: (word: string) => string
): TextMatches {
  const matches = new Map<TextKind, TextMatch[]>()
  const counts = new Map<TextKind, number>()
  for (const { id, terms } of results) {
    const document = byId.get(String(id))
    if (!document) continue
    const { kind } = document
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const own = matches.get(kind) ?? []
    matches.set(kind, own)
    if (own.length < most) own.push(matchOf(document, (word) => terms.includes(form(word))))
  }
  return { matches, counts }
}

function matchOf(
  { id, kind, title, text, place, address }: TextDocument,
  isFound: (word: string) => boolean
): TextMatch {
  return {
    id,
    kind,
    title: snippetOf(title, isFound, title.length),
    snippet: snippetOf(text, isFound),
    place,
    address
  }
}
