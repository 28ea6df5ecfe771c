import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { buildQueue, type Queue, type QueueCard } from '#domain/scheduling/queue.ts'
import { answer, type Rating } from '#domain/scheduling/schedule.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { noon } from '../../fixtures/events.ts'
import { later } from '../../fixtures/moments.ts'
import { seeded } from '../../fixtures/property.ts'
import { inSteps, reviewDue, today } from './queue-fixture.ts'

/** Whole study days, played card by card: what one queue promises must be what the day then brings. */

const decks = ['guide', 'words', 'people']

const collections = fc.record({
  cards: fc.array(
    fc.record({
      deck: fc.constantFrom(...decks),
      fact: fc.nat(8),
      called: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      state: fc.oneof(
        { weight: 3, arbitrary: fc.constant('new' as const) },
        { weight: 3, arbitrary: fc.integer({ min: -20, max: 2 }) },
        { weight: 1, arbitrary: fc.constant('steps' as const) }
      )
    }),
    { maxLength: 20 }
  ),
  limits: fc.record({ newPerDay: fc.nat(8), reviewsPerDay: fc.nat(12) }),
  extraNew: fc.nat(3),
  // Answers run out into Good, so that every card leaves its steps in the end.
  ratings: fc.array(fc.constantFrom<Rating>(1, 2, 3, 4), { maxLength: 25 }),
  choices: fc.array(fc.constantFrom(undefined, ...decks), { minLength: 1, maxLength: 10 })
})

type Collection = typeof collections extends fc.Arbitrary<infer Value> ? Value : never
type Asked = {
  readonly id: string
  readonly fact: string
  readonly called: boolean
  readonly was: CardState['phase'] | 'new'
}
type Played = { readonly first: Queue; readonly last: Queue; readonly asked: readonly Asked[] }

const mostAnswers = 400

/**
 * Plays the day to its end.
 * @param studied the deck that is studied when so many answers have been given; undefined for all decks
 */
function playDay(collection: Collection, studied: (answers: number) => string | undefined): Played {
  const everyCard = collection.cards.map(({ deck, fact }, index) => ({ id: `c${index}`, fact: `f${fact}`, deck }))
  const states = firstStates(collection)
  const asked: Asked[] = []
  let now: Moment = noon
  const queueNow = (deck?: string) =>
    buildQueue({ ...inputOf(collection, asked, deck, everyCard), everyCard, states, now })
  const first = queueNow()
  for (let quiet = 0; quiet < decks.length * 4 && asked.length < mostAnswers; ) {
    const queue = queueNow(studied(asked.length + quiet))
    if (queue.next === undefined) {
      quiet++ // nothing in this deck: wait if there is something to wait for, or go to the next deck
      if (queue.waitsUntil !== undefined) now = { ...now, at: Math.max(now.at, queue.waitsUntil) }
      continue
    }
    quiet = 0
    const id = queue.next
    const fact = everyCard.find((card) => card.id === id)?.fact ?? ''
    asked.push({ id, fact, called: isCalled(collection, id), was: states.get(id)?.phase ?? 'new' })
    states.set(
      id,
      answer(id, states.get(id), { rating: collection.ratings[asked.length - 1] ?? 3, now, retention: 0.9 })
    )
    now = later(now, 15_000)
  }
  expect(studyDay(now)).toBe(today) // so that all of it was one day
  return { first, last: queueNow(), asked }
}

function firstStates({ cards }: Collection): Map<string, CardState> {
  const states = new Map<string, CardState>()
  for (const [index, { state }] of cards.entries()) {
    const id = `c${index}`
    if (state === 'steps') states.set(id, inSteps(id, -index))
    else if (state !== 'new') states.set(id, reviewDue(id, state))
  }
  return states
}

