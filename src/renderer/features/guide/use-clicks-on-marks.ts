import { type RefObject, useEffect, useEffectEvent } from 'react'
import { type ArticleText, offsetOf, rangeOf } from './article-text.ts'
import { marksAt, type PlacedMark } from './use-marks.ts'

/** Milliseconds in which a second click makes the first one the beginning of a selection. */
const doubleClick = 250

/** Tells of a click on marked words that was neither meant for a link nor made a selection. */
export function useClicksOnMarks(
  article: RefObject<HTMLElement | null>,
  text: ArticleText | undefined,
  placed: readonly PlacedMark[],
  onOpen: (placed: PlacedMark) => void
): void {
  const open = useEffectEvent((x: number, y: number): void => {
    if (!text || isSelecting()) return
    const clicked = markAtPoint(text, placed, x, y)
    if (clicked) onOpen(clicked)
  })
  useEffect(() => {
    const done = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const click = ({ target, detail, clientX, clientY }: MouseEvent): void => {
      clearTimeout(timer)
      const control = 'a, button, summary, [role=dialog], [role=toolbar]'
      if (detail > 1 || isSelecting() || (target instanceof Element && target.closest(control))) return
      timer = setTimeout(() => open(clientX, clientY), doubleClick)
    }
    article.current?.addEventListener('click', click, { signal: done.signal })
    return () => {
      clearTimeout(timer)
      done.abort()
    }
  }, [article])
}

/** A click also ends the drawing of a selection, and begins one by a second click. */
const isSelecting = (): boolean => getSelection()?.isCollapsed !== true

/** The mark whose words are at a point of the window. Beside the end of a line there is text to a caret, but no words. */
function markAtPoint(text: ArticleText, placed: readonly PlacedMark[], x: number, y: number): PlacedMark | undefined {
  const position = document.caretPositionFromPoint(x, y)
  if (!position) return undefined
  const at = offsetOf(text, position.offsetNode, position.offset)
  return marksAt(placed, at).find((one) => {
    const near = rangeOf(text, { start: Math.max(one.start, at - 1), end: Math.min(one.end, at + 1) })
    return [...(near?.getClientRects() ?? [])].some(
      ({ left, right, top, bottom }) => x >= left - 1 && x <= right + 1 && y >= top && y <= bottom
    )
  })
}
