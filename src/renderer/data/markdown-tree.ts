import type { ElementContent, Root as HastRoot } from 'hast'
import type { Image, Link, Root, RootContent } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { type Handlers, toHast } from 'mdast-util-to-hast'
import { imageNameIn } from '#domain/content/card-image.ts'
import { imagesPath } from '#shared/address.ts'
import { blank, fillGaps, filled, withSigns } from './gaps.ts'

/**
 * Markdown that a learner wrote, as the tree that the page draws: paragraphs, emphasis, code, quotes, lists, images
 * that are kept, and links into the app. Whatever else looks like Markdown or HTML stays the text that it is. Loaded only where there is any.
 */

type Inline = readonly ElementContent[]

/**
 * A longer text is shown as it was written. The parser takes time that grows with the square of the length for some
 * texts (a minute for 100,000 characters, none of them of use), and nobody writes a card like that.
 */
const longest = 5000

/** Nothing readable goes deeper, and the page's own drawing would come to the end of its stack. */
const deepest = 40

/** Left out: HTML, headings (a card stands on a page that has its own) and addresses at the end of the text. */
const left: Options = {
  extensions: [{ disable: { null: ['htmlFlow', 'htmlText', 'headingAtx', 'setextUnderline', 'definition'] } }]
}

/** An address within the app. Everything else is words: there is no network to follow it into. */
const isInside = (url: string): boolean => /^\/(?![/\\])[^\\\s]*$/.test(url)

const handlers: Handlers = {
  image: (_state, { url, alt }: Image) => {
    const name = imageNameIn(url)
    if (name === undefined) return { type: 'text', value: alt ?? '' }
    return { type: 'element', tagName: 'img', properties: { src: imagesPath + name, alt: alt ?? '' }, children: [] }
  },
  link: (state, node: Link) => {
    const words = state.all(node)
    if (isInside(node.url)) return { type: 'element', tagName: 'a', properties: { href: node.url }, children: words }
    const only = words.length === 1 ? words[0] : undefined
    const saysItself = only?.type === 'text' && only.value === node.url
    return saysItself ? words : [...words, { type: 'text', value: ` (${node.url})` }]
  }
}

/** A text in Markdown. */
export const treeOf = (text: string): Inline => drawn(parse(text))

/** The two sides of a text with gaps: all gaps open, and all filled. */
export function clozeOf(text: string): { readonly ask: Inline; readonly answer: Inline; readonly gaps: number } {
  const [ask, answer] = [parse(withSigns(text)), parse(withSigns(text))]
  const gaps = fillGaps(ask, blank)
  fillGaps(answer, filled)
  return { ask: drawn(ask), answer: drawn(answer), gaps }
}

function parse(text: string): Root {
  if (text.length > longest) return asWritten(text)
  const tree = fromMarkdown(text, left)
  return depthOf(tree) > deepest ? asWritten(text) : tree
}

const asWritten = (value: string): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', data: { hProperties: { dataWritten: true } }, children: [{ type: 'text', value }] }]
})

function depthOf(tree: Root): number {
  let depth = 0
  let level: readonly (Root | RootContent)[] = [tree]
  while (level.length > 0) {
    depth++
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return depth
}

function drawn(tree: Root): Inline {
  // A root makes a root, and one of Markdown holds no comments or document types.
  return (toHast(tree, { handlers }) as HastRoot).children as ElementContent[]
}
