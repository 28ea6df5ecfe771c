import type { Heading, Link, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type Materials, prepareInText, prepareLeaf } from './directives.ts'
import { resolveLink } from './links.ts'
import type { Report } from './report.ts'

/** The boxes an author may use, and the words a screen reader hears for each. */
const boxes: Readonly<Record<string, string>> = { key: 'Remember', doubt: 'Not certain', example: 'Example' }

/**
 * Turns links, headings, boxes and directives into what the page understands. Changes the tree.
 * @param source the text the tree was read from
 */
export function prepare(tree: Root, source: string, materials: Materials, report: Report): void {
  const { complain } = report
  visit(tree, (node, index, parent) => {
    if (node.type === 'link') prepareLink(node, report)
    if (node.type === 'html') complain('HTML', node, 'HTML is not allowed here', 'Say it in Markdown.')
    if (node.type === 'image')
      complain('picture', node, 'pictures are not supported', 'Draw a diagram, describe it in words, or use a table.')
    if (node.type === 'heading') prepareHeading(node, report)
    if (node.type === 'containerDirective') {
      const title = boxes[node.name]
      const remedy = `Use one of ${Object.keys(boxes).join(', ')}.`
      if (!title) complain('unknown box', node, `there is no box ":::${node.name}"`, remedy)
      // Not an aside: each would be a landmark, and a chapter has many of one name.
      node.data = { hName: 'div', hProperties: { role: 'note', dataBox: node.name, ariaLabel: title } }
    }
    if (node.type === 'leafDirective' && parent && index !== undefined)
      prepareLeaf(node, index, parent, materials, report)
    if (node.type === 'textDirective') prepareInText(node, source, materials, report)
  })
}

function prepareLink(node: Link, { complain, refer }: Report): void {
  const link = resolveLink(node.url)
  if (!link) {
    complain(
      'link out of the app',
      node,
      `the link "${node.url}" leads out of the app`,
      'Link to term:id, guide:chapter#section or cards:deck; name other sources in words.'
    )
    return
  }
  refer(link.kind, node, link.id)
  node.url = link.address
  if (link.kind === 'term') node.data = { hProperties: { dataTerm: link.id } }
}

const headingId = /\s*\{#([a-z0-9-]+)\}\s*$/

function prepareHeading(node: Heading, { complain }: Report): void {
  const last = node.children.at(-1)
  const id = last?.type === 'text' ? headingId.exec(last.value)?.[1] : undefined
  if (node.depth === 1)
    complain(
      'first-level heading',
      node,
      'a chapter has no heading of the first level',
      'Its title stands in the front matter; begin sections with "## ".'
    )
  if (node.depth === 2 && !id)
    complain(
      'section without an id',
      node,
      `the section "${textOf(node)}" has no id`,
      'End its line with one that never changes, such as {#skills}.'
    )
  if (last?.type === 'text') last.value = last.value.replace(headingId, '')
  if (id) node.data = { hProperties: { id } }
}
