/** What the search needs to know of a term. */
export type SearchableTerm = { readonly id: string; readonly term: string; readonly aliases: readonly string[] }

/** A term that was found, and why. */
export type TermMatch = {
  readonly id: string
  /** How the query and the name met, from sure to guessed. */
  readonly tier: 'exact' | 'prefix' | 'words' | 'fuzzy'
  /** 0 best .. 1. */
  readonly score: number
  /** The name or alias that matched, as the glossary writes it. */
  readonly matched: string
  /** What to mark in `matched`: [start, end) in UTF-16 units, sorted, apart from each other. */
  readonly ranges: readonly (readonly [start: number, end: number])[]
}

export type TermMatches = {
  readonly matches: readonly TermMatch[]
  /** Nothing matched well: these are merely the nearest terms ("nothing found, did you mean"). */
  readonly nearest: boolean
}
