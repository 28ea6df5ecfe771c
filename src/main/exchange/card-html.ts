import type { Element, ElementContent, RootContent } from 'hast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toHast } from 'mdast-util-to-hast'
import { imageNameIn } from '#domain/content/card-image.ts'

/** Elements that a card may have in other programs; of any other one the words stay. */
const kept = new Set(
  ['p', 'em', 'strong', 'code', 'pre', 'sub', 'sup', 'del', 'br', 'hr', 'ul', 'ol', 'li', 'blockquote'].concat(
    ['table', 'thead', 'tbody', 'tr', 'th', 'td'] // of gfm
  )
)

type Tree = readonly (ElementContent | RootContent)[]

/** A side of a card of the study material, as HTML. */
export const htmlOf = (tree: Tree): string => tree.map(htmlOfNode).join('')

function htmlOfNode(node: ElementContent | RootContent): string {
  if (node.type === 'text') return escaped(node.value)
  if (node.type !== 'element' || isOnlyHeard(node.properties['className'])) return ''
  if (node.tagName === 'img') return htmlOfImage(node)
  const inner = htmlOf(node.children)
  if (!kept.has(node.tagName)) return inner
  return ['br', 'hr'].includes(node.tagName) ? `<${node.tagName}>` : `<${node.tagName}>${inner}</${node.tagName}>`
}

/** An image that is kept goes along, under its name; of any other one the words stay. */
function htmlOfImage({ properties: { src, alt } }: Element): string {
  const name = typeof src === 'string' ? imageNameIn(src) : undefined
  const words = escaped(typeof alt === 'string' ? alt : '')
  return name === undefined ? words : `<img src="${name}" alt="${words.replaceAll('"', '&quot;')}">`
}

/** The same without any marks. */
export const wordsOf = (tree: Tree): string =>
  tree
    .map((node) => {
      if (node.type === 'text') return node.value
      return node.type === 'element' && !isOnlyHeard(node.properties['className']) ? wordsOf(node.children) : ''
    })
    .join('')

const isOnlyHeard = (className: unknown): boolean => Array.isArray(className) && className.includes('visually-hidden')

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The parser takes time that grows with the square of the length for some texts: a longer one goes as it was written. */
const longest = 5000

/** Markdown of the learner's own as HTML. What looks like HTML in it is text, as on the learner's screen. */
export function markdownToHtml(markdown: string): string {
  if (markdown.length > longest) return escaped(markdown).replaceAll('\n', '<br>')
  const tree = toHast(fromMarkdown(markdown, { extensions: [{ disable: { null: ['htmlFlow', 'htmlText'] } }] }))
  const { children } = tree.type === 'root' ? tree : { children: [] }
  const [only] = children.length === 1 ? children : []
  // A single paragraph goes without its element, which other programs would put a margin around.
  return (only?.type === 'element' && only.tagName === 'p' ? htmlOf(only.children) : htmlOf(children)).trim()
}
