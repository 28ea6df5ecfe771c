import type { Term } from '#domain/content/pack.ts'
import { createTermSearch, type TermSearch } from '#domain/search/term-search.ts'

const made = new WeakMap<readonly Term[], TermSearch>()

/** The search for terms of a glossary: made once, because it takes some 100 ms and two screens search the same. */
export function glossarySearch(terms: readonly Term[]): TermSearch {
  const search = made.get(terms) ?? createTermSearch(terms)
  made.set(terms, search)
  return search
}
