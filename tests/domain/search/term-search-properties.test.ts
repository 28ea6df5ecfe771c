import { readWords } from '#domain/search/glossary-name.ts'
import { createTermSearch } from '#domain/search/term-search.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '../../fixtures/property.ts'
import { glossaryTerms } from './glossary-terms.ts'

const terms = glossaryTerms()
const search = createTermSearch(terms)
const spaced = (text: string): string =>
  readWords(text)
    .map((word) => word.text)
    .join(' ')

/** The terms that a folded name belongs to: more than one where the glossary uses a name twice. */
const owners = new Map<string, readonly string[]>()
for (const { id, term, aliases } of terms) {
  for (const name of [term, ...aliases].map(spaced)) owners.set(name, [...(owners.get(name) ?? []), id])
}

test('every name and alias finds its term first', () => {
  for (const name of terms.flatMap(({ term, aliases }) => [term, ...aliases])) {
    const [match] = search.search(name, 1).matches
    expect(owners.get(spaced(name)), name).toContain(match?.id)
    expect(match, name).toMatchObject({ tier: 'exact', score: 0 })
  }
})

describe('one wrong letter', () => {
  const letter = (text: string, at: number): string => String.fromCharCode(97 + ((text.charCodeAt(at) * 7 + at) % 26))
  const wrongs: Readonly<Record<string, (text: string, at: number) => string>> = {
    missing: (text, at) => text.slice(0, at) + text.slice(at + 1),
    'swapped with the next': (text, at) =>
      text.slice(0, at) +
      text
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      text.slice(at + 2),
    'replaced by another': (text, at) => text.slice(0, at) + letter(text, at) + text.slice(at + 1)
  }
  const names = terms.filter(({ term }) => term.length >= 5)

  // One place of each name, another one for each: every place of every name takes a minute, and comes out the same.
  test.each(Object.keys(wrongs))('%s: the term is still first, or at least among the first five', (kind) => {
    const queries = names.map(({ id, term }, number) => ({
      id,
      query: wrongs[kind]?.(term, number % term.length) ?? ''
    }))
    const places = queries.map(({ id, query }) => search.search(query, 5).matches.findIndex((match) => match.id === id))
    // Wanted are 90 % and 98 %; the bar is higher so that a change for the worse shows.
    expect(places.filter((place) => place === 0).length / queries.length).toBeGreaterThanOrEqual(0.97)
    expect(places.filter((place) => place >= 0).length / queries.length).toBeGreaterThanOrEqual(0.99)
  })
})

/** Whatever people and programs put into a search box, and what nearly is a name. */
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...[...owners.keys()].flatMap((name) => name.split(' '))), { maxLength: 14 })
    .map((words) => words.join(' ')),
  fc
    .tuple(fc.constantFrom(...owners.keys()), fc.string({ maxLength: 4 }), fc.nat(20))
    .map(([name, extra, at]) => name.slice(0, at) + extra + name.slice(at))
)

test('whatever is typed, matches are well formed: no term twice, scores in order, marks inside the name and apart', () => {
  fc.assert(
    fc.property(anyQuery, fc.integer({ min: 0, max: 40 }), (query, limit) => {
      const { matches } = search.search(query, limit)
      expect(matches.length).toBeLessThanOrEqual(limit)
      expect(new Set(matches.map(({ id }) => id)).size).toBe(matches.length)
      matches.forEach(({ id, matched, ranges, score }, at) => {
        expect(score).toBeGreaterThanOrEqual(matches[at - 1]?.score ?? 0)
        expect(score).toBeLessThanOrEqual(1)
        expect(terms.find((term) => term.id === id)).toSatisfy((term: (typeof terms)[number]) =>
          [term.term, ...term.aliases].includes(matched)
        )
        const ends = ranges.flat()
        expect(
          ends.every((end, place) => Number.isInteger(end) && end > (ends[place - 1] ?? -1) && end <= matched.length)
        ).toBe(true)
        expect(ranges.length).toBeGreaterThan(0)
      })
    }),
    seeded(400)
  )
})

test('the order in which the terms are given makes no difference, nor does what was searched before', () => {
  const backwards = createTermSearch([...terms].reverse())
  const sorted = createTermSearch([...terms].sort((a, b) => (a.term < b.term ? -1 : 1)))
  fc.assert(
    fc.property(anyQuery, (query) => {
      const found = search.search(query)
      expect(backwards.search(query)).toEqual(found)
      expect(sorted.search(query)).toEqual(found)
      expect(search.search(query)).toEqual(found)
    }),
    seeded(200)
  )
})

test('any names at all can be searched', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 24 })
  const anyTerms = fc.uniqueArray(
    fc.record({ id: fc.string({ maxLength: 8 }), term: anyText, aliases: fc.array(anyText, { maxLength: 3 }) }),
    {
      selector: ({ id }) => id,
      maxLength: 12
    }
  )
  fc.assert(
    fc.property(anyTerms, fc.nat(11), (given, at) => {
      const { term = '' } = given[at % Math.max(1, given.length)] ?? {}
      const { matches } = createTermSearch(given).search(term)
      if (spaced(term) !== '' && term.length < 60) expect(matches[0]?.score).toBe(0)
    }),
    seeded(300)
  )
})
