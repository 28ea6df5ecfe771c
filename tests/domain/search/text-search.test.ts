import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SearchPack } from '#domain/content/pack.ts'
import type { Item, QuestionsPack, Template } from '#domain/exam/item.ts'
import { openTextSearch, type TextDocument, textIndex, type TextSearch } from '#domain/search/text-search.ts'
import { seeded } from '../../fixtures/property.ts'
import { studyMaterial } from '../../fixtures/study-material.ts'

describe('the study material', () => {
  let search: TextSearch
  let documents: readonly TextDocument[]
  let questions: readonly (Item | Template)[]
  beforeAll(async () => {
    const pack = studyMaterial()
    const texts = JSON.parse(pack.get('search.json') ?? '') as SearchPack
    documents = texts.documents
    search = await openTextSearch(documents, texts.index)
    const { items, templates } = JSON.parse(pack.get('questions.json') ?? '') as QuestionsPack
    questions = [...items, ...templates]
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

  test('every question is found by its own words, and leads to itself', () => {
    const lost = questions.filter(({ id, stem }) => {
      const words = stem.replaceAll(/\{[^}]*\}/g, ' ').split(/\s+/)
      const found = search.search(words.slice(0, 12).join(' '), 5).matches.get('question') ?? []
      return !found.some(({ address }) => address === `/exam/practice?question=${id}`)
    })
    expect(lost.map(({ id }) => id)).toEqual([])
  })

  test('a misspelt word of a question finds it too', () => {
    const [first] = search.search('video archve utilisation', 1).matches.get('question') ?? []
    expect(first?.snippet.text).toContain('video archive')
  })

  test('of a question nothing is searched or shown but what it asks: no option, no reason, no number to be drawn', () => {
    const known = documents.filter(({ kind }) => kind === 'question')
    expect(known).toHaveLength(questions.length)
    for (const { id, stem, ...rest } of questions) {
      const { text = '', title, place } = known.find((one) => one.id === id) ?? {}
      expect(text.split('…').join('')).toBe(stem.replaceAll(/\{[^}]*\}|…/g, ''))
      expect(title).toBe('')
      for (const told of toldBy(rest)) expect(`${text} ${place}`).not.toContain(told)
    }
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

/** What a question tells those who have answered it: reasons, and options that are more than a word of its stem. */
const toldBy = (question: object): readonly string[] =>
  [...JSON.stringify(question).matchAll(/"(because|text|right)":"([^"]+)"/g)].flatMap(([, kind, told = '']) =>
    kind === 'because' || told.length > 30 ? [told] : []
  )

const note = (id: string, more: Partial<TextDocument> = {}): TextDocument => ({
  id,
  kind: 'mark',
  title: '',
  text: '',
  place: '',
  address: `/guide/x?mark=${id}`,
  ...more
})

const searchIn = (documents: readonly TextDocument[]): Promise<TextSearch> =>
  openTextSearch(documents, textIndex(documents))

async function idsOf(documents: readonly TextDocument[], query: string): Promise<readonly string[]> {
  const search = await searchIn(documents)
  return (search.search(query, 10).matches.get('mark') ?? []).map(({ id }) => id)
}

test('a title counts for more than a text, and a text for more than the place', async () => {
  const notes = [
    note('place', { place: 'Vacancy' }),
    note('text', { text: 'what a vacancy costs' }),
    note('title', { title: 'Vacancy' })
  ]
  expect(await idsOf(notes, 'vacancy')).toEqual(['title', 'text', 'place'])
})

test('texts with every word come alone; without any such, those with some of the words', async () => {
  const notes = [note('both', { text: 'showback before chargeback' }), note('one', { text: 'chargeback' })]
  expect(await idsOf(notes, 'showback chargeback')).toEqual(['both'])
  expect(await idsOf(notes, 'chargeback budget')).toEqual(['one', 'both'])
})

test('a word that is still being typed finds what it may become', async () => {
  expect(await idsOf([note('a', { text: 'rightsizing' })], 'rights')).toEqual(['a'])
  expect(await idsOf([note('a', { text: 'rightsizing' })], 'r')).toEqual([])
})

test('two letters are a word of their own and not yet the beginning of another', async () => {
  const notes = [note('whole', { text: 'what an RI saves' }), note('begun', { text: 'rightsizing' })]
  expect(await idsOf(notes, 'ri')).toEqual(['whole'])
  expect(await idsOf(notes, 'saves ri')).toEqual(['whole'])
})

test('little words are looked for only where there are no others', async () => {
  const notes = [note('meant', { text: 'rate optimisation' }), note('noise', { text: 'the price for the night' })]
  expect(await idsOf(notes, 'the rate for the')).toEqual(['meant'])
  expect(await idsOf(notes, 'for the')).toEqual(['noise'])
})

test('four letters are not taken for four others', async () => {
  expect(await idsOf([note('a', { text: 'mark' })], 'dark')).toEqual([])
  expect(await idsOf([note('a', { text: 'commitment' })], 'comitment')).toEqual(['a'])
})

test.each(['', '   ', '…!?', '𝕏', '🙂', '۝', '"(', 'the of and'])('%j does no harm', async (query) => {
  await expect(idsOf([note('a', { text: 'word' })], query)).resolves.toBeDefined()
})

test('of ten thousand characters the beginning is searched', async () => {
  const query = `commitment ${'padding '.repeat(1250)}`
  expect(await idsOf([note('a', { text: 'commitment' })], query)).toEqual(['a'])
})

test('how many there are is told, also of those that are not shown', async () => {
  const notes = Array.from({ length: 30 }, (_, number) => note(String(number), { text: 'budget' }))
  expect((await searchIn(notes)).search('budget', 5).counts.get('mark')).toBe(30)
})
