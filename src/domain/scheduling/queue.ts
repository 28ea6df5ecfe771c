import type { CardState } from './card-state.ts'
import { type Moment, studyDay } from './study-day.ts'

/** A card as the queue knows it: its id, and the fact it asks about. Cards of one fact are siblings. */
export type QueueCard = { readonly id: string; readonly fact: string }

export type Limits = {
  /** New cards a day, those already begun today included. */
  readonly newPerDay: number
  /** Reviews a day, those already answered today included. */
  readonly reviewsPerDay: number
}

/** What was done on this study day, over all decks. */
export type DoneToday = { readonly newCards: number; readonly reviews: number }

export type Queue = {
  /** The card to show now; absent when nothing can be shown yet. */
  readonly next: string | undefined
  /** Counts left today, the next card included. */
  readonly left: { readonly fresh: number; readonly learning: number; readonly review: number }
  /** When nothing can be shown yet although learning cards are left: the moment the first of them is due. */
  readonly waitsUntil: number | undefined
  /** Reviews put off to another day because a sibling is asked today. */
  readonly apart: number
  /** New and due cards that only the daily limits hold back. */
  readonly held: { readonly fresh: number; readonly review: number }
}

/** A learning card that is due within this time may be shown early when nothing else is left (as in Anki). */
export const learnAhead = 20 * 60_000

const dueDay = (state: CardState): number => (state.due.kind === 'day' ? state.due.day : 0)
const dueTime = (state: CardState): number => (state.due.kind === 'time' ? state.due.at : 0)

type States = ReadonlyMap<string, CardState>

/** Facts asked today or still in their learning steps: their other cards wait for another day. */
function factsInUse(cards: readonly QueueCard[], states: States, today: number): Set<string> {
  const inUse = ({ id }: QueueCard): boolean => {
    const state = states.get(id)
    return state !== undefined && (state.lastDay === today || state.phase !== 'review')
  }
  return new Set(cards.filter(inUse).map(({ fact }) => fact))
}

/** The first card of each fact that is not in use. */
function firstOfEachFact(cards: readonly QueueCard[], used: ReadonlySet<string>): readonly QueueCard[] {
  const taken = new Set(used)
  return cards.filter(({ fact }) => {
    if (taken.has(fact)) return false
    taken.add(fact)
    return true
  })
}

function inSteps(cards: readonly QueueCard[], states: States): readonly CardState[] {
  return cards
    .map(({ id }) => states.get(id))
    .filter((state) => state !== undefined)
    .filter(({ phase }) => phase !== 'review')
    .sort((one, other) => dueTime(one) - dueTime(other))
}

/** Cards to review on or before a day, the longest overdue first. */
export function dueOn(cards: readonly QueueCard[], states: States, day: number): readonly QueueCard[] {
  const due = ({ id }: QueueCard): number => {
    const state = states.get(id)
    return state?.phase === 'review' ? dueDay(state) : Number.POSITIVE_INFINITY
  }
  return cards.filter((card) => due(card) <= day).sort((one, other) => due(one) - due(other))
}

/**
 * The study queue at a moment.
 * @param cards the cards of the deck (or of all decks) that is being studied, in the order new ones are to come
 * @param everyCard the cards of all decks: siblings may live in another one
 * @param extraNew new cards asked for today beyond the limit
 */
export function buildQueue(input: {
  readonly cards: readonly QueueCard[]
  readonly everyCard: readonly QueueCard[]
  readonly states: States
  readonly now: Moment
  readonly limits: Limits
  readonly done: DoneToday
  readonly extraNew: number
}): Queue {
  const { cards, states, now, limits, done } = input
  const today = studyDay(now)
  const used = factsInUse(input.everyCard, states, today)
  const learning = inSteps(cards, states)
  const due = dueOn(cards, states, today)
  const unseen = cards.filter(({ id }) => !states.has(id))
  const reviews = firstOfEachFact(due, used)
  const review = reviews.slice(0, Math.max(0, limits.reviewsPerDay - done.reviews))
  // A review that the limit holds back is not asked today, so it keeps no new card from being begun.
  const begin = firstOfEachFact(unseen, new Set([...used, ...review.map(({ fact }) => fact)]))
  const fresh = begin.slice(0, Math.max(0, limits.newPerDay + input.extraNew - done.newCards))
  const next = pick(learning, review, fresh, now, done)
  return {
    next,
    left: { fresh: fresh.length, learning: learning.length, review: review.length },
    waitsUntil: next === undefined ? learning.map(dueTime)[0] : undefined,
    apart: due.length - reviews.length,
    held: { fresh: begin.length - fresh.length, review: reviews.length - review.length }
  }
}

/** Learning cards that are due come first; then reviews with the new cards spread evenly among them. */
function pick(
  learning: readonly CardState[],
  review: readonly QueueCard[],
  fresh: readonly QueueCard[],
  now: Moment,
  done: DoneToday
): string | undefined {
  const first = learning[0]
  if (first && dueTime(first) <= now.at) return first.card
  const spread = newCardIsNext(review.length, fresh.length, done) ? (fresh[0] ?? review[0]) : (review[0] ?? fresh[0])
  if (spread) return spread.id
  return first && dueTime(first) <= now.at + learnAhead ? first.card : undefined
}

/** Keeps the share of new cards done today level with the share of reviews done. */
const newCardIsNext = (review: number, fresh: number, done: DoneToday): boolean =>
  done.newCards * (done.reviews + review) < done.reviews * (done.newCards + fresh) || review === 0
