import type { Nodes, Root } from 'hast'

/**
 * The text of a chapter, in which passages have their places. It is the same whether it is read from the pack's tree or
 * from the page:
 *
 * - Every text node inside an element with `data-block` counts, in document order, except inside `svg`.
 * - Two that follow each other without having the same nearest block (`blocks` below) are parted by one line feed.
 * - One that holds only white space counts only between two that hold more and have the same nearest block as it has:
 *   what merely separates elements is in one tree and not in the other.
 */

/** How to read a tree. The page's leaves out whatever it has put among the chapter's words itself. */
export type TreeReader<Node> = {
  readonly children: (node: Node) => Iterable<Node>
  /** The characters of a text node; undefined for any other. */
  readonly text: (node: Node) => string | undefined
  /** In small letters; undefined for what is no element. */
  readonly tagName: (node: Node) => string | undefined
  /** Whether it carries `data-block`. */
  readonly isBlock: (node: Node) => boolean
}

/** A text node, and where its characters begin and end in the chapter's text, in UTF-16 units. */
export type TextPiece<Node> = { readonly node: Node; readonly start: number; readonly end: number }

export type TextPieces<Node> = { readonly text: string; readonly pieces: readonly TextPiece<Node>[] }

const blocks = new Set(
  [
    'blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li ol p pre section',
    'summary table tbody td tfoot th thead tr ul'
  ].flatMap((names) => names.split(' '))
)

type Text<Node> = { readonly node: Node; readonly value: string; readonly block: Node }

/** The text under `root`, and which of its nodes each part of it comes from. */
export function textPieces<Node>(root: Node, reader: TreeReader<Node>): TextPieces<Node> {
  const pieces: TextPiece<Node>[] = []
  let [text, spaces, block]: [string, Text<Node>[], Node | undefined] = ['', [], undefined]
  const add = ({ node, value }: Text<Node>): void => {
    pieces.push({ node, start: text.length, end: text.length + value.length })
    text += value
  }
  for (const one of textsUnder(root, reader, root, false)) {
    if (one.block !== block) spaces = []
    if (one.value.trim() === '') {
      if (one.block === block) spaces.push(one)
      continue
    }
    if (one.block !== block && block !== undefined) text += '\n'
    spaces.forEach(add)
    add(one)
    ;[spaces, block] = [[], one.block]
  }
  return { text, pieces }
}

function* textsUnder<Node>(
  node: Node,
  reader: TreeReader<Node>,
  block: Node,
  inside: boolean
): Generator<Text<Node>, void> {
  const value = reader.text(node)
  if (value !== undefined) {
    if (inside) yield { node, value, block }
    return
  }
  const name = reader.tagName(node)
  if (name === 'svg') return
  const nearest = name !== undefined && blocks.has(name) ? node : block
  const counts = inside || reader.isBlock(node)
  for (const child of reader.children(node)) yield* textsUnder(child, reader, nearest, counts)
}

const packReader: TreeReader<Nodes> = {
  children: (node) => ('children' in node ? node.children : []),
  text: (node) => (node.type === 'text' ? node.value : undefined),
  tagName: (node) => (node.type === 'element' ? node.tagName : undefined),
  isBlock: (node) => node.type === 'element' && node.properties['dataBlock'] !== undefined
}

/** The text of a chapter of the pack. */
export const chapterText = (body: Root): string => textPieces<Nodes>(body, packReader).text
