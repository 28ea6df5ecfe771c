import type { Element, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { visit } from 'unist-util-visit'

/** Never shown, and their text is not meant to be read. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'head', 'title'])

/**
 * Turns the HTML of a foreign card into Markdown. Nothing of the HTML itself is left: what is not text, emphasis, code, a
 * list, a table, a quotation or a picture of the package is dropped, so that no script can come along.
 * @param media the names of the files the package brought
 */
export function htmlToMarkdown(html: string, media: ReadonlySet<string>): string {
  const tree = fromHtml(html, { fragment: true })
  clean(tree, media)
  while (isGap(tree.children[0])) tree.children.shift()
  while (isGap(tree.children.at(-1))) tree.children.pop()
  // The handlers of tables and strike-through are those of GitHub's Markdown; the rest is CommonMark.
  return toMarkdown(toMdast(tree), { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_' }).trim()
}

function clean(tree: Root, media: ReadonlySet<string>): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return
    if (unread.has(element.tagName) || (element.tagName === 'img' && !media.has(sourceOf(element)))) {
      parent.children.splice(index, 1)
      return index
    }
    if (element.tagName === 'a') element.tagName = 'span' // a card leads nowhere outside the app
  })
}

/** A line break or white space, which editors of cards leave behind at both ends. */
const isGap = (node: RootContent | undefined): boolean =>
  (node?.type === 'element' && node.tagName === 'br') || (node?.type === 'text' && node.value.trim() === '')

const sourceOf = ({ properties }: Element): string => (typeof properties['src'] === 'string' ? properties['src'] : '')
