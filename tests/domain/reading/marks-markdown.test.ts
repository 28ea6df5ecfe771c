import fc from 'fast-check'
import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import type { MarkState } from '#domain/journal/kept-things.ts'
import { marksMarkdown } from '#domain/reading/marks-markdown.ts'
import { seeded } from '../../fixtures/property.ts'
import { chapters, markNumber } from './marks-fixture.ts'

const dateOf = (at: number): string => `${at} July 2026`
const written = (...marks: MarkState[]): string => marksMarkdown(marks, chapters, dateOf)
const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown)

/** The blocks of a document, each as its kind and its text. */
const blocksOf = (markdown: string): readonly string[] =>
  parse(markdown).children.map((block) => `${block.type}: ${toString(block)}`)

const quotesIn = (markdown: string): readonly (readonly string[])[] =>
  parse(markdown).children.flatMap((block) =>
    block.type === 'blockquote' ? [block.children.map((p) => toString(p))] : []
  )

/** What of a quote is text, as Markdown keeps it: no white space at the ends of lines, no control characters. */
const linesOf = (quote: string): readonly string[] =>
  quote
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim().replaceAll(/\p{Cc}/gu, ' '))
    .filter(Boolean)

test('marks stand under their chapters and sections, in reading order, with colour, date and note', () => {
  const marks = [
    markNumber(3, { passage: { chapter: 'phases', section: 'second', quote: 'Inform' } }),
    markNumber(2, { colour: 'pink', note: 'Ask **Ann**\n\n- why\n', passage: { start: 9, quote: 'One\nTwo' } }),
    markNumber(1, { passage: { section: 'first', start: 3 } })
  ]
  expect(written(...marks)).toBe(`# Marks

## All about roles

### First things

> word

- Yellow, 1 July 2026

> One
>
> Two

- Pink, 2 July 2026

- Note:

  Ask **Ann**

  - why

## All about phases

### Second things

> Inform

- Yellow, 3 July 2026
`)
})

test('no marks are a document without any', () => {
  expect(written()).toBe('# Marks\n')
})

test('marks of chapters and sections that are gone keep their names', () => {
  expect(blocksOf(written(markNumber(1, { passage: { chapter: 'old_*chapter*', section: 'old' } })))).toEqual([
    'heading: Marks',
    'heading: old_*chapter*',
    'heading: old',
    'blockquote: word',
    'list: Yellow, 1 July 2026'
  ])
})

const hostile = [
  '# No heading',
  '- no list\n1. nor this\n23) nor that\n+ nor that',
  '> no quotation',
  '```\nno fence',
  '<script>alert(1)</script> <!-- no comment',
  '| no | table |\n|---|---|',
  '[no](link) ![no](picture) [no]: definition',
  '***\n---\n___\n===',
  '    no code',
  '\tno code either',
  '*not* __so__ ~~fast~~ `now` $x$ &amp; \\',
  'line\r\nline\rline\u2028line',
  'שלום עולם, a\u0000b 👩‍👩‍👧‍👦 é',
  'https://example.com www.example.com a@example.com'
]

describe('a quotation is what was marked, letter for letter', () => {
  test.each(hostile)('%j', (quote) => {
    const markdown = written(markNumber(1, { passage: { quote } }), markNumber(2, { passage: { start: 9 } }))
    expect(quotesIn(markdown)).toEqual([linesOf(quote), ['word']])
  })

  test('for any text', () => {
    const anyQuote = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...String.raw`# * - > | [ ] ( ) < > ! & \\ _ ~ = + . 1 $ :`.split(' '), ' ', '\n', '\t', '`'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      )
    })
    fc.assert(
      fc.property(anyQuote, (quote) => {
        const expected = linesOf(quote)
        const markdown = written(markNumber(1, { passage: { quote } }))
        expect(quotesIn(markdown)).toEqual(expected.length > 0 ? [expected] : [])
      }),
      seeded(500)
    )
  })
})

describe('a note harms nothing that follows it', () => {
  test.each([
    '```\nopen fence',
    '<!-- open',
    '---\n```',
    '# Heading',
    '> quote',
    '- list',
    '    code',
    '[a]: b',
    '<div>'
  ])('%j', (note) => {
    const markdown = written(markNumber(1, { note }), markNumber(2, { passage: { start: 9 } }))
    const blocks = parse(markdown).children.map(({ type }) => type)
    expect(blocks).toEqual(['heading', 'heading', 'heading', 'blockquote', 'list', 'blockquote', 'list'])
    expect(quotesIn(markdown)).toEqual([['word'], ['word']])
  })

  test('one that holds only white space is none', () => {
    expect(written(markNumber(1, { note: ' \n' }))).toBe(written(markNumber(1)))
  })

  test('one of 100,000 characters is there whole', () => {
    const note = 'שלום 👋 '.repeat(12_500)
    expect(toString(parse(written(markNumber(1, { note }))))).toContain(note.trim())
  })
})