function inputOf(
  collection: Collection,
  asked: readonly Asked[],
  deck: string | undefined,
  everyCard: readonly (QueueCard & { readonly deck: string })[]
) {
  const { limits, extraNew } = collection
  const answersWith = (phase: Asked['was']): number => asked.filter(({ was }) => was === phase).length
  return {
    limits,
    extraNew,
    calls: callsOf(collection),
    done: { newCards: answersWith('new'), reviews: answersWith('review') },
    cards: deck ? everyCard.filter((card) => card.deck === deck) : everyCard
  }
}

/** Called a minute before the day is played, the last card first. */
const callsOf = ({ cards }: Collection) =>
  cards.flatMap(({ called }, index) =>
    called ? [{ card: `c${index}`, day: today, at: noon.at - 60_000 - index }] : []
  )

const isCalled = (collection: Collection, id: string): boolean => callsOf(collection).some(({ card }) => card === id)

const everyDeck = () => undefined

test('a day ends, with nothing left that could be shown', () => {
  fc.assert(
    fc.property(collections, (collection) => {
      const { last, asked } = playDay(collection, everyDeck)
      expect(asked.length).toBeLessThan(mostAnswers)
      expect(last).toMatchObject({ next: undefined, left: { fresh: 0, learning: 0, review: 0 }, waitsUntil: undefined })
    }),
    seeded(150)
  )
})

test('the counts at the start of a day are what is then shown, whatever is answered', () => {
  fc.assert(
    fc.property(collections, (collection) => {
      const { first, asked } = playDay(collection, everyDeck)
      expect(asked.filter(({ was }) => was === 'new')).toHaveLength(first.left.fresh)
      expect(asked.filter(({ was }) => was === 'review')).toHaveLength(first.left.review)
    }),
    seeded(150)
  )
})

test('no card is asked twice on a day unless it is in its steps, whichever decks are studied', () => {
  fc.assert(
    fc.property(collections, (collection) => {
      const { asked } = playDay(collection, (answers) => collection.choices[answers % collection.choices.length])
      const fresh = asked.filter(({ was }) => was === 'new' || was === 'review').map(({ id }) => id)
      expect(new Set(fresh).size).toBe(fresh.length)
    }),
    seeded(150)
  )
})

test('no two cards of one fact are begun or reviewed on a day, whichever decks are studied, unless both were called', () => {
  fc.assert(
    fc.property(collections, (collection) => {
      const { asked } = playDay(collection, (answers) => collection.choices[answers % collection.choices.length])
      const begun = asked.filter(({ was }) => was === 'new' || was === 'review')
      const called = new Set(begun.filter((card) => card.called).map(({ fact }) => fact))
      const facts = begun.filter((card) => !card.called).map(({ fact }) => fact)
      expect(new Set([...called, ...facts]).size).toBe(called.size + facts.length)
    }),
    seeded(150)
  )
})

test('the daily limits hold over all decks together, for all cards but those called beyond them', () => {
  fc.assert(
    fc.property(collections, (collection) => {
      const { asked } = playDay(collection, (answers) => collection.choices[answers % collection.choices.length])
      const { limits, extraNew } = collection
      const within = (was: Asked['was'], limit: number): void => {
        const all = asked.filter((card) => card.was === was)
        const called = all.filter((card) => card.called)
        expect(all.length).toBeLessThanOrEqual(Math.max(limit, called.length))
      }
      within('new', limits.newPerDay + extraNew)
      within('review', limits.reviewsPerDay)
    }),
    seeded(150)
  )
})

test('every called card is asked, due or not, and before any other that is begun or reviewed', () => {
  fc.assert(
    fc.property(collections, (collection) => {
      const { asked } = playDay(collection, everyDeck)
      const called = callsOf(collection).map(({ card }) => card)
      expect(asked.map(({ id }) => id)).toEqual(expect.arrayContaining(called))
      const begun = asked.filter(({ was }) => was === 'new' || was === 'review').map((card) => card.called)
      expect(begun).toEqual([...begun].sort((one, other) => Number(other) - Number(one)))
    }),
    seeded(150)
  )
})
