import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadInterval } from '#domain/scheduling/spread.ts'
import { seeded } from '../../fixtures/property.ts'

const none = (): boolean => false

/** Loads of the days 8 to 12, in order. */
const choose = (card: string, loads: readonly number[], siblings: readonly number[] = []) =>
  spreadInterval({
    card,
    interval: 10,
    nearby: [8, 9, 10, 11, 12],
    load: (days) => loads[days - 8] ?? 0,
    withSibling: (days) => siblings.includes(days)
  })

test('with nothing else due a card keeps its own interval', () => {
  expect(choose('a', [0, 0, 0, 0, 0])).toBe(10)
})

test('the quietest day is chosen', () => {
  expect(choose('a', [9, 9, 9, 9, 2])).toBe(12)
})

test('of two quiet days the nearer one is chosen', () => {
  expect(choose('a', [1, 5, 5, 1, 5])).toBe(11)
})

test('between two days as quiet and as near the card’s name decides, and always alike', () => {
  const chosen = ['a', 'b', 'c', 'd', 'e', 'f'].map((card) => choose(card, [5, 1, 5, 1, 5]))
  expect(new Set(chosen)).toEqual(new Set([9, 11]))
  expect(['a', 'b', 'c', 'd', 'e', 'f'].map((card) => choose(card, [5, 1, 5, 1, 5]))).toEqual(chosen)
})

test('a day with a card of the same fact is avoided, even for a busier one', () => {
  expect(choose('a', [9, 9, 0, 9, 9], [10])).not.toBe(10)
  expect(choose('a', [9, 9, 0, 9, 9], [8, 9, 10, 11, 12])).toBe(10)
})

test('a hundred cards learnt together are spread over the days near their interval', () => {
  const due = new Map<number, number>()
  for (let card = 0; card < 100; card++) {
    const chosen = spreadInterval({
      card: `card ${card}`,
      interval: 20,
      nearby: [18, 19, 20, 21, 22],
      load: (days) => due.get(days) ?? 0,
      withSibling: none
    })
    due.set(chosen, (due.get(chosen) ?? 0) + 1)
  }
  expect([...due.values()]).toEqual([20, 20, 20, 20, 20])
})

test('the day that is chosen is one of those near', () => {
  const inputs = fc.record({
    card: fc.string(),
    nearby: fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 }),
    loads: fc.array(fc.nat(50), { minLength: 1 })
  })
  fc.assert(
    fc.property(inputs, ({ card, nearby, loads }) => {
      const chosen = spreadInterval({
        card,
        interval: nearby[0] ?? 1,
        nearby,
        load: (days) => loads[days % loads.length] ?? 0,
        withSibling: (days) => days % 3 === 0
      })
      expect(nearby).toContain(chosen)
    }),
    seeded(300)
  )
})
