import type { Element, Properties, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { visit } from 'unist-util-visit'
import { altOf } from '#domain/content/card-image.ts'

type AddressOf = (file: string) => string | undefined

/** Never shown, and their text is not meant to be read. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'head', 'title'])

/**
 * Turns the HTML of a foreign card into Markdown. Nothing of the HTML itself is left: what is not text, emphasis, code, a
 * list, a table, a quotation or a picture of the package is dropped, so that no script can come along.
 * @param addressOf where a picture is found by the name that the HTML gives it; undefined where it is not
 */
export function htmlToMarkdown(html: string, addressOf: AddressOf): string {
  if (html.length > longest) return withoutTags(html)
  try {
    return converted(html, addressOf)
  } catch (error) {
    if (error instanceof RangeError) return withoutTags(html) // elements within elements, thousands deep
    throw error
  }
}

/** The parsers take time that grows with the square of the length for some texts: of a longer one the words come in. */
const longest = 50_000

const withoutTags = (html: string): string => html.replaceAll(/<[^<>]*>/g, ' ').trim()

function converted(html: string, addressOf: AddressOf): string {
  const tree = fromHtml(html, { fragment: true })
  clean(tree, addressOf)
  while (isGap(tree.children[0])) tree.children.shift()
  while (isGap(tree.children.at(-1))) tree.children.pop()
  // The handlers of tables and strike-through are those of GitHub's Markdown; the rest is CommonMark.
  return toMarkdown(toMdast(tree), { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_' }).trim()
}

function clean(tree: Root, addressOf: AddressOf): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return
    const picture = element.tagName === 'img' ? pictureIn(element, addressOf) : undefined
    if (unread.has(element.tagName) || (element.tagName === 'img' && !picture)) {
      parent.children.splice(index, 1)
      return index
    }
    if (picture) element.properties = picture
    if (element.tagName === 'a') element.tagName = 'span' // a card leads nowhere outside the app
  })
}

/** A line break or white space, which editors of cards leave behind at both ends. */
const isGap = (node: RootContent | undefined): boolean =>
  (node?.type === 'element' && node.tagName === 'br') || (node?.type === 'text' && node.value.trim() === '')

/** What a picture keeps of its properties. One without words of its own is called what its file is called. */
function pictureIn({ properties: { src, alt } }: Element, addressOf: AddressOf): Properties | undefined {
  const file = typeof src === 'string' ? src : ''
  const address = addressOf(file)
  return address === undefined
    ? undefined
    : { src: address, alt: typeof alt === 'string' && alt.trim() !== '' ? alt : altOf(file) }
}
