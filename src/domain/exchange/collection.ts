import type { Rating } from '../scheduling/schedule.ts'

/** Cards as they travel to and from other programs, with all that was learnt about them. */

/** When a card comes. */
export type TravelDue =
  | { readonly kind: 'new' /** Place among the new cards, from 0. */; readonly position: number }
  | { readonly kind: 'learning' | 'relearning' /** Milliseconds since 1970. */; readonly at: number }
  | { readonly kind: 'review' /** Study day. */; readonly day: number }

/** An answer, as a review log keeps it. */
export type TravelReview = {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly rating: Rating
  readonly was: 'learning' | 'review' | 'relearning' | 'crammed'
  /** The interval it led to, and the one before: days, or negative seconds for a step. */
  readonly interval: number
  readonly before: number
  /** Difficulty afterwards, 1 to 10; absent where no such thing was kept. */
  readonly difficulty?: number | undefined
  /** Milliseconds. */
  readonly took: number
}

/** What FSRS remembers of a card. */
export type TravelMemory = {
  /** Days. */
  readonly stability: number
  /** 1 to 10. */
  readonly difficulty: number
  /** Desired retention, 0.7 to 0.99. */
  readonly retention?: number | undefined
  /** Weight 20 of FSRS-6. */
  readonly decay?: number | undefined
  /** When it was answered last, milliseconds since 1970. */
  readonly lastAt?: number | undefined
}

export type TravelCard = {
  /** The same for the same card each time, so that it is recognised. */
  readonly id: string
  readonly deck: string
  readonly tags: readonly string[]
  readonly due: TravelDue
  /** Days of the interval it is in; 0 while it is in steps or new. */
  readonly interval: number
  readonly lapses: number
  readonly memory: TravelMemory | undefined
  readonly suspended: boolean
  /** 0 none to 7. */
  readonly flag: number
  /** When its text was written last, in milliseconds since 1970. */
  readonly changedAt: number
  readonly reviews: readonly TravelReview[]
} & TravelFace

/** Both sides of a card. Going out they are HTML, coming in Markdown. */
export type TravelFace =
  | { readonly kind: 'basic'; readonly ask: string; readonly answer: string }
  /** A sentence whose hidden words stand in double braces, and what is shown besides on the back. */
  | { readonly kind: 'cloze'; readonly text: string; readonly extra: string }

/** A picture or a sound that cards name. */
export type TravelMedia = { readonly name: string; readonly bytes: Uint8Array }

/** The clock that study days are counted by. */
export type TravelClock = {
  /** Minutes east of Greenwich. */
  readonly offset: number
  /** Milliseconds since 1970. */
  readonly now: number
}
