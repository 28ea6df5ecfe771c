export type Phase = 'learning' | 'review' | 'relearning'

/** When a card comes back: at a time within the day while it is being learnt, on a study day afterwards. */
export type Due =
  | { readonly kind: 'time' /** Milliseconds since 1970. */; readonly at: number }
  | { readonly kind: 'day' /** Study day, counted from 1 January 1970. */; readonly day: number }

/** All that is remembered of one card. A card never answered has no state. */
export type CardState = {
  readonly card: string
  readonly phase: Phase
  /** Which learning step comes next, counted from 0. */
  readonly step: number
  /** Days after which recall is expected to have fallen to 90 %. */
  readonly stability: number
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number
  readonly due: Due
  /** Days of the interval it is in; 0 while it is in steps. */
  readonly interval: number
  readonly answers: number
  readonly lapses: number
  /** The study day of the first answer. */
  readonly firstDay: number
  /** The study day of the last answer. */
  readonly lastDay: number
  /** `studyTime` of the last answer, milliseconds. */
  readonly lastTime: number
  /** How fast the curve falls, weight 20 of FSRS-6, where it is not the default one. */
  readonly decay?: number | undefined
}

/** The phase of a card as a learner sees it: one that was never answered is new. */
export const phaseOf = (state: CardState | undefined): Phase | 'new' => state?.phase ?? 'new'
