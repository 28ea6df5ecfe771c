import { useEffect } from 'react'
import type { TermSearch } from '#domain/search/term-search.ts'

/** Queries after which the engine has compiled what a search runs through. */
const enough = 40

/** Less time than this, in milliseconds, is left to whatever the learner does. */
const least = 8

/**
 * Searches for a few things that nobody asked for while the page has nothing else to do: code that has never run is
 * several times as slow, and the first keys would feel it.
 * @param queries what to look for; a typo is put into each, because typos take the longest way
 */
export function useWarmSearch(search: TermSearch, queries: readonly string[]): void {
  useEffect(() => {
    let done = 0
    let idle = requestIdleCallback(warm)
    function warm(deadline: IdleDeadline): void {
      while (done < Math.min(enough, queries.length) && deadline.timeRemaining() > least) {
        search.search(misspelt(queries[done++] ?? ''))
      }
      if (done < Math.min(enough, queries.length)) idle = requestIdleCallback(warm)
    }
    return () => cancelIdleCallback(idle)
  }, [search, queries])
}

/** Two letters in the middle swapped. */
function misspelt(text: string): string {
  const at = text.length >> 1
  return `${text.slice(0, at - 1)}${text.slice(at, at + 1)}${text.slice(at - 1, at)}${text.slice(at + 1)}`
}
