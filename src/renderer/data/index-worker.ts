import type { GlossaryPack, SearchPack, Term } from '#domain/content/pack.ts'
import { createTermSearch, type TermSearch } from '#domain/search/term-search.ts'
import {
  createTextSearch,
  openTextSearch,
  type TextKind,
  type TextMatch,
  type TextMatches,
  type TextSearch
} from '#domain/search/text-search.ts'
import type { EverythingFound, SearchAnswer, SearchOrder } from './search-messages.ts'

/**
 * Searches the guide, the cards, the glossary and what the learner made, beside the page and not in its way. It is
 * started when the search is first opened, and answers the newest query only: older ones nobody waits for.
 */

type Ready = { readonly terms: TermSearch; readonly glossary: ReadonlyMap<string, Term>; readonly texts: TextSearch }

const ready = load()
let own: TextSearch = createTextSearch([])
let newest = 0

addEventListener('message', ({ data: order }: MessageEvent<SearchOrder>) => {
  if (order.kind === 'own') {
    own = createTextSearch(order.documents)
    return
  }
  newest = order.turn
  void ready.then(
    (searches) => {
      if (order.turn === newest)
        answer({ kind: 'found', turn: order.turn, found: find(searches, order.query, order.most) })
    },
    (error: unknown) => answer({ kind: 'failed', detail: String(error) })
  )
})

const answer = (message: SearchAnswer): void => postMessage(message)

async function load(): Promise<Ready> {
  // The files of the pack were checked when they were compiled.
  const [search, glossary] = await Promise.all([
    packFile('search.json') as Promise<SearchPack>,
    packFile('glossary.json') as Promise<GlossaryPack>
  ])
  return {
    texts: openTextSearch(search.documents, search.index),
    terms: createTermSearch(glossary.terms),
    glossary: new Map(glossary.terms.map((term) => [term.id, term]))
  }
}

async function packFile(path: string): Promise<unknown> {
  const response = await fetch(`/pack/${path}`)
  if (!response.ok) throw new Error(`The file "${path}" of the study material is missing from this installation.`)
  return response.json()
}

function find({ terms, glossary, texts }: Ready, query: string, most: number): EverythingFound {
  const { matches, nearest } = terms.search(query, most)
  return {
    query,
    nearest,
    terms: matches.flatMap((match) => {
      const term = glossary.get(match.id)
      return term ? [{ match, term: term.term, definition: term.definition }] : []
    }),
    texts: joined(texts.search(query, most), own.search(query, most))
  }
}

/** No kind is in both: what the app brought along, and what the learner made. */
const joined = (one: TextMatches, other: TextMatches): TextMatches => ({
  matches: new Map<TextKind, readonly TextMatch[]>([...one.matches, ...other.matches]),
  counts: new Map([...one.counts, ...other.counts])
})
