import type { ChapterSummary, SearchPack, Term } from '#domain/content/pack.ts'
import type { TermMatch } from '#domain/search/term-match.ts'
import type { TermSearch } from '#domain/search/term-search.ts'
import {
  openTextSearch,
  type TextDocument,
  type TextKind,
  type TextMatch,
  type TextMatches,
  type TextSearch
} from '#domain/search/text-search.ts'
import { glossarySearch } from './glossary-search.ts'
// oxlint-disable-next-line import/default -- the build makes the worker's address of it
import workerAddress from './index-worker.ts?worker&url'
import { ownTexts } from './own-texts.ts'
import { fetchFile, packFile } from './pack.ts'
import type { Progress } from './progress.ts'
import { startWorker } from './start-worker.ts'

/** A term that was found, with what is shown of it. */
export type FoundTerm = { readonly match: TermMatch; readonly term: string; readonly definition: string }

/** What a query finds. */
export type EverythingFound = {
  readonly query: string
  readonly terms: readonly FoundTerm[]
  /** No term matched well: these are merely the nearest. */
  readonly nearest: boolean
  readonly texts: TextMatches
}

/** Searches the guide, the cards, the questions, the glossary and what the learner made, `most` of each kind. */
export type Everything = (query: string, most: number) => EverythingFound

/** Searches for what the app brought along. */
type Material = {
  readonly terms: TermSearch
  readonly glossary: ReadonlyMap<string, Term>
  readonly texts: TextSearch
}

/** What the learner made. */
export type Made = Pick<Progress, 'mark' | 'own' | 'bookmark'>

let material: Promise<Material> | undefined
let own: { readonly made: Made; readonly search: Promise<TextSearch> } | undefined

/**
 * Gets the search ready. What the app brought along is opened at the first call and kept; what the learner made is
 * opened again when it has changed.
 * @throws when a file of the study material is missing, or the index cannot be made; the next call tries again
 */
export async function openEverything(made: Made, chapters: readonly ChapterSummary[]): Promise<Everything> {
  material ??= openMaterial()
  if (!own || !isSame(own.made, made)) own = { made, search: openOwn(ownTexts(made, chapters)) }
  try {
    const [known, mine] = await Promise.all([material, own.search])
    return (query, most) => find(known, mine, query, most)
  } catch (error) {
    material = own = undefined
    throw error
  }
}

/** What the learner made is replaced, and never changed. */
const isSame = (one: Made, other: Made): boolean =>
  one.mark === other.mark && one.own === other.own && one.bookmark === other.bookmark

async function openMaterial(): Promise<Material> {
  const [search, { terms }] = await Promise.all([
    fetchFile('search.json') as Promise<SearchPack>, // not kept as it is written: the search has it all
    packFile('glossary.json')
  ])
  return {
    texts: await openTextSearch(search.documents, search.index),
    terms: glossarySearch(terms),
    glossary: new Map(terms.map((term) => [term.id, term]))
  }
}

async function openOwn(documents: readonly TextDocument[]): Promise<TextSearch> {
  const worker = startWorker(workerAddress, 'index')
  try {
    const index = await new Promise<string>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data))
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
      worker.postMessage(documents)
    })
    return await openTextSearch(documents, index)
  } finally {
    worker.terminate()
  }
}

function find({ terms, glossary, texts }: Material, mine: TextSearch, query: string, most: number): EverythingFound {
  const { matches, nearest } = terms.search(query, most)
  return {
    query,
    nearest,
    terms: matches.flatMap((match) => {
      const term = glossary.get(match.id)
      return term ? [{ match, term: term.term, definition: term.definition }] : []
    }),
    texts: joined(texts.search(query, most), mine.search(query, most))
  }
}

/** No kind is in both: what the app brought along, and what the learner made. */
const joined = (one: TextMatches, other: TextMatches): TextMatches => ({
  matches: new Map<TextKind, readonly TextMatch[]>([...one.matches, ...other.matches]),
  counts: new Map([...one.counts, ...other.counts])
})
