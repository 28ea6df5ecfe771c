import type { ElementContent } from 'hast'
import { expect, test } from 'vitest'
import { expectedAnswer, plainText } from '#domain/scheduling/expected-answer.ts'

const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (tagName: string, ...children: readonly ElementContent[]): ElementContent => ({
  type: 'element',
  tagName,
  properties: {},
  children: [...children]
})
const strong = (value: string) => element('strong', text(value))

const keysOf = (tree: readonly ElementContent[]): readonly string[] => {
  const { text: whole, keys } = expectedAnswer(tree)
  return keys.map(([start, end]) => whole.slice(start, end))
}

test('what counts is what stands in strong letters, and the sentence ends what is shown', () => {
  const tree = [text('At least '), strong('85 %'), text(', walking. More is better.')]
  expect(keysOf(tree)).toEqual(['85 %'])
  expect(expectedAnswer(tree).text).toBe('At least 85 %, walking.')
})

test('a key that closes its sentence ends what is shown', () => {
  const tree = [strong('Shortfall.'), text(' Vacancy arises hour by hour.')]
  expect(expectedAnswer(tree)).toEqual({ text: 'Shortfall.', keys: [[0, 10]] })
})

test('without strong letters a figure before a colon is what counts', () => {
  expect(keysOf([text('192.00 USD: '), text('480 units × 0.40.')])).toEqual(['192.00 USD'])
})

test('without either all of it counts', () => {
  expect(keysOf([text('Cost that nobody owns yet, whatever the reason may be: it waits.')])).toEqual([
    'Cost that nobody owns yet, whatever the reason may be: it waits.'
  ])
})

test('blocks of a card of one’s own stand apart', () => {
  const list = element('ul', element('li', text('invoices')), element('li', text('credits')))
  expect(expectedAnswer([element('p', text('Two:')), list]).text).toBe('Two:\ninvoices\ncredits')
  expect(plainText([element('p', text('One')), element('p', text('Two'))])).toBe('One\nTwo')
})

test('an empty answer has no words, and an endless one is cut', () => {
  expect(expectedAnswer([])).toEqual({ text: '', keys: [[0, 0]] })
  expect(expectedAnswer([text('a '.repeat(50_000))]).text.length).toBe(5000)
})
