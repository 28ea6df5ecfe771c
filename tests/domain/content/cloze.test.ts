import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asMarkdown, toggleGap } from '#domain/content/cloze.ts'
import { seeded } from '../../fixtures/property.ts'

/** A text with its selection in square brackets. */
function selection(marked: string) {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  return { text: marked.replace('[', '').replace(']', ''), start, end }
}

function toggled(marked: string): string | undefined {
  const after = toggleGap(selection(marked))
  return (
    after &&
    `${after.text.slice(0, after.start)}[${after.text.slice(after.start, after.end)}]${after.text.slice(after.end)}`
  )
}

test.each([
  ['the [unit cost] of it', 'the {{[unit cost]}} of it'],
  ['the[ unit cost ]of it', 'the {{[unit cost]}} of it'],
  ['the un[]it cost', 'the {{[unit]}} cost'],
  ['all [of\nit]', 'all {{[of\nit]}}'],
  ['{{unit}} [cost]', '{{unit}} {{[cost]}}'],
  ['[ ] nothing', undefined],
  ['nothing [] here', undefined],
  ['', undefined],
  ['half a {{ga[p and]', 'half a {{ga{{[p and]}}'],
  ['{[set]}', undefined]
])('hides the selected words: %s', (before, after) => {
  expect(toggled(before)).toBe(after)
})

test.each([
  ['the {{[unit] cost}} of it', 'the [unit cost] of it'],
  ['the [{{unit cost}}] of it', 'the [unit cost] of it'],
  ['the {{unit cost[]}} of it', 'the [unit cost] of it'],
  ['{{a}} {{[b]}}', '{{a}} [b]']
])('shows the words of a gap again: %s', (before, after) => {
  expect(toggled(before)).toBe(after)
})

test('hiding and then showing leaves the text as it was, whatever is selected', () => {
  const texts = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '.', '{{x}}', '{', '}'), { maxLength: 12 })
  fc.assert(
    fc.property(texts, fc.nat(20), fc.nat(20), (parts, one, other) => {
      const text = parts.join('')
      const [start = 0, end = 0] = [Math.min(one, text.length), Math.min(other, text.length)].sort((a, b) => a - b)
      const once = toggleGap({ text, start, end })
      if (!once || once.text.length < text.length) return // nothing to hide, or a gap was shown
      expect(toggleGap(once)?.text).toBe(text)
    }),
    seeded(500)
  )
})

test('the words of a passage are no marks', () => {
  expect(asMarkdown('2 * 3 is `code`, <b> and {{gap}}')).toBe('2 \\* 3 is \\`code\\`, \\<b> and \\{\\{gap\\}\\}')
  expect(asMarkdown('1. First\n- Second\nx_SkuTier < 5')).toBe('1\\. First\n\n\\- Second\n\nx_SkuTier < 5')
})
