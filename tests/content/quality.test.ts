import type { Element, ElementContent } from 'hast'
import { expect, test } from 'vitest'
import { compileContent } from '../../scripts/content/compile.ts'
import { checkContent } from '../../scripts/content/check-content.ts'
import { readContent } from '../../scripts/content/content.ts'
import { writeIds } from '../../scripts/content/released-ids.ts'
import type { CardsFile, Chapter } from '#domain/content/pack.ts'
import { smallContent } from './small-content.ts'

const kindsOf = (root: string): readonly string[] => checkContent(readContent(root), root).map(({ kind }) => kind)

const cards = 'cards/basics.yaml'
const guide = 'guide/01-start.md'
const glossary = 'glossary/words.yaml'

const alike = 'ask: And what is **one**?\n    answer: It is the first number.'

test('two cards of one fact may be alike', () => {
  const withFact = (fact: string) =>
    smallContent({
      [cards]: [/topic: Numbers([^]*)cloze: .*/, `topic: Numbers\n    fact: basics.first$1${alike}\n    fact: ${fact}`]
    })
  expect(kindsOf(withFact('basics.other'))).toEqual(['cards that are alike'])
  expect(kindsOf(withFact('basics.first'))).toEqual([])
})

test.each([
  ['a name in a sentence', 'The capability Rate Optimization.'],
  ['a column of a bill', 'The column `normalizedSize`.'],
  ['a former name in italics', 'It was *A centralized team drives it*.'],
  ['a size', 'Rightsizing the size of it is a prize.'],
  ['the practice of a licensed program', 'The practice of a licensed program.'],
  ['an address', 'See [the center](term:showback).'.replace('center', 'centre')]
])('%s keeps its spelling', (_, text) => {
  expect(kindsOf(smallContent({ [guide]: ['A lead.', text] }))).toEqual([])
})

test('a name of the glossary keeps its spelling where a sentence begins, and the word alone does not', () => {
  const named = [/aliases: .*/, 'aliases: [Showback Optimization]'] as const
  const at = (text: string) => smallContent({ [glossary]: named, [guide]: ['A lead.', text] })
  expect(kindsOf(at('Showback Optimization is one.'))).toEqual([])
  expect(kindsOf(at('So it is. Optimization is one.'))).toEqual(['American spelling'])
})

test('ids are listed once and for all: new ones are added, those that are gone stay', () => {
  const { definitions } = readContent(smallContent())
  const list = writeIds('card basics.gone\n# Retired\ncard basics.zero\n', definitions)
  expect(list.split('\n').slice(1, 3)).toEqual(['card basics.gone', 'card basics.one'])
  expect(list).toContain('# Retired\ncard basics.zero\n')
  expect(writeIds(list, definitions)).toBe(list)
})

const all = (nodes: readonly ElementContent[]): readonly Element[] =>
  nodes.flatMap((node) => (node.type === 'element' ? [node, ...all(node.children)] : []))

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes.map((node) => (node.type === 'element' ? textOf(node.children) : 'value' in node ? node.value : '')).join('')

const chapter = (): Chapter => JSON.parse(compileContent(smallContent()).get('chapters/start.json') ?? '')
const elements = () => all(chapter().body.children.filter((node) => node.type === 'element'))
const figure = (name: string) => elements().find(({ properties }) => properties[name] !== undefined)

test('a figure stands in the text, and what only looks like a directive stays as it was written', () => {
  const paragraph = elements().find(
    ({ tagName, children }) => tagName === 'p' && textOf(children).startsWith('It pays')
  )
  expect(textOf(paragraph?.children ?? [])).toBe('It pays above 72\u00A0%, as every morning at 9:30.')
})

test('a worked example becomes a table of what is given and what follows', () => {
  const rows = all(figure('dataWorked')?.children ?? []).filter(({ tagName }) => tagName === 'tr')
  expect(rows.map(({ children }) => children.map((cell) => textOf([cell])))).toEqual([
    ['Figure', 'How', 'Value'],
    ['On-demand rate', 'given', '0.10\u00A0USD/hour'],
    ['Discount', 'given', '28\u00A0%'],
    ['Committed rate', 'On-demand rate × (1 − Discount)', '0.072\u00A0USD/hour'],
    ['Break-even', 'Committed rate ÷ On-demand rate', '72\u00A0%']
  ])
})

test('a diagram is named by its title, described by its words, and shows them too', () => {
  const shown = all(figure('dataDiagram')?.children ?? [])
  const svg = shown.find(({ tagName }) => tagName === 'svg')
  expect(svg?.properties).toMatchObject({ role: 'img', viewBox: '0 0 640 100' })
  const named = (property: string) =>
    shown.find(({ properties }) => properties['id'] === [svg?.properties[property]].flat()[0])?.children ?? []
  expect(textOf(named('ariaLabelledBy'))).toBe('An arrow')
  expect(textOf(named('ariaDescribedBy'))).toBe('An arrow leads from the first thing to the second.')
  expect(textOf(shown.find(({ tagName }) => tagName === 'details')?.children ?? [])).toBe(
    'In wordsAn arrow leads from the first thing to the second.'
  )
})

test('a card with a gap asks with a blank and answers with the whole sentence', () => {
  const file: CardsFile = JSON.parse(compileContent(smallContent()).get('cards.json') ?? '')
  const { ask = [], answer = [] } = file.cards.find(({ id }) => id === 'basics.two') ?? {}
  expect(textOf(ask)).toBe('The break-even of a commitment is […]blank.')
  expect(textOf(answer)).toBe('The break-even of a commitment is 1 − discount.')
  expect(all(answer).map(({ tagName }) => tagName)).toEqual(['strong'])
})
