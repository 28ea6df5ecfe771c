import type { QueueCard } from './queue.ts'
import type { Rating } from './schedule.ts'

/** A session beside the day's own: what is asked, and for how long. Its address says all of it. */
export type Session = {
  readonly kind: 'ahead' | 'cram'
  /** All decks where it is absent. */
  readonly deck: string | undefined
  /** For a cram: all cards, those answered with Again today, or those with a flag. */
  readonly which: 'all' | 'failed' | 'flagged'
  /** A tag that the cards bear; empty for cards with any tag and with none. */
  readonly tag: string
  /** What the cards are searched by, in the query language; empty for all. */
  readonly search: string
  /** Days by which cards may be asked before they are due. */
  readonly days: number
  /** After so many minutes no further card is asked; 0 for as long as one likes. */
  readonly minutes: number
}

/** Longer than anybody learns ahead or sits. */
const mostDays = 365
const mostMinutes = 600

const whole = (text: string | null, most: number): number => {
  const number = Math.round(Number(text))
  return Number.isFinite(number) ? Math.min(most, Math.max(0, number)) : 0
}

/**
 * @param address the named values of an address, as `partsOf` gives them
 * @returns the session that it asks for; undefined for the day's own
 */
export function sessionFrom(
  address: { readonly get: (name: string) => string | null },
  deck: string | undefined
): Session | undefined {
  const kind = address.get('session')
  if (kind !== 'ahead' && kind !== 'cram') return undefined
  const which = address.get('which')
  return {
    kind,
    deck,
    which: kind === 'cram' && (which === 'failed' || which === 'flagged') ? which : 'all',
    tag: address.get('tag') ?? '',
    search: address.get('search')?.trim() ?? '',
    days: Math.max(1, whole(address.get('days'), mostDays)),
    minutes: whole(address.get('minutes'), mostMinutes)
  }
}

/** The named values that an address says a session by, without those that go without saying. The deck is not among them. */
export const partsOf = ({ kind, which, tag, search, days, minutes }: Session): Readonly<Record<string, string>> => ({
  session: kind,
  ...(kind === 'ahead' && { days: String(days) }),
  ...(kind === 'cram' && which !== 'all' && { which }),
  ...(tag !== '' && { tag }),
  ...(search.trim() !== '' && { search: search.trim() }),
  ...(minutes > 0 && { minutes: String(minutes) })
})

/** What has to be known of cards to choose those of a session. */
export type KnownOfCards = {
  readonly missedToday: (card: string) => boolean
  readonly flagged: (card: string) => boolean
  readonly tags: (card: string) => readonly string[]
  /** Whether the search of the session finds it. */
  readonly found: (card: string) => boolean
}

/** The cards among which a session asks. */
export function cardsFor(
  { which, tag }: Session,
  cards: readonly QueueCard[],
  { missedToday, flagged, tags, found }: KnownOfCards
): readonly QueueCard[] {
  const fits = { all: () => true, failed: missedToday, flagged }[which]
  return cards.filter(({ id }) => fits(id) && (tag === '' || tags(id).includes(tag)) && found(id))
}

/** What was done in a session. */
export type Tally = {
  readonly answers: number
  /** Answers other than Again. */
  readonly remembered: number
  /** Milliseconds spent answering. */
  readonly took: number
}

export const nothingDone: Tally = { answers: 0, remembered: 0, took: 0 }

type Given = { readonly rating: Rating; readonly took: number }

export const withAnswer = (tally: Tally, { rating, took }: Given): Tally => ({
  answers: tally.answers + 1,
  remembered: tally.remembered + (rating > 1 ? 1 : 0),
  took: tally.took + took
})

/** After an answer was taken back, which may have been given before the session began. */
export function withoutAnswer(tally: Tally, { rating, took }: Given): Tally {
  if (tally.answers <= 1) return nothingDone
  return {
    answers: tally.answers - 1,
    remembered: tally.remembered - (rating > 1 ? 1 : 0),
    took: Math.max(0, tally.took - took)
  }
}
