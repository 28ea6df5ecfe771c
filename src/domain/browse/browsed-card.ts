import type { CareState } from '../journal/kept-things.ts'
import type { CardState } from '../scheduling/card-state.ts'

/** An answer as the browser searches for it. */
export type PastAnswer = { /** Study day. */ readonly day: number; readonly rating: 1 | 2 | 3 | 4 }

/** A card as the browser shows and searches it. */
export type BrowsedCard = {
  readonly id: string
  /** The title of its deck, its tags, its question and its answer as plain text: all folded (`foldText`), to be searched. */
  readonly deck: string
  readonly tags: readonly string[]
  readonly ask: string
  readonly answer: string
  /** Undefined while it is new. */
  readonly state: CardState | undefined
  readonly care: CareState | undefined
  /** Answers to it, the oldest first. */
  readonly answers: readonly PastAnswer[]
  /** The study days on which a card of the learner's own was written and last changed. */
  readonly written?: { readonly first: number; readonly last: number } | undefined
  /** Lapses after which its preset calls it a leech. */
  readonly leechAfter: number
}

/** A card as a line of the browser. */
export type ListedCard = BrowsedCard & {
  readonly deckId: string
  readonly deckTitle: string
  /** Its question in plain words, and its tags, as they were written. */
  readonly question: string
  readonly tagNames: readonly string[]
  /** In the trash. Only a card of the learner's own can be. */
  readonly trashed: boolean
}
