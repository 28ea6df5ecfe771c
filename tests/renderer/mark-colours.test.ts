import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { markColours } from '#domain/journal/mark-colours.ts'

const tokens = readFileSync('src/renderer/app/tokens.css', 'utf8')
const [base = '', sepia = ''] = tokens.split(':root[data-theme="sepia"]')

/** A colour as a theme has it, in six hexadecimal digits. */
function colourIn(theme: 'light' | 'sepia' | 'dark', name: string): string {
  const own = theme === 'sepia' ? new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sepia)?.[1] : undefined
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(base) ?? []
  const colour = own ?? (theme === 'dark' ? dark : light)
  if (!colour) throw new Error(`tokens.css has no --${name}.`)
  return colour
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test('the control: black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#8a9591', '#8a9591')).toBe(1)
})

describe.each(['light', 'sepia', 'dark'] as const)('in %s, what is marked can be read', (theme) => {
  test.each(markColours)('in %s', (colour) => {
    const marked = colourIn(theme, `mark-${colour}`)
    for (const ink of ['ink', 'ink-soft', 'accent', 'hard']) {
      expect(contrast(colourIn(theme, ink), marked), ink).toBeGreaterThanOrEqual(4.5)
    }
  })
})
