import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { ArticleText } from './article-text.ts'
import { isMove, moveCaret, paragraphHere, selectSpan } from './caret-moves.ts'
import { bringIntoView } from './on-screen.ts'

/** Where the caret stands, in pixels from the corner of the article. */
export type Caret = { readonly left: number; readonly top: number; readonly height: number }

/**
 * A caret for the keyboard, as no page has by itself. `M` selects the paragraph one is at; from there the arrow keys go
 * on as in a text field, and Shift with them selects. Escape ends it, and so does the mouse.
 * @returns whether it is on, and the caret where it is to be drawn
 */
export function useReadingCaret(
  article: RefObject<HTMLElement | null>,
  text: ArticleText | undefined
): { readonly on: boolean; readonly caret: Caret | undefined } {
  const [on, setOn] = useState(false)
  const [caret, setCaret] = useState<Caret>()

  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (!text || !article.current || belongsElsewhere(event)) return
    if (isLetter(event, 'm')) {
      selectSpan(text, paragraphHere(text, article.current))
      setOn(true)
    } else if (on && isMove(event)) moveCaret(text, event)
    else {
      if (on && event.key === 'Escape' && getSelection()?.isCollapsed) setOn(false)
      return
    }
    event.preventDefault()
    const range = focusRange()
    if (range) bringIntoView(range)
  })
  useEffect(() => {
    const done = new AbortController()
    const { signal } = done
    addEventListener('keydown', (event) => press(event), { signal })
    addEventListener('pointerdown', () => setOn(false), { signal })
    return () => done.abort()
  }, [])

  useEffect(() => {
    if (!on) return
    const draw = (): void => setCaret(article.current ? caretIn(article.current) : undefined)
    draw()
    const done = new AbortController()
    document.addEventListener('selectionchange', draw, { signal: done.signal })
    addEventListener('resize', draw, { signal: done.signal })
    return () => {
      done.abort()
      setCaret(undefined)
    }
  }, [on, article])
  return { on, caret }
}

/** Whether a key goes to a field or a popup. */
export const belongsElsewhere = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [role=dialog], [role=toolbar]') !== null

/** A letter by itself, however the keyboard is laid out. */
export const isLetter = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, letter: string): boolean =>
  key.toLowerCase() === letter && !ctrlKey && !altKey && !metaKey

/** Where the selection is being moved. */
function focusRange(): Range | undefined {
  const { focusNode = null, focusOffset = 0 } = getSelection() ?? {}
  if (!focusNode) return undefined
  const range = document.createRange()
  range.setStart(focusNode, focusOffset)
  return range
}

function caretIn(article: HTMLElement): Caret | undefined {
  const range = focusRange()
  if (!range || !getSelection()?.isCollapsed || !article.contains(range.startContainer)) return undefined
  const { left, top, height } = range.getBoundingClientRect()
  const frame = article.getBoundingClientRect()
  return height > 0 ? { left: left - frame.left, top: top - frame.top, height } : undefined
}
