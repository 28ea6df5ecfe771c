import type { ElementContent, Root as HastRoot } from 'hast'
import type { Heading, Link, List, Nodes, Root, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import remarkSmartypants from 'remark-smartypants'
import { retext } from 'retext'
import retextSmartypants from 'retext-smartypants'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Problem } from '../../src/domain/content/problem.ts'
import type { Reference } from '../../src/domain/content/references.ts'
import { type CatalogView, catalogView } from './catalog.ts'
import { resolveLink } from './links.ts'

/** What reading a text gathers besides the tree: where it points, and what is wrong with it. */
export type Findings = { readonly references: Reference[]; readonly problems: Problem[] }

/** The boxes an author may use, and the words a screen reader hears for each. */
const boxes: Readonly<Record<string, string>> = { key: 'Remember', doubt: 'Not certain', example: 'Example' }

/** Authors type straight quotes; readers see curly ones. Dashes are left as they were typed. */
const typography = { dashes: false, backticks: false } as const

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective)
const inlineParser = unified().use(remarkParse)
const toHast = unified().use(remarkSmartypants, typography).use(remarkRehype)
const plain = retext().use(retextSmartypants, typography)

export const parseMarkdown = (text: string): Root => parser.parse(text)

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1

/** Turns links, headings, boxes and catalog views into what the page understands. Changes the tree. */
export function prepare(tree: Root, file: string, catalog: Readonly<Record<string, unknown>>): Findings {
  const findings: Findings = { references: [], problems: [] }
  const complain = (node: Nodes, message: string, remedy: string): void => {
    findings.problems.push({ file, line: lineOf(node), message, remedy })
  }
  visit(tree, (node, index, parent) => {
    if (node.type === 'link') prepareLink(node, file, findings, complain)
    if (node.type === 'html') complain(node, 'HTML is not allowed here', 'Say it in Markdown.')
    if (node.type === 'image') complain(node, 'pictures are not supported yet', 'Describe it in words, or use a table.')
    if (node.type === 'heading') prepareHeading(node, complain)
    if (node.type === 'containerDirective') {
      const title = boxes[node.name]
      if (!title) complain(node, `there is no box ":::${node.name}"`, `Use one of ${Object.keys(boxes).join(', ')}.`)
      // Not an aside: each would be a landmark, and a chapter has many of one name.
      node.data = { hName: 'div', hProperties: { role: 'note', dataBox: node.name, ariaLabel: title } }
    }
    if (node.type === 'leafDirective' && parent && index !== undefined) {
      const view = node.name === 'catalog' ? catalogView(catalog, node.attributes?.['from'] ?? '') : undefined
      if (view) parent.children[index] = viewNode(view, node.position)
      else
        complain(
          node,
          `"::${node.name}{from=…}" shows nothing`,
          'Name a list or a table of content/catalog, such as ::catalog{from="levels.practitioner.skills"}.'
        )
    }
    if (node.type === 'textDirective') restoreText(node)
  })
  return findings
}

type Complain = (node: Nodes, message: string, remedy: string) => void

function prepareLink(node: Link, file: string, findings: Findings, complain: Complain): void {
  const link = resolveLink(node.url)
  if (!link) {
    complain(
      node,
      `the link "${node.url}" leads out of the app`,
      'Link to term:id, guide:chapter#section or cards:deck; name other sources in words.'
    )
    return
  }
  findings.references.push({ kind: link.kind, id: link.id, file, line: lineOf(node) })
  node.url = link.address
  if (link.kind === 'term') node.data = { hProperties: { dataTerm: link.id } }
}

const headingId = /\s*\{#([a-z0-9-]+)\}\s*$/

function prepareHeading(node: Heading, complain: Complain): void {
  const last = node.children.at(-1)
  const id = last?.type === 'text' ? headingId.exec(last.value)?.[1] : undefined
  if (node.depth === 1)
    complain(
      node,
      'a chapter has no heading of the first level',
      'Its title stands in the front matter; begin sections with "## ".'
    )
  if (node.depth === 2 && !id)
    complain(
      node,
      `the section "${textOf(node)}" has no id`,
      'End its line with one that never changes, such as {#skills}.'
    )
  if (last?.type === 'text') last.value = last.value.replace(headingId, '')
  if (id) node.data = { hProperties: { id } }
}

/** "at 9:30" parses as a directive named 30: what is not a directive of ours is the text it was written as. */
function restoreText(node: Nodes & { type: 'textDirective' }): void {
  const text = { type: 'text', value: `:${node.name}` }
  Object.assign(node, text, { children: undefined, name: undefined, attributes: undefined })
}

function viewNode(view: CatalogView, position: RootContent['position']): List | Table {
  const at = position ? { position } : {}
  const paragraph = (value: string): List['children'][number] => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }]
  })
  if (view.kind === 'list')
    return { type: 'list', ordered: false, spread: false, children: view.items.map(paragraph), ...at }
  const row = (cells: readonly string[]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] }))
  })
  return { type: 'table', children: [row(view.columns), ...view.rows.map(row)], ...at }
}

/** A Markdown tree as the tree that the page draws. */
export const hastOf = (tree: Root): HastRoot => toHast.runSync(tree)

/** One line of Markdown as inline elements; undefined when it is more than one paragraph. */
export function inlineOf(text: string): ElementContent[] | undefined {
  const paragraph = hastOf(inlineParser.parse(text)).children.filter((node) => node.type === 'element')
  const only = paragraph[0]
  return paragraph.length === 1 && only?.tagName === 'p' ? only.children : undefined
}

/** A plain text with curly quotes. */
export const typographic = (text: string): string => String(plain.processSync(text))
