import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SearchPack } from '#domain/content/pack.ts'
import { createTextSearch, openTextSearch, type TextDocument, type TextSearch } from '#domain/search/text-search.ts'
import { compileContent } from '#scripts/content/compile.ts'
import { seeded } from '../../fixtures/property.ts'

describe('the study material', () => {
  let search: TextSearch
  beforeAll(() => {
    const { documents, index } = JSON.parse(compileContent('content').get('search.json') ?? '') as SearchPack
    search = openTextSearch(documents, index)
  }, 120_000)

  /** The places in the guide that a query finds first. */
  const places = (query: string): readonly string[] =>
    (search.search(query, 5).matches.get('paragraph') ?? []).map(({ address }) =>
      address.replace(/^\/guide\//, '').replace(/\?block=\d+/, '')
    )

  test.each([
    ['break-even', 'commitment-arithmetic#break-even'],
    ['breakeven', 'commitment-arithmetic#break-even'],
    ['how do I compute the break even', 'commitment-arithmetic#break-even'],
    ['amortised cost', 'cost-views#amortisation'],
    ['amortized', 'cost-views#amortisation'],
    ['showback', 'showback-and-chargeback'],
    ['chargebacks', 'showback-and-chargeback'],
    ['rightsising', 'rightsizing'],
    ['kuberntes', 'kubernetes'],
    ['anomaly detection', 'anomalies'],
    ['sustainability', 'sustainability'],
    ['pass mark', 'questions#pass-mark'],
    ['RACI', 'governance-and-automation'],
    ['crawl walk run', 'maturity']
  ])('“%s” leads to %s', (query, wanted) => {
    expect(places(query).join(' ')).toContain(wanted.split('#')[0]?.split('-')[0])
    expect(places(query).length).toBeGreaterThan(0)
  })

  test('cards are found by what they ask and by what they answer', () => {
    const found = search.search('which domain holds rate optimization', 5).matches.get('card') ?? []
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]?.address).toMatch(/^\/cards\/[a-z-]+#[a-z]/)
  })

  test('the words that were found are marked, whatever their ending', () => {
    const [first] = search.search('tag policies', 1).matches.get('paragraph') ?? []
    const marked = [first?.title, first?.snippet].flatMap((piece) =>
      (piece?.ranges ?? []).map(([start, end]) => piece?.text.slice(start, end).toLowerCase())
    )
    expect(marked.join(' ')).toMatch(/tag.*polic|polic.*tag/)
  })

  test('any text at all is searched, and the answer keeps to what was asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (query) => {
        for (const matches of search.search(query, 3).matches.values()) expect(matches.length).toBeLessThanOrEqual(3)
      }),
      seeded(150)
    )
  })
})

const note = (id: string, more: Partial<TextDocument> = {}): TextDocument => ({
  id,
  kind: 'mark',
  title: '',
  text: '',
  place: '',
  address: `/guide/x?mark=${id}`,
  ...more
})

const idsOf = (documents: readonly TextDocument[], query: string): readonly string[] =>
  (createTextSearch(documents).search(query, 10).matches.get('mark') ?? []).map(({ id }) => id)

test('a title counts for more than a text, and a text for more than the place', () => {
  const notes = [
    note('place', { place: 'Vacancy' }),
    note('text', { text: 'what a vacancy costs' }),
    note('title', { title: 'Vacancy' })
  ]
  expect(idsOf(notes, 'vacancy')).toEqual(['title', 'text', 'place'])
})

test('texts with every word come alone; without any such, those with some of the words', () => {
  const notes = [note('both', { text: 'showback before chargeback' }), note('one', { text: 'chargeback' })]
  expect(idsOf(notes, 'showback chargeback')).toEqual(['both'])
  expect(idsOf(notes, 'chargeback budget')).toEqual(['one', 'both'])
})

test('a word that is still being typed finds what it may become', () => {
  expect(idsOf([note('a', { text: 'rightsizing' })], 'rights')).toEqual(['a'])
  expect(idsOf([note('a', { text: 'rightsizing' })], 'r')).toEqual([])
})

test('four letters are not taken for four others', () => {
  expect(idsOf([note('a', { text: 'mark' })], 'dark')).toEqual([])
  expect(idsOf([note('a', { text: 'commitment' })], 'comitment')).toEqual(['a'])
})

test.each(['', '   ', '…!?', '𝕏', '🙂', '۝', '"(', 'the of and'])('%j does no harm', (query) => {
  expect(() => idsOf([note('a', { text: 'word' })], query)).not.toThrow()
})

test('of ten thousand characters the beginning is searched', () => {
  const query = `commitment ${'padding '.repeat(1250)}`
  expect(idsOf([note('a', { text: 'commitment' })], query)).toEqual(['a'])
})

test('how many there are is told, also of those that are not shown', () => {
  const notes = Array.from({ length: 30 }, (_, number) => note(String(number), { text: 'budget' }))
  expect(createTextSearch(notes).search('budget', 5).counts.get('mark')).toBe(30)
})
