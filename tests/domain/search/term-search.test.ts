import type { SearchableTerm } from '#domain/search/term-match.ts'
import { createTermSearch } from '#domain/search/term-search.ts'
import { describe, expect, test } from 'vitest'
import { glossaryTerms } from './glossary-terms.ts'

const named = (term: string, ...aliases: string[]): SearchableTerm => ({
  id: term.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
  term,
  aliases
})
const idsOf = (terms: readonly SearchableTerm[], query: string, limit?: number): readonly string[] =>
  createTermSearch(terms)
    .search(query, limit)
    .matches.map(({ id }) => id)
const firstOf = (terms: readonly SearchableTerm[], query: string) => createTermSearch(terms).search(query).matches[0]

describe('what stands first', () => {
  test('a term’s own name comes before the same words as another term’s alias', () => {
    const terms = [named('Alpha cost', 'coverage'), named('Coverage')]
    expect(idsOf(terms, 'coverage')).toEqual(['coverage', 'alpha-cost'])
  })

  test('of two terms with the same alias the one with the earlier id comes first', () => {
    const terms = [named('Beta', 'shared word'), named('Alpha', 'shared word')]
    expect(idsOf(terms, 'shared word')).toEqual(['alpha', 'beta'])
  })

  test('among names that begin alike the shorter comes first', () => {
    const terms = [named('Commitment discount status'), named('Commitment term'), named('Commitment discount')]
    expect(idsOf(terms, 'commitm')).toEqual(['commitment-term', 'commitment-discount', 'commitment-discount-status'])
  })

  test('a name that is typed in full beats a longer one that holds it', () => {
    const terms = [named('Effective Savings Rate', 'ESR'), named('Savings rate')]
    expect(idsOf(terms, 'savings rate')).toEqual(['savings-rate', 'effective-savings-rate'])
    expect(idsOf(terms.slice(0, 1), 'savings rate')).toEqual(['effective-savings-rate'])
  })

  test('an acronym inside a name may be typed in full, and the other way round', () => {
    const terms = [named('Reserved Instance', 'RI'), named('Convertible RI'), named('Reserved Instance exchange')]
    expect(idsOf(terms, 'convertible reserved instance')[0]).toBe('convertible-ri')
    expect(idsOf(terms, 'ri exchange')[0]).toBe('reserved-instance-exchange')
  })

  test('words that only another name of the term has count for it', () => {
    const terms = [named('Enterprise Discount Program', 'EDP'), named('Negotiated discount'), named('Volume discount')]
    expect(idsOf(terms, 'edp discount')[0]).toBe('enterprise-discount-program')
  })

  test('both sides of a comparison are found', () => {
    const terms = [
      named('List price'),
      named('Contracted price'),
      named('Price sheet'),
      named('Showback'),
      named('Chargeback')
    ]
    expect(idsOf(terms, 'difference between showback and chargback').slice(0, 2).sort()).toEqual([
      'chargeback',
      'showback'
    ])
    expect(idsOf(terms, 'list vs contracted price').slice(0, 2).sort()).toEqual(['contracted-price', 'list-price'])
  })
})

describe('how the query and the name met', () => {
  const terms = [
    named('Cost allocation', 'allocation of cost'),
    named('Amortised cost'),
    named('Reserved Instance', 'RI')
  ]

  test.each([
    ['COST-ALLOCATION', 'exact'],
    ['costallocation', 'exact'],
    ['amortized cost', 'exact'],
    ['cost alloca', 'prefix'],
    ['reserv inst', 'words'],
    ['cost amortizing', 'words'],
    ['cots allocation', 'fuzzy']
  ])('“%s” met it as %s', (query, tier) => {
    expect(firstOf(terms, query)?.tier).toBe(tier)
  })

  test('scores run from 0 for a name typed in full towards 1, the best first', () => {
    const { matches } = createTermSearch(glossaryTerms()).search('reserved instnce')
    const scores = matches.map(({ score }) => score)
    expect(firstOf(terms, 'ri')?.score).toBe(0)
    expect(scores).toEqual([...scores].sort((a, b) => a - b))
    expect(Math.min(...scores)).toBeGreaterThan(0)
    expect(Math.max(...scores)).toBeLessThanOrEqual(1)
  })
})

describe('what is marked', () => {
  const marked = (terms: readonly SearchableTerm[], query: string): readonly string[] | undefined => {
    const match = firstOf(terms, query)
    return match?.ranges.map(([start, end]) => match.matched.slice(start, end))
  }

  test('the whole of a name that was typed in full', () => {
    expect(marked([named('Right-sizing')], 'rightsizing')).toEqual(['Right-sizing'])
  })

  test('the beginnings of words that were typed', () => {
    expect(marked([named('Reserved Instance')], 'inst reserv')).toEqual(['Reserv', 'Inst'])
  })

  test('the whole word where it was typed wrong', () => {
    expect(marked([named('Budget alert')], 'alert budegt')).toEqual(['Budget', 'alert'])
  })

  test('the accented letters of the name, as they are written', () => {
    expect(marked([named('Café au lait')], 'cafe')).toEqual(['Café'])
    expect(marked([named('Cafe\u0301 au lait')], 'cafe')).toEqual(['Cafe\u0301'])
  })

  test('the acronym that was typed in full', () => {
    expect(marked([named('Reserved Instance', 'RI'), named('Convertible RI')], 'convert reserved')).toEqual([
      'Convert',
      'RI'
    ])
  })
})

describe('queries that mean nothing', () => {
  const search = createTermSearch(glossaryTerms())

  test.each(['', '   ', '?!…', '😀', '👩‍👩‍👧', '\u0301\u0302', '\u200F'])(
    '%j finds nothing and offers nothing',
    (query) => {
      expect(search.search(query)).toEqual({ matches: [], nearest: false })
    }
  )

  test('what resembles nothing well is answered with the few nearest', () => {
    const { matches, nearest } = search.search('chrgbxkz')
    expect(nearest).toBe(true)
    expect(matches.map(({ id }) => id)).toContain('chargeback')
    expect(matches.length).toBeLessThanOrEqual(5)
  })

  test('a typo is no mere nearest', () => {
    expect(search.search('chargbakc').nearest).toBe(false)
  })

  test.each(['عقد السحابة', 'התחייבות', '云成本'])('%s, of another script, neither matches nor fails', (query) => {
    expect(search.search(query).matches).toEqual([])
  })

  test('an empty glossary finds nothing', () => {
    expect(createTermSearch([])).toMatchObject({ size: 0 })
    expect(createTermSearch([]).search('cost')).toEqual({ matches: [], nearest: false })
  })
})

test('marks in the query make no difference', () => {
  expect(idsOf(glossaryTerms(), 'sh\u0301owba\u0308ck')[0]).toBe('showback')
})

test('ten thousand characters are searched by their beginning', () => {
  expect(idsOf(glossaryTerms(), `showback ${'x'.repeat(10_000)}`)[0]).toBe('showback')
  expect(idsOf(glossaryTerms(), 'showback '.repeat(1_200))[0]).toBe('showback')
})

test('no more matches than asked for', () => {
  const search = createTermSearch(glossaryTerms())
  expect(search.search('cost', 7).matches).toHaveLength(7)
  expect(search.search('cost', 0).matches).toEqual([])
  expect(search.size).toBe(glossaryTerms().length)
})
