import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { describe, expect, test } from 'vitest'
import { chapterText, textPieces } from '#domain/reading/chapter-text.ts'
import { readContent } from '#scripts/content/content.ts'

const read = (html: string): string => chapterText(fromHtml(html, { fragment: true }))

describe('the text of a chapter', () => {
  test.each([
    ['paragraphs', '<p data-block=0>One <b>two</b></p><p data-block=1>three</p>', 'One two\nthree'],
    [
      'tight and nested lists',
      '<ul data-block=0>\n<li><i>a</i> <b>b</b>\n<ul>\n<li>c</li>\n</ul>\n</li>\n<li>d</li></ul>',
      'a b\nc\nd'
    ],
    ['loose lists', '<ul data-block=0>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>', 'a\nb'],
    [
      'tables, wrapped or not',
      '<div><table data-block=0><tr> <td>a</td> <td>b</td> </tr><tr><td>c</td></tr></table></div>',
      'a\nb\nc'
    ],
    [
      'drawings',
      '<figure data-block=0><figcaption>a</figcaption><div><svg><text>x</text></svg></div><details><summary>b</summary><p>c</p></details></figure>',
      'a\nb\nc'
    ],
    ['broken lines', '<p data-block=0>a<br>\nb</p>', 'a\nb'],
    ['what is no block of the chapter', '<p>x</p><section><h2 data-block=0>a</h2> y </section>', 'a'],
    ['nothing', '', '']
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text)
  })
})

test('each text node knows where its characters are', () => {
  type Node = { readonly tag?: string; readonly text?: string; readonly children?: readonly Node[] }
  const [one, two, three]: readonly Node[] = [{ text: 'one ' }, { text: 'two' }, { text: 'three' }]
  const item = (...children: readonly (Node | undefined)[]): Node => ({
    tag: 'li',
    children: children.filter((child) => child !== undefined)
  })
  const list: Node = { tag: 'ul', children: [{ text: ' ' }, item(one, two, { text: ' ' }), { text: ' ' }, item(three)] }
  const { text, pieces } = textPieces<Node>(list, {
    children: ({ children = [] }) => children,
    text: (node) => node.text,
    tagName: ({ tag }) => tag,
    isBlock: ({ tag }) => tag === 'ul'
  })
  expect(text).toBe('one two\nthree')
  expect(pieces).toEqual([
    { node: one, start: 0, end: 4 },
    { node: two, start: 4, end: 7 },
    { node: three, start: 8, end: 13 }
  ])
})

test('a chapter has the same text in the pack and on the page', { timeout: 60_000 }, () => {
  const { chapters } = readContent('content')
  // Between them they have lists, tables, boxes, worked examples and drawings.
  const some = ['the-three-phases', 'learning-paths', 'commitment-arithmetic', 'focus-columns', 'general-questions']
  const bodies = some.map((id) => chapters.find(({ chapter }) => chapter.id === id)?.chapter.body)
  for (const body of bodies.filter((one) => one !== undefined)) {
    const text = chapterText(body)
    expect(chapterText(drawn(body))).toBe(text)
    expect(text.length).toBeGreaterThan(1_000)
    expect(text).not.toMatch(/^\s|\n\s*\n|\s$/)
  }
  const page = JSON.stringify(bodies)
  for (const name of ['li', 'table', 'figure', 'svg', 'details']) expect(page).toContain(`"tagName":"${name}"`)
  expect(page).toContain('"dataBox"')
})

/** The tree as it stands in the page: React drops white space in tables, and the page wraps them. */
function drawn(body: Root): Root {
  const table = (properties: object): React.ReactElement =>
    createElement('div', {}, createElement('table', { ...properties, node: undefined }))
  const html = renderToStaticMarkup(toJsxRuntime(body, { Fragment, jsx, jsxs, components: { table } }))
  const page = fromHtml(html, { fragment: true })
  page.children = page.children.filter((child): child is Element => child.type === 'element')
  return page
}
