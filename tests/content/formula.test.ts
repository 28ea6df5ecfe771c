import { expect, test } from 'vitest'
import { readFormula } from '../../scripts/content/formula.ts'

const read = (text: string) => {
  const formula = readFormula(text)
  if (typeof formula === 'string') throw new TypeError(formula)
  return formula
}

const values = new Map([
  ['hours', 730],
  ['rate', 0.5]
])
const labels = new Map([
  ['hours', 'Hours'],
  ['rate', 'Rate']
])

test.each([
  ['hours * rate', 365, 'Hours × Rate'],
  ['(hours - 30) / 2 ^ 2', 175, '(Hours − 30) ÷ 2 ^ 2'],
  ['-rate + 10000', 9999.5, '−Rate + 10,000'],
  ['ceil(hours / 100)', 8, 'rounded up (Hours ÷ 100)'],
  ['min(hours, 500, 1000 * rate)', 500, 'smallest of (Hours, 500, 1,000 × Rate)']
])('%s has a value and can be read aloud', (text, value, words) => {
  expect(read(text).valueOf(values)).toBe(value)
  expect(read(text).inWords(labels)).toBe(words)
})

test('a formula names each id once, and its functions not at all', () => {
  expect(read('max(rate, hours) + rate').names).toEqual(['rate', 'hours'])
})

test.each(['hours / 0', 'sqrt(0 - hours)', 'min + 1', 'min()'])('%s has no value', (text) => {
  expect(Number.isFinite(read(text).valueOf(values))).toBe(false)
})

test.each([
  'rate = 2',
  '[1, 2]',
  '1; 2',
  '"text"',
  'rate.constructor',
  'rate > 1 ? 2 : 3',
  'hours!',
  'hours mod 7',
  '2 rate',
  'f(x) = x',
  'cos(rate)',
  'import("fs")',
  'parse("1")',
  '1:3',
  '2 cm',
  'true',
  '',
  '(',
  'rate,'
])('"%s" is refused', (text) => {
  expect(typeof readFormula(text)).toBe('string')
})
