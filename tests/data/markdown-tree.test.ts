import type { ElementContent } from 'hast'
import { toText } from 'hast-util-to-text'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { clozeOf, treeOf } from '#data/markdown-tree.ts'

type Tree = readonly ElementContent[]
const root = (tree: Tree) => ({ type: 'root' as const, children: [...tree] })

/** The elements of a tree, in order. */
function tagsOf(tree: Tree): readonly string[] {
  const tags: string[] = []
  visit(root(tree), 'element', ({ tagName }) => void tags.push(tagName))
  return tags
}

function linksOf(tree: Tree): readonly unknown[] {
  const links: unknown[] = []
  visit(root(tree), 'element', ({ tagName, properties }) => void (tagName === 'a' && links.push(properties['href'])))
  return links
}

const wordsOf = (tree: Tree): string => toText({ type: 'element', tagName: 'div', properties: {}, children: [...tree] })

test('paragraphs, emphasis, code, quotes and lists are drawn', () => {
  expect(
    tagsOf(treeOf('One *two* **three** `four`\n\n- five\n- six\n\n1. seven\n\n> eight\n\n```\nnine\n```'))
  ).toEqual('p em strong code ul li li ol li blockquote p pre code'.split(' '))
})

test.each([
  ['<img src=x onerror="alert(1)">', '<img src=x onerror="alert(1)">'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['before <b onclick=alert(1)>bold</b> after', 'before <b onclick=alert(1)>bold</b> after'],
  ['<!-- nothing -->', '<!-- nothing -->'],
  ['# of resources', '# of resources'],
  ['![a chart](https://example.com/chart.png)', 'a chart'],
  ['AT&amp;T', 'AT&T']
])('%s is read as the words %s', (written, read) => {
  expect(tagsOf(treeOf(written))).toEqual(['p'])
  expect(wordsOf(treeOf(written))).toBe(read)
})

test.each([
  ['[roles](/guide/roles#role-table)', '/guide/roles#role-table'],
  ['[a term](/glossary/showback)', '/glossary/showback'],
  ['</cards/principles>', undefined], // not an autolink: it has no scheme
  ['[x](//example.com)', undefined],
  ['[x](/\\example.com)', undefined],
  ['[x](https://example.com)', undefined],
  ['[x](javascript:alert(1))', undefined],
  ['[x](JAVASCRIPT&colon;alert(1))', undefined],
  ['[x](data:text/html,hello)', undefined],
  ['[x](file:///etc/passwd)', undefined],
  ['[x][y]\n\n[y]: javascript:alert(1)', undefined],
  ['<javascript:alert(1)>', undefined]
])('of %s the only link is %s', (written, address) => {
  expect(linksOf(treeOf(written))).toEqual(address === undefined ? [] : [address])
})

test('an address outside the app is kept as words, once', () => {
  expect(wordsOf(treeOf('[FOCUS](https://focus.finops.org)'))).toBe('FOCUS (https://focus.finops.org)')
  expect(wordsOf(treeOf('<https://focus.finops.org>'))).toBe('https://focus.finops.org')
})

test('a text with gaps asks with all of them open, and answers with what they hide', () => {
  const { ask, answer, gaps } = clozeOf('Unit cost is {{total cost}} over {{units *served*}}.')
  expect(gaps).toBe(2)
  expect(wordsOf(ask)).toBe('Unit cost is […]blank over […]blank.')
  expect(wordsOf(answer)).toBe('Unit cost is total cost over units served.')
  expect(tagsOf(answer)).toEqual(['p', 'strong', 'strong', 'em'])
})

test('braces that are no gap stay braces', () => {
  expect(wordsOf(clozeOf('{{a}} and `{{code}}` and }} and {{ and {{}}').answer)).toBe(
    'a and {{code}} and }} and {{ and {{}}'
  )
})

test.each([
  ['no gap', 0],
  ['{{}} and {{ }}', 0],
  ['{{open', 0],
  ['closed}}', 0],
  ['`{{code}}`', 0],
  ['{{a}}{{b}}', 2],
  ['**{{a}} b** {{c}}', 2],
  ['{{**a**}}', 1],
  ['{{a **b}} c**', 0],
  ['- {{a}}\n- {{b}}', 2],
  ['{{a\nb}}', 1],
  ['}} {{a}}', 1],
  ['{{a {{b}}', 1],
  ['\\{\\{a\\}\\}', 0]
])('%s has %i gaps', (text, gaps) => {
  expect(clozeOf(text).gaps).toBe(gaps)
})

test.each([
  ['emphasis without end', '*a'],
  ['quotes in quotes', '> '],
  ['lists in lists', '- '],
  ['brackets', '[a]('],
  ['gaps', '{{a}} '],
  ['words', 'word ']
])('a text of 100,000 characters is shown as it was written: %s', (_, part) => {
  const text = part.repeat(100_000 / part.length)
  const begun = performance.now()
  const tree = treeOf(text)
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(tree).toHaveLength(1)
  expect(tagsOf(tree)).toEqual(['p'])
})

test('quotes within quotes are drawn as written where nobody could read them', () => {
  expect(tagsOf(treeOf('> > > deep'))).toContain('blockquote')
  expect(tagsOf(treeOf(`${'> '.repeat(1000)}deep`))).toEqual(['p'])
})

test('an image that is kept is drawn from its one place, with its words; within a gap it is hidden', () => {
  const name = `${'a'.repeat(64)}.png`
  const images = (tree: Tree) => {
    const found: unknown[] = []
    visit(root(tree), 'element', ({ tagName, properties }) => void (tagName === 'img' && found.push(properties)))
    return found
  }
  const image = { src: `/images/${name}`, alt: 'a chart' }
  expect(images(treeOf(`![a *chart*](image:${name} "title")`))).toEqual([image])
  for (const address of [`/images/${name}`, `image:../${name}`, `image:${name}.svg`, `IMAGE:${name}`, 'image:x.png']) {
    expect(images(treeOf(`![x](${address})`))).toEqual([])
  }
  const { ask, answer, gaps } = clozeOf(`See {{![a chart](image:${name})}} here`)
  expect([images(ask), images(answer), gaps]).toEqual([[], [image], 1])
})
