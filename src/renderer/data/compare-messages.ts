import type { Comparison } from './compare.ts'

/** What the page sends to the worker that compares: all of the journal in parts, as lines of JSON, then its end. */
export type CompareOrder = { readonly kind: 'lines'; readonly lines: string } | { readonly kind: 'end' }

/** What the worker answers, once. */
export type CompareAnswer =
  | { readonly kind: 'compared'; readonly comparison: Comparison }
  | { readonly kind: 'failed'; readonly detail: string }
