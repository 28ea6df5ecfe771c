/** The ways in which the app is hurt. */
export const hurts = ['kill', 'power', 'disk', 'flip'] as const

export type Hurt = (typeof hurts)[number]

/** What `npm run torture` was asked for. Absent in the tests, which have a short form of their own. */
export type Order = {
  /** From this, and from the number of a round, everything that is done in it follows, save how quick the machine is. */
  readonly seed: number
  /** Rounds of each kind; none where only the controls are wanted. */
  readonly rounds: number
  readonly only: readonly Hurt[]
  /** One round alone, counted from 1. */
  readonly round?: number | undefined
}

/** Reads the order that `scripts/torture/torture.mjs` hands on. */
export const orderFrom = (text: string | undefined): Order | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as Order) // written by that script alone

/** The numbers of the rounds to be played. */
export const roundsOf = ({ rounds, round }: Pick<Order, 'rounds' | 'round'>): readonly number[] =>
  round === undefined ? Array.from({ length: rounds }, (_, index) => index + 1) : [round]
