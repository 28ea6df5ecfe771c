import { type TextPieces, textPieces, type TreeReader } from '#domain/reading/chapter-text.ts'

/** The text of the chapter that stands on the page, and the nodes it is made of. */
export type ArticleText = TextPieces<Node>

/** A part of that text, in UTF-16 units; `end` exclusive. */
export type Span = { readonly start: number; readonly end: number }

const pageReader: TreeReader<Node> = {
  children: (node) => node.childNodes,
  text: (node) => (node instanceof Text ? node.data : undefined),
  tagName: (node) => (node instanceof Element ? node.localName : undefined),
  isBlock: (node) => node instanceof HTMLElement && node.dataset['block'] !== undefined
}

export const readArticle = (article: HTMLElement): ArticleText => textPieces<Node>(article, pageReader)

/** The text of a whole screen, for finding words in it; what is only for screen readers is passed over. */
export const readScreen = (screen: HTMLElement): ArticleText =>
  textPieces<Node>(screen, {
    ...pageReader,
    children: (node) => [...node.childNodes].filter((child) => !(child instanceof Element && child.matches(unseen))),
    isBlock: (node) => node === screen
  })

const unseen = '.visually-hidden, [hidden], [aria-hidden=true], script, style'

/** The range of the page that a part of the text covers; undefined when the text has no such part. */
export function rangeOf({ pieces }: ArticleText, { start, end }: Span): Range | undefined {
  const first = pieces[firstWhere(pieces.length, (index) => (pieces[index]?.end ?? 0) > start)]
  const last = pieces[firstWhere(pieces.length, (index) => (pieces[index]?.start ?? 0) >= end) - 1]
  if (!first || !last || last.end <= first.start) return undefined
  const range = document.createRange()
  range.setStart(first.node, Math.max(0, start - first.start))
  range.setEnd(last.node, Math.min(end, last.end) - last.start)
  return range
}

/** The part of the text that lies in a range of the page; it is empty when none does. */
export function spanOf(article: ArticleText, range: AbstractRange): Span {
  const start = offsetOf(article, range.startContainer, range.startOffset)
  return { start, end: Math.max(start, offsetOf(article, range.endContainer, range.endOffset)) }
}

/**
 * Where a point of the page lies in the text. One between two pieces counts as the beginning of the second. Pieces that
 * are no longer on the page are passed over: they can be compared with nothing there.
 */
export function offsetOf({ text, pieces }: ArticleText, node: Node, offset: number): number {
  const point = document.createRange()
  point.setStart(node, offset)
  const index = firstWhere(pieces.length, (at) => {
    const piece = pieces[at]
    return piece?.node.isConnected === true && point.comparePoint(piece.node, piece.end - piece.start) >= 0
  })
  const piece = pieces[index]
  if (!piece) return text.length
  return piece.node === node ? piece.start + offset : piece.start
}

/** The first of the numbers below `length` for which something holds that holds for all after it; or `length`. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The paragraph, item or cell of the text that a place lies in. */
export function paragraphAt({ text }: ArticleText, at: number): Span {
  const end = text.indexOf('\n', at)
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end }
}

/** The id of the section that a range begins in. */
export const sectionOf = ({ startContainer }: Range): string | undefined =>
  startContainer.parentElement?.closest('section[id]')?.id
