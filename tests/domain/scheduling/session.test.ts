import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Rating, ratings } from '#domain/scheduling/schedule.ts'
import {
  cardsFor,
  type KnownOfCards,
  nothingDone,
  partsOf,
  type Session,
  sessionFrom,
  withAnswer,
  withoutAnswer
} from '#domain/scheduling/session.ts'
import { seeded } from '../../fixtures/property.ts'
import { cardsNamed } from './queue-fixture.ts'

const cram: Session = { kind: 'cram', deck: undefined, which: 'all', tag: '', search: '', days: 1, minutes: 0 }

const addressWith = (parts: Readonly<Record<string, string>>) => ({ get: (name: string) => parts[name] ?? null })

const anySession: fc.Arbitrary<Session> = fc
  .record({
    kind: fc.constantFrom('ahead', 'cram'),
    deck: fc.option(fc.constantFrom('own', 'phases'), { nil: undefined }),
    which: fc.constantFrom('all', 'failed', 'flagged'),
    tag: fc.string({ maxLength: 20 }),
    search: fc.string({ maxLength: 40 }).map((text) => text.trim()),
    days: fc.integer({ min: 1, max: 365 }),
    minutes: fc.integer({ min: 0, max: 600 })
  })
  .map((session) => (session.kind === 'ahead' ? { ...session, which: 'all' } : { ...session, days: 1 }))

test('a session is the same after its address was gone back to', () => {
  fc.assert(
    fc.property(anySession, (session) => {
      expect(sessionFrom(addressWith(partsOf(session)), session.deck)).toEqual(session)
    }),
    seeded(300)
  )
})

test('an address without a session, or with one that nobody knows, asks for the day’s own', () => {
  expect(sessionFrom(addressWith({}), undefined)).toBeUndefined()
  expect(sessionFrom(addressWith({ session: 'race', minutes: '5' }), 'phases')).toBeUndefined()
})

test('numbers that were typed into an address are brought to what makes sense', () => {
  const ahead = (days: string, minutes: string) =>
    sessionFrom(addressWith({ session: 'ahead', days, minutes }), undefined)
  expect(ahead('soon', '-3')).toMatchObject({ days: 1, minutes: 0 })
  expect(ahead('1e9', '99999')).toMatchObject({ days: 365, minutes: 600 })
})

test('cards answered with Again, or flagged, can be crammed and not be learnt ahead', () => {
  expect(sessionFrom(addressWith({ session: 'cram', which: 'failed' }), undefined)?.which).toBe('failed')
  expect(sessionFrom(addressWith({ session: 'ahead', which: 'failed' }), undefined)?.which).toBe('all')
})

const known: KnownOfCards = {
  missedToday: (card) => card === 'a' || card === 'b',
  flagged: (card) => card === 'c',
  tags: (card) => (card === 'b' || card === 'c' ? ['exam'] : []),
  found: (card) => card !== 'd'
}

const idsFor = (session: Partial<Session>): readonly string[] =>
  cardsFor({ ...cram, ...session }, cardsNamed('a', 'b', 'c', 'd'), known).map(({ id }) => id)

test('a session asks the cards that fit all it says', () => {
  expect(idsFor({})).toEqual(['a', 'b', 'c'])
  expect(idsFor({ which: 'failed' })).toEqual(['a', 'b'])
  expect(idsFor({ which: 'flagged' })).toEqual(['c'])
  expect(idsFor({ tag: 'exam' })).toEqual(['b', 'c'])
  expect(idsFor({ which: 'failed', tag: 'exam' })).toEqual(['b'])
})

test('a tag is taken as a whole', () => {
  expect(idsFor({ tag: 'exa' })).toEqual([])
})

test('what was done is summed up, and an answer taken back is no part of it', () => {
  const one = withAnswer(nothingDone, { rating: 1, took: 4000 })
  const two = withAnswer(one, { rating: 2, took: 3000 })
  expect(two).toEqual({ answers: 2, remembered: 1, took: 7000 })
  expect(withoutAnswer(two, { rating: 2, took: 3000 })).toEqual(one)
  expect(withoutAnswer(one, { rating: 1, took: 4000 })).toEqual(nothingDone)
})

test('taking back answers from before the session leaves it with nothing, not with less', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Rating>(...ratings)), fc.nat({ max: 9 }), (given, before) => {
      const answers = given.map((rating) => ({ rating, took: 1000 }))
      const older = Array.from({ length: before }, () => ({ rating: 4, took: 9000 }) as const)
      const tally = answers.reduce(withAnswer, nothingDone)
      expect([...answers.toReversed(), ...older].reduce(withoutAnswer, tally)).toEqual(nothingDone)
    }),
    seeded(100)
  )
})
