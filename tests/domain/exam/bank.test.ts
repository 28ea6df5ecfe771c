import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Bank, bankOf, posed, printOf, stillPosed } from '#domain/exam/bank.ts'
import { apportion, composePaper } from '#domain/exam/compose-paper.ts'
import { drawItem } from '#domain/exam/draw-item.ts'
import { examDomains } from '#domain/exam/domains.ts'
import type { Item, QuestionsPack, Template } from '#domain/exam/item.ts'
import { markAnswer } from '#domain/exam/mark-answer.ts'
import { mistakeFace } from '#domain/exam/mistake-card.ts'
import { poolOf, practiceOrder } from '#domain/exam/practice-pool.ts'
import { shownOrder } from '#domain/exam/shown-order.ts'
import { faceSchema } from '#domain/journal/events.ts'
import { seeded } from '../../fixtures/property.ts'
import { studyMaterial } from '../../fixtures/study-material.ts'

let bank: Bank

beforeAll(() => {
  const pack = studyMaterial().get('questions.json') ?? '{}'
  bank = bankOf(JSON.parse(pack) as QuestionsPack) // what the compiler has just written
}, 60_000)

const weights = { understand: 20, quantify: 20, optimise: 25, manage: 20, framework: 15 }

test('the bank is as large as it says: 260 written and 40 computed questions at least', () => {
  const computed = bank.all.filter(({ kind }) => kind === 'computed').length
  expect(bank.all.length - computed).toBeGreaterThanOrEqual(260)
  expect(computed).toBeGreaterThanOrEqual(40)
})

test('a thousand draws of each computed question have one right answer, no two options alike, and a sane result', () => {
  const unsound = bank.all.flatMap((template) => (template.kind === 'computed' ? unsoundDraws(template, 1000) : []))
  expect(unsound).toEqual([])
}, 120_000)

test('the control: a template that misprints its numbers is found', () => {
  const template = bank.all.find(({ kind }) => kind === 'computed') as Template // there are forty
  expect(unsoundDraws({ ...template, stem: 'How much is {nothing}?' }, 3)).toHaveLength(3)
})

/** What is wrong with draws. `drawItem` throws where it finds no numbers that make sense and lie in the sane range. */
const unsoundDraws = (template: Template, draws: number): readonly string[] =>
  Array.from({ length: draws }, (_, draw) => drawItem(template, `draw ${draw}`)).flatMap(({ options, stem }) => {
    const texts = options.map(({ text }) => text)
    const keys = options.filter(({ correct }) => correct).length
    const sound = new Set(texts).size === 4 && keys === 1 && !/[{}]|NaN/.test(stem)
    return sound ? [] : [`${template.id}: ${stem} ${texts.join(' / ')}`]
  })

test('where the right option is shown tells nothing: its place is even over all questions', () => {
  // Chi-squared with three degrees of freedom for four options: below 16.27 in all but one of a thousand fair banks.
  const places = [0, 0, 0, 0]
  for (const written of bank.all) {
    const item = posed(bank, { item: written.id, seed: 'even' })
    if (item?.kind !== 'single' || item.options.length !== 4) continue
    for (let seed = 0; seed < 5; seed++) {
      const at = shownOrder(item, `paper ${seed}`).findIndex((place) => item.options[place]?.correct)
      places[at] = (places[at] ?? 0) + 1
    }
  }
  const expected = places.reduce((sum, count) => sum + count, 0) / 4
  expect(expected).toBeGreaterThan(100)
  expect(chiSquared(places, expected)).toBeLessThan(16.27)
  // The control: in the files the right option stands first more often than not.
  expect(chiSquared([expected * 4, 0, 0, 0], expected)).toBeGreaterThan(16.27)
})

const chiSquared = (counts: readonly number[], expected: number): number =>
  counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)

test('steps to be put in order never stand in the right one', () => {
  const orders = bank.all.filter((item): item is Extract<Item, { kind: 'order' }> => item.kind === 'order')
  expect(orders.length).toBeGreaterThan(10)
  for (const item of orders)
    for (let seed = 0; seed < 100; seed++) expect(markAnswer(item, shownOrder(item, `${seed}`)).right).toBe(false)
})

