import { americanSpelling } from '#domain/search/american-spelling.ts'
import { foldWords } from '#domain/search/fold-words.ts'
import { wordForm } from '#domain/search/word-form.ts'
import { isSameWord, wordSimilarity } from '#domain/search/word-similarity.ts'
import { wordSound } from '#domain/search/word-sound.ts'
import { wordStem } from '#domain/search/word-stem.ts'
import { describe, expect, test } from 'vitest'

describe('folding', () => {
  const texts = (text: string): readonly string[] => foldWords(text).map((word) => word.text)

  test.each([
    ['Réserved-Instance', ['reserved', 'instance']],
    ['P&L', ['p', 'and', 'l']],
    ['N+1', ['n', 'plus', '1']],
    ['x_ column', ['x', 'column']],
    ['Buyer’s guide', ['buyers', 'guide']],
    ['ＦＯＣＵＳ ﬁnops', ['focus', 'finops']],
    ['…!', []]
  ])('%s', (text, words) => {
    expect(texts(text)).toEqual(words)
  })

  test('a word knows where it stood, with the marks that belong to it', () => {
    const text = '👍 Cafe\u0301-Bar'
    expect(foldWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Cafe\u0301', 'Bar'])
  })
})

test.each([
  ['optimisation', 'optimization'],
  ['amortised', 'amortized'],
  ['utilising', 'utilizing'],
  ['analyse', 'analyze'],
  ['centre', 'center'],
  ['licence', 'license'],
  ['organisational', 'organizational'],
  ['favourable', 'favorable'],
  ['programmes', 'programs'],
  ['catalogue', 'catalog'],
  ['labelling', 'labeling'],
  ['vs', 'versus']
])('%s and %s are one spelling', (british, american) => {
  expect(americanSpelling(british)).toBe(americanSpelling(american))
})

test.each([
  ['commitments', 'commitment'],
  ['committed', 'commitment'],
  ['tagging', 'tags'],
  ['forecasting', 'forecast'],
  ['allocated', 'allocation'],
  ['anomalies', 'anomaly'],
  ['pricing', 'price'],
  ['autoscaler', 'autoscaling'],
  ['normalize', 'normalization']
])('%s and %s have one stem', (one, other) => {
  expect(wordStem(one)).toBe(wordStem(other))
})

test.each(['is', 'sla', 'string', 'customer', 'analysis', 'p95'])('%s is left what it is', (word) => {
  expect(wordStem(word).length).toBeGreaterThan(word.length - 4)
})

test.each([
  ['amortizashun', 'amortization'],
  ['akrual', 'accrual'],
  ['depreshiation', 'depreciation'],
  ['kwota', 'quota'],
  ['fisical', 'physical'],
  ['skedule', 'schedule']
])('%s sounds like %s', (typed, meant) => {
  expect(wordSound(typed)).toBe(wordSound(meant))
})

describe('similarity', () => {
  const similarity = (typed: string, meant: string): number => wordSimilarity(wordForm(typed), wordForm(meant), 3)

  test('falls from the word itself over its endings and beginnings to slips and sounds', () => {
    const falling = ['budget', 'budgets', 'budg', 'budegt', 'bidgat'].map((typed) => similarity(typed, 'budget'))
    expect(falling[0]).toBe(1)
    expect(falling).toEqual([...falling].sort((a, b) => b - a))
    expect(similarity('token', 'budget')).toBe(0)
  })

  test.each([
    ['mgmt', 'management'],
    ['k8s', 'kubernetes'],
    ['avg', 'average']
  ])('%s is short for %s', (typed, meant) => {
    expect(similarity(typed, meant)).toBeGreaterThanOrEqual(0.8)
  })

  test('a word cut short or with another ending is the same word, a typo is not for certain', () => {
    expect(isSameWord(wordForm('reserv'), wordForm('reserved'))).toBe(true)
    expect(isSameWord(wordForm('mgmt'), wordForm('management'))).toBe(true)
    expect(isSameWord(wordForm('resreved'), wordForm('reserved'))).toBe(false)
  })
})
