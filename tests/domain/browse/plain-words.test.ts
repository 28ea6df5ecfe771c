import { expect, test } from 'vitest'
import { plainSides, plainWords } from '#domain/browse/plain-words.ts'

test.each([
  ['What does **showback** leave out?', 'What does showback leave out?'],
  ['- `one`\n- *two*', 'one\ntwo'],
  ['1. first\n2) second', 'first\nsecond'],
  ['> said by [finance](/guide/roles)', 'said by finance'],
  ['2 * 3 is 6', '2 * 3 is 6'],
  [String.raw`a \* b \[c\]`, 'a * b [c]'],
  ['unit_cost_per_order', 'unit_cost_per_order']
])('of %j the words are %j', (markdown, words) => {
  expect(plainWords(markdown)).toBe(words)
})

test('a text with gaps asks with all of them open and answers with all of them filled', () => {
  const face = { kind: 'cloze', text: 'Unit cost is {{**cost**}} over {{units}}.' } as const
  expect(plainSides(face)).toEqual({ ask: 'Unit cost is […] over […].', answer: 'Unit cost is cost over units.' })
})

test('the longest text that a card can hold takes no time', () => {
  const began = performance.now()
  plainWords('['.repeat(100_000))
  plainWords('['.repeat(5000))
  plainWords('*'.repeat(5000))
  expect(performance.now() - began).toBeLessThan(500)
})