test('a question that was rewritten or removed since is gone; one whose reasons were rewritten is not', () => {
  const item = bank.all.find((one): one is Extract<Item, { kind: 'single' }> => one.kind === 'single')
  if (!item) throw new Error('There is no single question.')
  const asked = { item: item.id, print: printOf(item) }
  const changed = (another: Item): Bank => ({ ...bank, byId: new Map(bank.byId).set(item.id, another) })
  expect(stillPosed(bank, asked)).toEqual(item)
  expect(stillPosed(changed({ ...item, stem: `${item.stem} ` }), asked)).toBeUndefined()
  expect(stillPosed(changed({ ...item, source: 'another' }), asked)).toBeDefined()
  expect(stillPosed({ ...bank, byId: new Map() }, asked)).toBeUndefined()
})

test('a paper has the questions asked for, each once, in proportion to the weights, and the same for the same seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.uuid(), (count, seed) => {
      const paper = composePaper(bank, count, weights, new Map(), seed)
      expect(paper.length).toBe(count)
      expect(new Set(paper.map(({ item }) => item)).size).toBe(count)
      for (const domain of examDomains) {
        const share = paper.filter(({ item }) => bank.byId.get(item)?.tags.domain === domain).length
        expect(Math.abs(share - (count * weights[domain]) / 100)).toBeLessThanOrEqual(1)
      }
      expect(composePaper(bank, count, weights, new Map(), seed)).toEqual(paper)
    }),
    seeded(100)
  )
})

test('what was never answered comes into a paper before what was', () => {
  const [first] = composePaper(bank, 10, weights, new Map(), 'a')
  const answers = [{ at: 1, day: 1, right: true, misconceptions: [], took: 1 }]
  const known = new Map(bank.all.slice(0, 150).map(({ id }) => [id, { item: id, flagged: false, answers }] as const))
  const paper = composePaper(bank, 20, weights, known, 'a')
  expect(first).toBeDefined()
  expect(paper.filter(({ item }) => known.has(item))).toEqual([])
})

test('shares are whole, add up, and never exceed what there is', () => {
  const weight = fc.integer({ min: 0, max: 100 })
  const record = fc.record(
    Object.fromEntries(examDomains.map((domain) => [domain, weight])) as Record<string, typeof weight>
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), record, record, (count, asked, there) => {
      const available = (domain: string): number => there[domain] ?? 0
      const shares = apportion(count, asked as typeof weights, available)
      const sum = [...shares.values()].reduce((total, share) => total + share, 0)
      const all = Object.values(there).reduce((total, share) => total + share, 0)
      expect(sum).toBe(Math.min(count, all))
      for (const [domain, share] of shares) expect(share).toBeLessThanOrEqual(available(domain))
    }),
    seeded(500)
  )
})

test('a pool holds what it says, and the order puts the unknown before the missed and the missed before the known', () => {
  const answer = (right: boolean) => [{ at: 5, day: 1, right, misconceptions: [], took: 1 }]
  const [one, two, three] = bank.all.map(({ id }) => id)
  const history = new Map([
    [one ?? '', { item: one ?? '', flagged: true, answers: answer(true) }],
    [two ?? '', { item: two ?? '', flagged: false, answers: answer(false) }]
  ])
  expect(poolOf(bank, { which: 'missed' }, history)).toEqual([two])
  expect(poolOf(bank, { which: 'flagged' }, history)).toEqual([one])
  expect(poolOf(bank, { which: 'unseen' }, history)).toHaveLength(bank.all.length - 2)
  expect(poolOf(bank, { which: 'all', question: two }, history)).toEqual([two])
  expect(poolOf(bank, { which: 'all', question: 'no.such' }, history)).toEqual([])
  expect(poolOf(bank, { which: 'all', domain: 'quantify' }, history).length).toBeGreaterThan(20)
  expect(practiceOrder([one, two, three].map(String), history, 'seed')).toEqual([three, two, one])
})

test('every question makes a card that the editor and the journal take', () => {
  const faces = bank.all.flatMap(({ id }) => posed(bank, { item: id, seed: 'card' }) ?? []).map(mistakeFace)
  expect(faces).toHaveLength(bank.all.length)
  expect(faces.filter((face) => !faceSchema.safeParse(face).success)).toEqual([])
})
