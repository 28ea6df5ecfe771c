import type { FitOutcome } from '#shared/fitting.ts'

/** What the main process sends to the one that fits weights: the journal page by page, then the order. */
export type FitMessage =
  /** Events, one JSON object a line. */
  | { readonly kind: 'events'; readonly lines: string }
  | { readonly kind: 'fit'; readonly weights: readonly number[] | undefined }

/** What comes back. */
export type FitReport =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'done'; readonly outcome: FitOutcome }
  | { readonly kind: 'failed'; readonly detail: string }
