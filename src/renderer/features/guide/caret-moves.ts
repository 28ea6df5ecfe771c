import { type ArticleText, offsetOf, paragraphAt, rangeOf, type Span } from './article-text.ts'

/** Directions and steps of `Selection.modify`: with the key alone, and with the key for words held down as well. */
const steps: Readonly<Record<string, readonly [direction: string, alone: string, withWords: string]>> = {
  ArrowLeft: ['left', 'character', 'word'],
  ArrowRight: ['right', 'character', 'word'],
  ArrowUp: ['backward', 'line', 'paragraph'],
  ArrowDown: ['forward', 'line', 'paragraph'],
  Home: ['backward', 'lineboundary', 'documentboundary'],
  End: ['forward', 'lineboundary', 'documentboundary']
}

const mac = navigator.userAgent.includes('Macintosh')

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** Whether a key moves the caret; with Alt, or on a Mac with Command or Control, it means something else. */
export const isMove = ({ key, ctrlKey, altKey, metaKey }: Key): boolean =>
  key in steps && !metaKey && !(mac ? ctrlKey : altKey)

/**
 * Moves the caret, or the end of the selection when Shift is held down, as a text field does. A whole paragraph that is
 * selected gives way to the next one by the keys up and down. What leads out of the chapter's text is not done.
 */
export function moveCaret(text: ArticleText, key: Key): void {
  const selection = getSelection()
  const step = steps[key.key]
  if (!selection?.focusNode || !step) return
  const next = key.shiftKey ? undefined : nextParagraph(text, selection, key.key)
  if (next) return selectSpan(text, next)
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  const [direction, alone, withWords] = step
  if (key.shiftKey || selection.isCollapsed) {
    selection.modify(key.shiftKey ? 'extend' : 'move', direction, (mac ? key.altKey : key.ctrlKey) ? withWords : alone)
  } else if (['left', 'backward'].includes(direction)) selection.collapseToStart()
  else selection.collapseToEnd()
  if (isOutside(text, selection))
    selection.setBaseAndExtent(anchorNode ?? focusNode, anchorOffset, focusNode, focusOffset)
}

/** The paragraph before or after the one that is selected whole; undefined when none is, or none is left. */
function nextParagraph(text: ArticleText, selection: Selection, key: string): Span | undefined {
  const selected = selectedParagraph(text, selection)
  if (!selected || (key !== 'ArrowUp' && key !== 'ArrowDown')) return undefined
  const at = key === 'ArrowDown' ? selected.end + 1 : selected.start - 1
  return at < 0 || at > text.text.length ? selected : paragraphAt(text, at)
}

function selectedParagraph(text: ArticleText, selection: Selection): Span | undefined {
  if (selection.isCollapsed) return undefined
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = offsetOf(text, startContainer, startOffset)
  const paragraph = paragraphAt(text, start)
  return start === paragraph.start && offsetOf(text, endContainer, endOffset) === paragraph.end ? paragraph : undefined
}

/** Selects a part of the text. */
export function selectSpan(text: ArticleText, span: Span): void {
  const range = rangeOf(text, span)
  if (range)
    getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
}

/** The paragraph that the selection begins in, or else the first that can be seen whole. */
export function paragraphHere(text: ArticleText, article: HTMLElement): Span {
  const selection = getSelection()
  if (selection?.focusNode && !isOutside(text, selection)) {
    return paragraphAt(text, offsetOf(text, selection.focusNode, selection.focusOffset))
  }
  const top = article.closest('main')?.getBoundingClientRect().top ?? 0
  const piece = text.pieces.find(({ node }) => (node.parentElement?.getBoundingClientRect().top ?? 0) >= top)
  return paragraphAt(text, piece?.start ?? 0)
}

const isOutside = ({ pieces }: ArticleText, { focusNode }: Selection): boolean => {
  const [first, last] = [pieces[0]?.node, pieces.at(-1)?.node]
  if (!focusNode || !first || !last) return true
  return precedes(focusNode, first) || precedes(last, focusNode)
}

/** Whether a node comes before another and does not hold it. */
const precedes = (one: Node, other: Node): boolean => {
  const position = one.compareDocumentPosition(other)
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0
}
