import { acronymSwap } from '#domain/search/acronyms.ts'
import { readWords } from '#domain/search/glossary-name.ts'
import { initialsOf } from '#domain/search/initials.ts'
import { nameVariants } from '#domain/search/name-variants.ts'
import { expect, test } from 'vitest'

const spaced = (words: readonly { text: string }[]): string => words.map((word) => word.text).join(' ')

test.each([
  ['Showback', ['showback']],
  ['CommitmentDiscountId', ['commitmentdiscountid', 'commitment discount id']],
  ['SaaS', ['saas']],
  ['CapEx', ['capex']],
  ['P&L', ['p and l', 'p l', 'p n l']],
  ['Reporting & Analytics', ['reporting and analytics', 'reporting analytics']],
  ['Cloud+', ['cloud plus', 'cloud']],
  ['Scope 3 emissions', ['scope 3 emissions', 'scope three emissions']]
])('%s may be typed as %j', (text, variants) => {
  expect(nameVariants(text, readWords(text)).map(spaced)).toEqual(variants)
})

test('the words of a variant know where they stand in the name', () => {
  const text = 'EffectiveCost'
  const [, humps] = nameVariants(text, readWords(text))
  expect(humps?.map(({ start, end }) => text.slice(start, end))).toEqual(['Effective', 'Cost'])
})

test.each([
  ['cost of goods sold', ['cogs', 'cgs']],
  ['cost per unit', ['cpu']],
  ['showback', []]
])('the initials of “%s” are %j', (name, initials) => {
  expect(initialsOf(readWords(name))).toEqual(initials)
})

test('an acronym is learnt from a short name beside a long one, unless it stands for two things', () => {
  const swap = acronymSwap([
    [readWords('Reserved Instance'), readWords('RI')],
    [readWords('Savings Plan'), readWords('SP')],
    [readWords('Spot price'), readWords('SP')]
  ])
  expect(swap(readWords('Convertible RI')).map(spaced)).toEqual(['convertible reserved instance'])
  expect(swap(readWords('Reserved Instance exchange')).map(spaced)).toEqual(['ri exchange'])
  expect(swap(readWords('Compute SP'))).toEqual([])
})
