import type { CallState } from '../journal/kept-things.ts'
import type { CardState } from './card-state.ts'
import { type Moment, studyDay, studyTime } from './study-day.ts'

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

export type QueueInput = {
  /** The cards of the deck (or of all decks) that is being studied, in the order new ones are to come. */
  readonly cards: readonly QueueCard[]
  /** The cards of all decks: siblings may live in another one. */
  readonly everyCard: readonly QueueCard[]
  readonly states: States
  readonly now: Moment
  readonly limits: Limits
  readonly done: DoneToday
  /** New cards asked for today beyond the limit. */
  readonly extraNew: number
  /**
   * Cards called for a day. They come first, due or not, whatever the limits and their siblings say. Where the limits
   * leave room they take it up, so that a call makes tomorrow no heavier than it must.
   */
  readonly calls: readonly CallState[]
  /** Days by which cards may be asked before they are due. */
  readonly ahead?: number
  /** Cards to review today in place of those that are due, the first first: what a plan to the exam has chosen. */
  readonly chosen?: readonly string[] | undefined
}

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

/** The cards that were chosen, in the order in which they were. */
function inOrder(cards: readonly QueueCard[], chosen: readonly string[]): readonly QueueCard[] {
  const byId = new Map(cards.map((card) => [card.id, card]))
  return chosen.flatMap((id) => byId.get(id) ?? [])
}

/**
 * The cards called today and not answered since, in the order they were called. One in its steps is asked anyway, and
 * is not among them.
 */
function calledCards(
  cards: readonly QueueCard[],
  calls: readonly CallState[],
  states: States,
  now: Moment
): readonly QueueCard[] {
  const today = studyDay(now)
  const calledAt = new Map<string, number>()
  for (const { card, day, at } of calls) {
    const state = states.get(card)
    const open = state === undefined || (state.phase === 'review' && state.lastTime < studyTime({ ...now, at }))
    if (day === today && open) calledAt.set(card, at)
  }
  if (calledAt.size === 0) return []
  const whenCalled = ({ id }: QueueCard): number => calledAt.get(id) ?? 0
  return cards.filter(({ id }) => calledAt.has(id)).sort((one, other) => whenCalled(one) - whenCalled(other))
}

const countNew = (cards: readonly QueueCard[], states: States): number =>
  cards.filter(({ id }) => !states.has(id)).length

/** How many cards the daily limits still let be asked today beside the called ones. */
function roomFor(
  { limits, extraNew, done, states }: Pick<QueueInput, 'limits' | 'extraNew' | 'done' | 'states'>,
  everyCalled: readonly QueueCard[]
): { readonly fresh: number; readonly reviews: number } {
  const calledNew = countNew(everyCalled, states)
  return {
    fresh: Math.max(0, limits.newPerDay + extraNew - done.newCards - calledNew),
    reviews: Math.max(0, limits.reviewsPerDay - done.reviews - (everyCalled.length - calledNew))
  }
}

/** The study queue at a moment. */
export function buildQueue(input: QueueInput): Queue {
  const { states, now, done } = input
  const today = studyDay(now)
  const everyCalled = calledCards(input.everyCard, input.calls, states, now)
  const called = calledCards(input.cards, input.calls, states, now)
  const cards = input.cards.filter((card) => !called.includes(card))
  const used = factsInUse(input.everyCard, states, today)
  for (const { fact } of everyCalled) used.add(fact)
  const learning = inSteps(cards, states)
  const due = input.chosen ? inOrder(cards, input.chosen) : dueOn(cards, states, today + (input.ahead ?? 0))
  const unseen = cards.filter(({ id }) => !states.has(id))
  const reviews = firstOfEachFact(due, used)
  const room = roomFor(input, everyCalled)
  const review = reviews.slice(0, room.reviews)
  // A review that the limit holds back is not asked today, so it keeps no new card from being begun.
  const begin = firstOfEachFact(unseen, new Set([...used, ...review.map(({ fact }) => fact)]))
  const fresh = begin.slice(0, room.fresh)
  const next = pick(learning, called, review, fresh, now, done)
  const calledNew = countNew(called, states)
  return {
    next,
    left: {
      fresh: calledNew + fresh.length,
      learning: learning.length,
      review: called.length - calledNew + review.length
    },
    waitsUntil: next === undefined ? learning.map(dueTime)[0] : undefined,
    apart: due.length - reviews.length,
    held: { fresh: begin.length - fresh.length, review: reviews.length - review.length }
  }
}

/** Learning cards that are due come first, then called ones; then reviews with the new cards spread evenly among them. */
function pick(
  learning: readonly CardState[],
  called: readonly QueueCard[],
  review: readonly QueueCard[],
  fresh: readonly QueueCard[],
  now: Moment,
  done: DoneToday
): string | undefined {
  const first = learning[0]
  if (first && dueTime(first) <= now.at) return first.card
  if (called[0]) return called[0].id
  const spread = newCardIsNext(review.length, fresh.length, done) ? (fresh[0] ?? review[0]) : (review[0] ?? fresh[0])
  if (spread) return spread.id
  return first && dueTime(first) <= now.at + learnAhead ? first.card : undefined
}

/** Keeps the share of new cards done today level with the share of reviews done. */
const newCardIsNext = (review: number, fresh: number, done: DoneToday): boolean =>
  done.newCards * (done.reviews + review) < done.reviews * (done.newCards + fresh) || review === 0
