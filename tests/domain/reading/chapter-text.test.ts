import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { describe, expect, test } from 'vitest'
import type { Chapter, PackIndex } from '#domain/content/pack.ts'
import { chapterText } from '#domain/reading/chapter-text.ts'
import { compileContent } from '#scripts/content/compile.ts'

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

test('every chapter has the same text in the pack and on the page', () => {
  const pack = compileContent('content')
  const index: PackIndex = JSON.parse(pack.get('index.json') ?? '')
  for (const { id } of index.chapters) {
    const { body }: Chapter = JSON.parse(pack.get(`chapters/${id}.json`) ?? '')
    const text = chapterText(body)
    expect(chapterText(drawn(body)), id).toBe(text)
    expect(text.length, id).toBeGreaterThan(1_000)
    expect(text, id).not.toMatch(/^\s|\n\s*\n|\s$/)
  }
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
