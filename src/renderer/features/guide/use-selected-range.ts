import { type RefObject, useEffect, useState } from 'react'
import { type ArticleText, type Span, spanOf } from './article-text.ts'

/** Words of the chapter that are selected on the page. */
export type Selected = { readonly range: Range; readonly span: Span }

/**
 * What is selected in the chapter, by whatever means; nothing while a button of the mouse is held down, because the
 * selection is still being made then. Of one that reaches beyond the chapter, the part within counts.
 * @returns what is shown as selected, and a way to look again: a key may be struck before a selection is told of
 */
export function useSelectedRange(
  article: RefObject<HTMLElement | null>,
  text: ArticleText | undefined
): { readonly selected: Selected | undefined; readonly current: () => Selected | undefined } {
  const [selected, setSelected] = useState<Selected>()
  useEffect(() => {
    if (!text) return
    const done = new AbortController()
    let held = false
    // A frame that was asked for may come when the article is another one already, and this text is no longer on the page.
    const look = (): void => {
      if (!held && !done.signal.aborted) setSelected((before) => unlessSame(before, selectedIn(article.current, text)))
    }
    const listen = (name: string, act: (event: Event) => void): void =>
      document.addEventListener(name, act, { signal: done.signal })
    listen('selectionchange', look)
    listen('pointerdown', ({ target }) => {
      held = target instanceof Element && !target.closest('[role=toolbar], [role=dialog]')
    })
    for (const end of ['pointerup', 'pointercancel', 'dragend']) {
      listen(end, () => {
        held = false
        requestAnimationFrame(look) // a click takes the selection away after the button has gone up
      })
    }
    requestAnimationFrame(look) // something may have been selected before the text was read
    return () => done.abort()
  }, [article, text])
  return { selected, current: () => text && selectedIn(article.current, text) }
}

function selectedIn(article: HTMLElement | null, text: ArticleText): Selected | undefined {
  const selection = getSelection()
  if (!article || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(article)) return undefined
  const span = spanOf(text, range)
  if (text.text.slice(span.start, span.end).trim() === '') return undefined
  return { range: range.cloneRange(), span }
}

const unlessSame = (before: Selected | undefined, now: Selected | undefined): Selected | undefined =>
  before && now && before.span.start === now.span.start && before.span.end === now.span.end ? before : now
