import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareEvents } from '#domain/journal/order.ts'
import { histories } from '../../fixtures/event-streams.ts'
import { desktop, laptop, uuid } from '../../fixtures/events.ts'
import { seeded } from '../../fixtures/property.ts'

const first = { at: 1, device: laptop, id: uuid(1) }

test('events are ordered by time before all else', () => {
  expect(compareEvents({ at: 2, device: laptop, id: uuid(1) }, { at: 10, device: desktop, id: uuid(0) })).toBeLessThan(
    0
  )
})

test('a tie between times is broken by the machine, and then by the id', () => {
  expect(compareEvents(first, { at: 1, device: desktop, id: uuid(0) })).toBeLessThan(0)
  expect(compareEvents(first, { at: 1, device: laptop, id: uuid(2) })).toBeLessThan(0)
})

test('only an event compared with itself is a tie', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const one of history) {
        for (const other of history) expect(compareEvents(one, other) === 0).toBe(one.id === other.id)
      }
    }),
    seeded(50)
  )
})

test('sorting gives one order, whatever the order before', () => {
  const shuffles = histories.chain((history) =>
    fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length }))
  )
  fc.assert(
    fc.property(shuffles, ([history, shuffled]) => {
      expect([...shuffled].sort(compareEvents)).toEqual([...history].sort(compareEvents))
    }),
    seeded(200)
  )
})
