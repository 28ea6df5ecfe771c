import { expect, test } from 'vitest'
import { eventSchema } from '#domain/journal/events.ts'
import { longHistory } from '#scripts/bench/long-history.mjs'

const study = {
  length: 2000,
  cards: ['ownership.meaning', 'ownership.who'],
  sections: ['roles#who'],
  items: ['timing.board'],
  device: '0190a000-0000-7000-8000-000000000001',
  now: Date.UTC(2026, 6, 20),
  offset: 60
}

test('a made-up history has as many events as were asked for, all of which the journal takes, in the order of time', () => {
  const events = longHistory(study)
  expect(events).toHaveLength(study.length)
  expect(events.filter((event) => !eventSchema.safeParse(event).success)).toEqual([])
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((one, other) => one - other))
  expect(new Set(events.map(({ id }) => id)).size).toBe(study.length)
})

test('it is the same for the same study', () => {
  expect(longHistory(study)).toEqual(longHistory(study))
})
