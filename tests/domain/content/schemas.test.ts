import { expect, test } from 'vitest'
import type { z } from 'zod'
import {
  chapterMatter,
  deckFile,
  dottedId,
  glossaryFile,
  packFile,
  sectionAddress,
  slug,
  sourcesFile
} from '#domain/content/schemas.ts'

const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

const card = {
  id: 'principle.ownership.meaning',
  ask: 'Who is accountable for the cloud bill?',
  answer: 'Whoever uses the cloud.',
  topic: 'Principles',
  source: 'finops.principles',
  section: 'principles#ownership'
}
const deck = {
  deck: { id: 'principles', title: 'Principles', about: 'The six principles.', order: 1, domain: 'framework' },
  cards: [card]
}

const term = {
  id: 'showback',
  term: 'Showback',
  definition: 'Showing each team what its use of the cloud costs, without sending it a bill.',
  source: 'finops.terms'
}
const glossary = { category: { id: 'cost', title: 'Cost', about: 'Words about cost.', order: 1 }, terms: [term] }

const source = {
  id: 'finops.terms',
  title: 'Terms',
  publisher: 'FinOps Foundation',
  licence: 'CC BY 4.0',
  read: '2026-07'
}
const pack = {
  id: 'finops',
  title: 'FinOps',
  version: '1.0.0',
  parts: [{ id: 'start', title: 'Start' }],
  attributions: ['Thanks.']
}
const matter = { id: 'roles', part: 'start', title: 'Roles', summary: 'Who does what.', sources: ['finops.terms'] }

const problemsOf = (schema: z.ZodType, value: unknown): readonly string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path.join(' > ')}: ${message}`)

const withCard = (change: object) => problemsOf(deckFile, { ...deck, cards: [card, { ...card, ...change }] })
const withTerm = (change: object) => problemsOf(glossaryFile, { ...glossary, terms: [{ ...term, ...change }] })

test('sound files are accepted', () => {
  expect(problemsOf(deckFile, deck)).toEqual([])
  expect(problemsOf(glossaryFile, glossary)).toEqual([])
  expect(
    problemsOf(sourcesFile, { sources: [source, { ...source, url: 'https://www.finops.org/', read: '2026-07-23' }] })
  ).toEqual([])
  expect(problemsOf(packFile, pack)).toEqual([])
  expect(problemsOf(chapterMatter, matter)).toEqual([])
})

test('a mistake is reported at the entry and field it stands in', () => {
  expect(withCard({ ask: '' })[0]).toMatch(/^cards > 1 > ask: /)
})

test.each(['reserved-instance', 'focus-1', 'ri'])('"%s" is an id', (id) => {
  expect(slug.safeParse(id).success).toBe(true)
})

test.each(['', 'Reserved', 'two words', '-a', 'a-', 'a--b', 'a.b', 'ä', 'a\n'])(
  '"%s" is not an id of one level',
  (id) => {
    expect(problemsOf(slug, id)[0]).toContain('must be lower-case words joined by hyphens')
  }
)

test.each(['principle.teams-collaborate.meaning', 'a', 'a.b'])('"%s" is an id of several levels', (id) => {
  expect(dottedId.safeParse(id).success).toBe(true)
})

test.each(['', 'a..b', '.a', 'a.', 'A.b', 'a b', 'a#b'])('"%s" is not an id of several levels', (id) => {
  expect(problemsOf(dottedId, id)[0]).toContain('must be lower-case words joined by hyphens and dots')
})

test.each(['roles', '#who', 'roles#', 'roles#who#why', 'Roles#who', 'roles/who'])(
  '"%s" is not the address of a section',
  (address) => {
    expect(problemsOf(sectionAddress, address)[0]).toContain('must be "chapter#section"')
  }
)

test('a question has at most 40 words and an answer at most 30, and the author is told the limit', () => {
  expect(withCard({ ask: words(40), answer: words(30) })).toEqual([])
  expect(withCard({ ask: words(41) })).toEqual(['cards > 1 > ask: must be at most 40 words'])
  expect(withCard({ answer: words(31) })).toEqual(['cards > 1 > answer: must be at most 30 words'])
})

test('words are counted by what stands between spaces, however many of them', () => {
  expect(withCard({ answer: `  ${words(30).replaceAll(' ', '\n  ')}  ` })).toEqual([])
})

test('a definition has 8 to 60 words', () => {
  expect(withTerm({ definition: words(8) })).toEqual([])
  expect(withTerm({ definition: words(60) })).toEqual([])
  expect(withTerm({ definition: words(7) })).toEqual(['terms > 0 > definition: must be at least 8 words'])
  expect(withTerm({ definition: words(61) })).toEqual(['terms > 0 > definition: must be at most 60 words'])
})

test('a misspelt field is a mistake, not a field that is quietly left out', () => {
  expect(withCard({ anwser: 'oops' })[0]).toContain('anwser')
  expect(withTerm({ alias: ['SB'] })[0]).toContain('alias')
  expect(problemsOf(packFile, { ...pack, licence: 'MIT' })[0]).toContain('licence')
  expect(problemsOf(chapterMatter, { ...matter, number: 3 })[0]).toContain('number')
})

test('every card, term and chapter names its source', () => {
  expect(withCard({ source: undefined })[0]).toContain('source')
  expect(withTerm({ source: undefined })[0]).toContain('source')
  expect(problemsOf(chapterMatter, { ...matter, sources: [] })[0]).toContain('sources')
})

test('what a term may leave out is there as an empty list', () => {
  expect(glossaryFile.parse(glossary).terms[0]).toMatchObject({ aliases: [], related: [], confused: [], sections: [] })
})

test('an empty deck, glossary, list of sources or of parts is a mistake', () => {
  expect(problemsOf(deckFile, { ...deck, cards: [] })).toHaveLength(1)
  expect(problemsOf(glossaryFile, { ...glossary, terms: [] })).toHaveLength(1)
  expect(problemsOf(sourcesFile, { sources: [] })).toHaveLength(1)
  expect(problemsOf(packFile, { ...pack, parts: [] })).toHaveLength(1)
})

test('the pack has a version of three numbers and thanks somebody', () => {
  expect(problemsOf(packFile, { ...pack, version: '1.0' })).toHaveLength(1)
  expect(problemsOf(packFile, { ...pack, attributions: [] })).toHaveLength(1)
})

test.each([
  ['no address', { url: 'finops dot org' }],
  ['no date', { read: 'last week' }],
  ['no licence', { licence: '' }]
])('a source with %s is a mistake', (_, change) => {
  expect(problemsOf(sourcesFile, { sources: [{ ...source, ...change }] })).toHaveLength(1)
})

test('titles fit their place on the screen', () => {
  expect(withCard({ topic: 'x'.repeat(51) })).toHaveLength(1)
  expect(withTerm({ term: 'x'.repeat(71) })).toHaveLength(1)
  expect(problemsOf(chapterMatter, { ...matter, title: 'x'.repeat(61) })).toHaveLength(1)
  expect(problemsOf(deckFile, { ...deck, deck: { ...deck.deck, title: 'x'.repeat(41) } })).toHaveLength(1)
})
