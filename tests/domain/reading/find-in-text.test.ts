import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findInText, foldForFinding, mostMatches } from '#domain/reading/find-in-text.ts'
import { seeded } from '../../fixtures/property.ts'

const found = (text: string, query: string): readonly string[] =>
  findInText(foldForFinding(text), query).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Cost and COST and costs', 'cost', ['Cost', 'COST', 'cost']],
  ['Réserve, reserve', 'reserve', ['Réserve', 'reserve']],
  ['Réserve, reserve', 'RÉSERVE', ['Réserve', 'reserve']],
  ['amor\u00ADtised', 'amortised', ['amor\u00ADtised']],
  ['two  \n blanks', 'two blanks', ['two  \n blanks']],
  ['the learner’s own', "learner's", ['learner’s']],
  ['“quoted”', '"quoted"', ['“quoted”']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['💸 and 💸', '💸', ['💸', '💸']],
  ['سحابة', 'سحابة', ['سحابة']],
  ['(a+b)*', '(a+b)*', ['(a+b)*']],
  ['ﬁnance', 'fin', ['ﬁn']],
  ['nothing', '', []],
  ['nothing', '   ', []],
  ['nothing', 'something', []]
])('in %j, %j finds %j', (text, query, expected) => {
  expect(found(text, query)).toEqual(expected)
})

test('matches stand in order, apart and within the text, whatever text and query', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 200 })
  fc.assert(
    fc.property(texts, fc.string({ unit: 'grapheme', maxLength: 3 }), (text, query) => {
      let last = 0
      for (const { start, end } of findInText(foldForFinding(text), query)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    seeded(500)
  )
})

test('a part of a text is found in it', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 100 }),
      fc.nat(99),
      fc.integer({ min: 1, max: 20 }),
      (text, from, length) => {
        const part = text.slice(from % text.length, (from % text.length) + length).trim()
        fc.pre(part !== '')
        expect(found(text, part).length).toBeGreaterThan(0)
      }
    ),
    seeded(500)
  )
})

test('what stands there too often is found as often as anyone goes through it', () => {
  expect(found('a'.repeat(10_000), 'a')).toHaveLength(mostMatches)
})
