import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { ExpectedAnswer } from '#domain/scheduling/expected-answer.ts'
import { compareAnswer, type TypedAnswer } from '#domain/scheduling/typed-answer.ts'
import { seeded } from '../../fixtures/property.ts'

/** An answer as the study material writes it, with what counts between double stars. */
function written(markdown: string): ExpectedAnswer {
  const keys: [number, number][] = []
  let text = ''
  markdown.split('**').forEach((part, at) => {
    if (at % 2 === 1) keys.push([text.length, text.length + part.length])
    text += part
  })
  return { text, keys: keys.length > 0 ? keys : [[0, text.length]] }
}

type RealCard = { readonly id: string; readonly ask?: string; readonly answer?: string }

const realCards = ['personas', 'principles', 'phases', 'maturity', 'operations', 'rates'].flatMap(
  (deck) => (parse(readFileSync(`content/cards/${deck}.yaml`, 'utf8')) as { cards: readonly RealCard[] }).cards
)

function real(id: string): { readonly ask: string; readonly answer: string } {
  const { ask = '', answer = '' } = realCards.find((card) => card.id === id) ?? {}
  if (answer === '') throw new Error(`There is no card ${id}.`)
  return { ask: ask.replaceAll('*', ''), answer }
}

const judge = (typed: string, answer: string, ask = ''): TypedAnswer['verdict'] | undefined =>
  compareAnswer(typed, written(answer), ask)?.verdict

test.each([
  ['persona.core.count', '6 core, 5 allied', 'expected'],
  ['persona.core.count', 'five core and six allied', 'nearly'],
  ['persona.core.count', 'six', 'nearly'],
  ['persona.core.count', '7 and 9', 'different'],
  ['persona.core.missing-three', 'procurement, leadership, finance', 'expected'],
  ['persona.core.missing-three', 'finanse and procurment and leadership', 'expected'],
  ['persona.core.missing-three', 'Finance, Procurement, Security', 'nearly'],
  ['persona.core.missing-three', 'Security', 'different'],
  ['persona.allied.with-it', 'itam itfm itsm', 'expected'],
  ['persona.allied.with-it', 'ITAM, ITFM, ITXM', 'nearly'],
  ['persona.allied.without-it', 'sustainability + security', 'expected'],
  ['persona.core.hat', '3', 'expected'],
  ['principle.unordered.origin', '2019', 'expected'],
  ['principle.unordered.origin', '2018', 'different'],
  ['principle.unordered.most-important', 'unordered set', 'expected'],
  ['principle.unordered.most-important', 'an ordered set', 'nearly'],
  ['principle.unordered.in-the-guide', 'it counts but does not list them', 'expected'],
  ['principle.unordered.in-the-guide', 'it counts and lists them', 'nearly'],
  ['principle.teams-collaborate.groups', 'Product, technology & finance', 'expected']
] as const)('%s: “%s” is %s', (id, typed, verdict) => {
  const { ask, answer } = real(id)
  expect(judge(typed, answer, ask)).toBe(verdict)
})

test.each([
  ['the same in capitals and without its full stop', 'SHORTFALL', '**Shortfall.**'],
  ['accents and hyphens', 'pay as you go café', '**Pay-as-you-go cafe**'],
  ['American spelling', 'amortized catalog', '**Amortised catalogue**'],
  ['other endings', 'allocate tag', '**Allocated tags**'],
  ['a word apart', 'right sizing', '**Rightsizing**'],
  ['two words together', 'costcentre', '**Cost centre**'],
  ['swapped letters', 'sohwback', '**Showback**'],
  ['a thousands comma', '45000', '**45,000 USD**'],
  ['decimals that say nothing', '$192', '**192.00 USD**'],
  ['a number in words', 'twelve months', '**12 months**'],
  ['a minus sign or the word', 'minus 5 %', '**−5 %**'],
  ['the whole sentence', 'a persona is a hat rather than a post', 'A persona is a **hat** rather than a post.'],
  [
    'most of a long answer',
    'adopted by all the teams within one year',
    '**Adopted by all engineering teams within a year**'
  ]
])('%s is as expected', (_what, typed, answer) => expect(judge(typed, answer)).toBe('expected'))

test.each([
  ['a short name that differs by a letter', 'PaaS', '**SaaS**', 'different'],
  ['another beginning', 'blended', '**Unblended**', 'different'],
  ['another word that looks alike', 'mixed', '**Fixed**', 'different'],
  ['another number', '85.5 %', '**85 %**', 'different'],
  ['a lost sign', '5 %', '**−5 %**', 'different'],
  ['a “not” too many', 'not the peak', '**The peak**', 'nearly'],
  ['a “not” too few', 'necessarily', '**Not** necessarily', 'different'],
  ['a yes for a no', 'yes, headroom', 'No, that is **headroom**.', 'nearly'],
  ['everything there is to choose from', 'fixed and variable', '**Fixed**', 'nearly'],
  ['other words', 'nobody can say', '**Old waste** is carried forward.', 'different']
] as const)('%s is not', (_what, typed, answer, verdict) => expect(judge(typed, answer)).toBe(verdict))

test('the words of the question may be repeated, unless it names what is to be chosen from', () => {
  const ask = 'Which charge do the teams of a large company pay?'
  expect(judge('the teams of a large company pay a chargeback', '**Chargeback**', ask)).toBe('expected')
  const choice = 'Showback or chargeback: which one moves money?'
  expect(judge('showback and chargeback', '**Chargeback**', choice)).toBe('nearly')
})

test('what differs is marked where it stands, and nothing is lost', () => {
  const compared = compareAnswer('Finanse, security', written('**Finance and leadership.** Both decide.'), '')
  expect(compared?.typed.map(({ text, mark }) => [text, mark])).toEqual([
    ['Finanse', 'slip'],
    [', ', undefined],
    ['security', 'extra']
  ])
  expect(compared?.expected.find(({ mark }) => mark)).toEqual({ start: 12, text: 'leadership', mark: 'missing' })
})

test('nothing typed, or nothing to be typed, is not compared', () => {
  expect(compareAnswer('  … ', written('**Yes**'), '')).toBeUndefined()
  expect(compareAnswer('divided by', written('**÷**'), '')).toBeUndefined()
})

test.each([
  ['finance', 3],
  ['finance or sales', 2],
  ['sales', 1]
] as const)('“%s” for Finance proposes rating %i', (typed, rating) => {
  expect(compareAnswer(typed, written('**Finance**'), '')?.rating).toBe(rating)
})

test('every real card finds its own answer, and what counts of it, as expected', () => {
  const failed = realCards.filter(({ ask = '', answer = '' }) => {
    if (answer === '' || /:figure|`/.test(answer)) return false
    const expected = written(answer.replaceAll(/(?<!\*)\*(?!\*)/g, ''))
    const counts = expected.keys.map(([start, end]) => expected.text.slice(start, end)).join(', ')
    return [expected.text, counts].some((typed) => compareAnswer(typed, expected, ask)?.verdict !== 'expected')
  })
  expect(failed.map(({ id }) => id)).toEqual([])
})

test('whatever is typed, both texts are shown whole', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 60 })
  fc.assert(
    fc.property(words, words, (typed, meant) => {
      const compared = compareAnswer(typed, written(meant.replaceAll('*', '')), '')
      if (!compared) return
      expect(compared.typed.map(({ text }) => text).join('')).toBe(typed)
      expect(compared.expected.map(({ text }) => text).join('')).toBe(meant.replaceAll('*', ''))
    }),
    seeded(500)
  )
})
