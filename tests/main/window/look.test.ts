import { expect, test } from 'vitest'
import { backgroundOf, themeSourceOf } from '#main/window/theme.ts'
import { nextZoom, zoomFactors } from '#main/window/zoom.ts'

test.each([
  ['light', true, '#fbfaf7', 'light'],
  ['sepia', true, '#f6efdf', 'light'],
  ['dark', false, '#131716', 'dark'],
  ['system', false, '#fbfaf7', 'system'],
  ['system', true, '#131716', 'system']
] as const)('the first paint has the colour of the theme: %s, dark system %s', (theme, dark, colour, source) => {
  expect(backgroundOf(theme, dark)).toBe(colour)
  expect(themeSourceOf(theme)).toBe(source)
})

test('zooming goes through every step and back, and stops at the ends', () => {
  let factor: number = zoomFactors[0]
  const seen = [factor]
  while (nextZoom(factor, 'in') !== factor) seen.push((factor = nextZoom(factor, 'in')))
  expect(seen).toEqual([...zoomFactors])
  while (nextZoom(factor, 'out') !== factor) factor = nextZoom(factor, 'out')
  expect(factor).toBe(zoomFactors[0])
  expect(nextZoom(2.5, 'reset')).toBe(1)
})

test('a factor between two steps goes to the neighbour', () => {
  expect(nextZoom(1.05, 'in')).toBe(1.1)
  expect(nextZoom(1.05, 'out')).toBe(1)
  expect(nextZoom(1.100000023, 'in')).toBe(1.25) // as Chromium gives it back
})
