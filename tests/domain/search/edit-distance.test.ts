import { createEditDistance, editDistance } from '#domain/search/edit-distance.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '../../fixtures/property.ts'

const whole = (typed: string, meant: string): number => editDistance(typed, meant, 20).whole

test.each([
  ['budget', 'budget', 0],
  ['budgt', 'budget', 1],
  ['budgfet', 'budget', 1],
  ['budzet', 'budget', 1],
  ['budegt', 'budget', 0.8],
  ['buddget', 'budget', 0.5],
  ['comitment', 'commitment', 0.5],
  ['bodget', 'budget', 0.75],
  ['', 'tag', 3],
  ['tag', '', 3]
])('%j is %j with %d edits', (typed, meant, edits) => {
  expect(whole(typed, meant)).toBe(edits)
})

test('the rest of a word that is still being typed costs nothing', () => {
  expect(editDistance('resrev', 'reserved', 3).beginning).toBe(0.8)
  expect(editDistance('budg', 'budget', 3)).toEqual({ whole: 2, beginning: 0 })
})

test('beyond the most that is asked for it answers infinity', () => {
  expect(editDistance('token', 'budget', 2).whole).toBe(Number.POSITIVE_INFINITY)
  expect(whole('a'.repeat(300), 'b'.repeat(300))).toBe(Number.POSITIVE_INFINITY)
})

describe('for any texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', ' ', 'é'), maxLength: 12 })

  test('a text is nothing from itself, and both directions cost the same', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(whole(one, one)).toBe(0)
        expect(whole(one, other) === 0).toBe(one === other)
        expect(whole(one, other)).toBe(whole(other, one))
      }),
      seeded(500)
    )
  })

  test('a limit changes nothing about what lies within it', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 5 }), (one, other, most) => {
        fc.pre(!/(.)\1/.test(`${one} ${other}`)) // of the cheap doubled letters more would fit in than it looks for
        const free = whole(one, other)
        const limited = editDistance(one, other, most).whole
        expect(limited).toBe(free <= most ? free : Number.POSITIVE_INFINITY)
      }),
      seeded(2_000)
    )
  })

  test('what was compared before makes no difference', () => {
    const one = fc.record({ typed: text, meant: text, most: fc.integer({ min: 1, max: 5 }) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.uniqueArray(text, { maxLength: 12 }), (mixed, vocabulary) => {
        const used = createEditDistance()
        const sorted = vocabulary.sort().map((meant) => ({ typed: mixed[0]?.typed ?? 'abc', meant, most: 3 }))
        for (const { typed, meant, most } of [...mixed, ...sorted]) {
          expect(used(typed, meant, most)).toEqual(createEditDistance()(typed, meant, most))
        }
      }),
      seeded(1_000)
    )
  })
})
