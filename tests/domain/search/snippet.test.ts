import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snippetOf } from '#domain/search/snippet.ts'
import { seeded } from '../../fixtures/property.ts'

const filler = 'plain words that say nothing of it at all '.repeat(12)
const marked = ({ text, ranges }: ReturnType<typeof snippetOf>) => ranges.map(([start, end]) => text.slice(start, end))
const isVacancy = (word: string) => word === 'vacancy'

test('a short text is shown whole', () => {
  expect(snippetOf('What a vacancy costs.', isVacancy)).toEqual({ text: 'What a vacancy costs.', ranges: [[7, 14]] })
})

test('a long text is cut around what was found, between words', () => {
  const piece = snippetOf(`${filler}a Vacancy here ${filler}`, isVacancy)
  expect(marked(piece)).toEqual(['Vacancy'])
  expect(piece.text).toMatch(/^… \w+ .*\w …$/)
  expect(piece.text.length).toBeLessThan(230)
})

test('the piece with most of what was found is shown', () => {
  const piece = snippetOf(`vacancy ${filler} vacancy and vacancy ${filler}`, isVacancy)
  expect(marked(piece)).toHaveLength(2)
})

test('where nothing was found the beginning is shown', () => {
  expect(snippetOf(`First ${filler}`, () => false).text).toMatch(/^First plain/)
})

test('every range holds a word that was looked for, whatever the text', () => {
  const texts = fc.array(fc.constantFrom('vacancy', 'Vacancy', 'budget', 'é', '🙂', '—', 'a'), { maxLength: 120 })
  fc.assert(
    fc.property(texts, (words) => {
      const piece = snippetOf(words.join(' '), isVacancy)
      expect(marked(piece).every((word) => word.toLowerCase() === 'vacancy')).toBe(true)
    }),
    seeded(300)
  )
})
