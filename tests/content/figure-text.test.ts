import { expect, test } from 'vitest'
import { keptTogether } from '../../scripts/content/typographic.ts'
import { agrees, figureText } from '#domain/content/figure-text.ts'

test.each([
  [1234.5, { unit: 'USD/hour', decimals: 2 }, '1,234.50\u00A0USD/hour'],
  [0.72, { unit: '%', decimals: 0 }, '72\u00A0%'],
  [0.125, { unit: '%', decimals: 1 }, '12.5\u00A0%'],
  [1_000_000, { decimals: 0 }, '1,000,000'],
  [-1500, { unit: 'USD', decimals: 0 }, '−1,500\u00A0USD'],
  [-0.001, { decimals: 2 }, '0.00']
])('%d is printed with its unit, thousands and a minus sign as the guide writes them', (value, shown, text) => {
  expect(figureText(value, shown)).toBe(text)
})

test('a half is rounded as everybody does by hand, though the computer holds a little less', () => {
  expect(0.285 * 100).toBeLessThan(28.5)
  expect(figureText(0.285, { unit: '%', decimals: 0 })).toBe('29\u00A0%')
  expect(figureText(1.005, { decimals: 2 })).toBe('1.01')
})

test('figures agree to half a unit of the last digit that is printed', () => {
  expect(agrees(4666.67, 4667, { unit: 'USD', decimals: 0 })).toBe(true)
  expect(agrees(4666.4, 4667, { unit: 'USD', decimals: 0 })).toBe(false)
  expect(agrees(0.7249, 0.72, { unit: '%', decimals: 0 })).toBe(true)
  expect(agrees(0.73, 0.72, { unit: '%', decimals: 0 })).toBe(false)
  expect(agrees(0.1 + 0.2, 0.3, { decimals: 2 })).toBe(true)
})

test('a number and its per cent sign are never torn apart', () => {
  expect(keptTogether('30 % of the term, or 5 %.')).toBe('30\u{A0}% of the term, or 5\u{A0}%.')
  expect(keptTogether('the % sign')).toBe('the % sign')
})
