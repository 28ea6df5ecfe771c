import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FitItem, fitItems } from '#domain/fitting/fit-items.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import { reviewLog } from '#domain/progress/review-log.ts'
import { histories } from '../../fixtures/event-streams.ts'
import { answerOf, happened, noon } from '../../fixtures/events.ts'
import { dayLength, hour, later } from '../../fixtures/moments.ts'
import { seeded } from '../../fixtures/property.ts'

const onDay = (day: number, card: string, details: Parameters<typeof answerOf>[1] = {}, after = 0): JournalEvent =>
  happened(answerOf(card, { was: 'review', ...details }), later(noon, day * dayLength + after))

/** What leads up to each review: rating and days of each answer. */
const seen = (items: readonly FitItem[]) =>
  items.map(({ history, length }) => history.slice(0, length).map(({ rating, days }) => [rating, days]))

const begun = onDay(0, 'a', { was: 'new', rating: 4 })

test('the first answer to a card of each later day counts, with all that led up to it', () => {
  expect(seen(fitItems([onDay(11, 'a', { rating: 1 }), begun, onDay(3, 'a')]))).toEqual([
    [
      [4, 0],
      [3, 3]
    ],
    [
      [4, 0],
      [3, 3],
      [1, 8]
    ]
  ])
})

test('repeats on one day lead up to what follows and do not count themselves', () => {
  const repeated = onDay(0, 'a', { was: 'learning', rating: 3 }, hour)
  const lapsed = onDay(2, 'a', { rating: 1 })
  const relearnt = onDay(2, 'a', { was: 'relearning' }, hour)
  expect(seen(fitItems([begun, repeated, lapsed, relearnt, onDay(3, 'a')]))).toEqual([
    [
      [4, 0],
      [3, 0],
      [1, 2]
    ],
    [
      [4, 0],
      [3, 0],
      [1, 2],
      [3, 0],
      [3, 1]
    ]
  ])
})

test('an answer that was taken back neither counts nor leads up to anything', () => {
  const wrong = onDay(2, 'a', { rating: 1 })
  const back = happened({ kind: 'voided', event: wrong.id }, later(noon, 2 * dayLength + 1))
  expect(seen(fitItems([begun, wrong, back, onDay(5, 'a')]))).toEqual([
    [
      [4, 0],
      [3, 5]
    ]
  ])
})

test('a card that was made new again begins again', () => {
  const forgotten = happened({ kind: 'card-forgotten', card: 'a' }, later(noon, dayLength))
  const anew = onDay(4, 'a', { was: 'new', rating: 2 })
  expect(seen(fitItems([begun, forgotten, anew, onDay(6, 'a')]))).toEqual([
    [
      [2, 0],
      [3, 2]
    ]
  ])
})

test('a card whose beginning is not known, and answers outside the schedule, are left out', () => {
  const crammed = happened({ kind: 'card-crammed', card: 'a', rating: 1, took: 10 }, later(noon, dayLength))
  expect(fitItems([onDay(0, 'b'), onDay(9, 'b'), begun, crammed])).toEqual([])
})

test('a clock set back makes no negative days', () => {
  const west = happened(answerOf('a', { was: 'review' }), { ...later(noon, hour), offset: -1080 })
  expect(seen(fitItems([begun, west, onDay(2, 'a')]))).toEqual([
    [
      [4, 0],
      [3, 0],
      [3, 2]
    ]
  ])
})

test('in any history, whatever counts came days after the answer before, and begins with a first one', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const items = fitItems(history)
      expect(items.length).toBeLessThanOrEqual(reviewLog(history).length)
      for (const { history: answers, length } of items) {
        expect(answers[0]?.days).toBe(0)
        expect(answers[length - 1]?.days).toBeGreaterThan(0)
      }
    }),
    seeded(200)
  )
})
