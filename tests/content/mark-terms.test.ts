import type { ElementContent, Root, RootContent } from 'hast'
import { expect, test } from 'vitest'
import { compileContent } from '../../scripts/content/compile.ts'
import { readContent } from '../../scripts/content/content.ts'
import { element } from '../../scripts/content/elements.ts'
import { compileGlossary } from '../../scripts/content/glossary.ts'
import { type ChapterText, markTerms } from '../../scripts/content/mark-terms.ts'
import { marksReport } from '../../scripts/content/marks-report.ts'
import type { Chapter } from '#domain/content/pack.ts'
import { smallContent } from './small-content.ts'

type Node = RootContent | ElementContent

const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (node.type === 'element' ? textOf(node.children) : 'value' in node ? node.value : '')).join('')

/** The terms that are marked, in their order, each with its words. */
const marksIn = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const { dataTerm, dataFirst } = node.properties
    if (node.tagName !== 'dfn') return marksIn(node.children)
    return [`${String(dataTerm)}: ${textOf(node.children)}${dataFirst === true ? ' (first)' : ''}`]
  })

const term = (id: string, sections: readonly string[] = []) => ({ id, term: id, aliases: [], unmarked: [], sections })
const section = (id: string, ...children: readonly (ElementContent | string)[]) => element('section', { id }, children)
const chapter = (...children: RootContent[]): ChapterText => ({ id: 'one', body: { type: 'root', children } })

test('the first mention in each section is marked, and that of what stands before them', () => {
  const one = chapter(
    element('p', {}, ['A tag, a tag.']),
    section('a', element('p', {}, ['A node.']), element('ul', {}, [element('li', {}, ['A tag and a node.'])])),
    section('b', element('p', {}, ['A tag.']))
  )
  markTerms([one], [term('tag'), term('node')])
  expect(marksIn(one.body.children)).toEqual(['tag: tag (first)', 'node: node (first)', 'tag: tag', 'tag: tag (first)'])
})

test('nothing is marked in headings, links, code, drawings, calculations and the names of rows', () => {
  const one = chapter(
    ...['a', 'code', 'pre', 'svg', 'figure', 'h2', 'h3', 'th'].map((name) => element(name, {}, ['tag'])),
    element('p', {}, ['The tag.'])
  )
  markTerms([one], [term('tag')])
  expect(marksIn(one.body.children)).toEqual(['tag: tag (first)'])
})

test('a term that the author links to is not marked once more, and its link may be the first', () => {
  const link = element('a', { href: '/glossary/tag', dataTerm: 'tag' }, ['tagging'])
  const one = chapter(section('a', element('p', {}, [link, ' sets a tag on a node.'])))
  markTerms([one], [term('tag'), term('node')])
  expect(marksIn(one.body.children)).toEqual(['node: node'])
  expect(link.properties).toHaveProperty('dataFirst', true)
})

test('of more than eight, those are marked that the section does not explain, the rarest first', () => {
  const ids = 'abcdefghij'.split('').map((letter) => letter.repeat(4))
  const sentence = element('p', {}, [ids.join(', ')])
  const one = chapter(section('a', sentence), section('b', element('p', {}, ['aaaa'])))
  markTerms(
    [one],
    ids.map((id) => term(id, id === 'cccc' ? ['one#a'] : []))
  )
  expect(marksIn(one.body.children.slice(0, 1)).map((mark) => mark.slice(0, 4))).toEqual(
    ids.filter((id) => id !== 'aaaa' && id !== 'cccc')
  )
})

/** The tree as it was before anything was marked. */
function unmarked(nodes: readonly Node[]): readonly Node[] {
  const bare: Node[] = []
  for (const node of nodes.flatMap((one) => (one.type === 'element' && one.tagName === 'dfn' ? one.children : [one]))) {
    const last = bare.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      bare[bare.length - 1] = { ...last, value: last.value + node.value }
    else bare.push(node.type === 'element' ? { ...node, children: unmarked(node.children) as ElementContent[] } : node)
  }
  return bare
}

const guide: readonly ChapterText[] = readContent('content').chapters.map((compiled) => compiled.chapter)

test('marking changes no chapter’s text', () => {
  const { sought } = compileGlossary('content', [], [])
  const bare = guide.map(({ id, body }) => ({ id, body: { type: 'root', children: unmarked(body.children) } as Root }))
  const before = bare.map(({ body }) => textOf(body.children))
  expect(bare.flatMap(({ body }) => marksIn(body.children))).toEqual([])
  expect(markTerms(bare, sought).length).toBeGreaterThan(500)
  expect(bare.map(({ body }) => textOf(body.children))).toEqual(before)
  expect(bare.map(({ body }) => marksIn(body.children))).toEqual(guide.map(({ body }) => marksIn(body.children)))
})

test('no section has more than eight marks, and most have some', () => {
  const counts = guide.flatMap(({ body }) =>
    body.children
      .filter((node) => node.type === 'element' && node.tagName === 'section')
      .map((node) => marksIn([node]).length)
  )
  expect(Math.max(...counts)).toBeLessThanOrEqual(8)
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(counts.length / 2)
})

test('marks reach the pack, and what is not to be marked stays out of the glossary’s file', () => {
  const pack = compileContent(
    smallContent({
      'guide/01-start.md': ['A lead.', 'A cost showback.'],
      'glossary/words.yaml': ['related: []', 'related: []\n    unmarked: [Showback]']
    })
  )
  const { body }: Chapter = JSON.parse(pack.get('chapters/start.json') ?? '')
  expect(marksIn(body.children)).toEqual(['showback: cost showback (first)'])
  expect(pack.get('glossary.json')).not.toContain('unmarked')
})

test('the report shows each name with its places', () => {
  const one = chapter(element('p', {}, ['A tag\nor two.']), section('a', element('p', {}, ['Tags.'])))
  expect(marksReport(markTerms([one], [term('tag')]))).toBe(
    ['2 marks', 'tag: tag (1)', '    A [tag] or two.', 'tag: tags (1)', '    [Tags].'].join('\n')
  )
})
