import type { TermMatch } from '#domain/search/term-match.ts'
import type { TextDocument, TextMatches } from '#domain/search/text-search.ts'

/** What the page sends to the worker that searches. */
export type SearchOrder =
  /** All that the learner made, in place of what was sent before. */
  | { readonly kind: 'own'; readonly documents: readonly TextDocument[] }
  | { readonly kind: 'query'; readonly turn: number; readonly query: string; readonly most: number }

/** What the worker answers. */
export type SearchAnswer =
  | { readonly kind: 'found'; readonly turn: number; readonly found: EverythingFound }
  | { readonly kind: 'failed'; readonly detail: string }

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
