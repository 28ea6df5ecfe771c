import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import styles from './reading-ruler.module.css'
import { belongsElsewhere } from './use-reading-caret.ts'

/**
 * A band over the line that is read. It follows the pointer; the arrow keys move the text under it by a line. It takes
 * no clicks, and words under it can be selected.
 */
export function ReadingRuler({ article }: { readonly article: RefObject<HTMLElement | null> }) {
  const [top, setTop] = useState<number>()
  const follow = useEffectEvent(({ clientY, target }: PointerEvent): void => {
    if (article.current && target instanceof Node && article.current.contains(target)) setTop(clientY)
  })
  const byLine = useEffectEvent((event: KeyboardEvent): void => {
    const lines = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (lines === 0 || event.defaultPrevented || event.shiftKey || belongsElsewhere(event)) return
    if (getSelection()?.isCollapsed === false) return // the arrows then move what is selected
    event.preventDefault()
    article.current?.closest('main')?.scrollBy({ top: lines * lineHeight(article.current) })
  })
  useEffect(() => {
    const done = new AbortController()
    addEventListener('pointermove', (event) => follow(event), { signal: done.signal, passive: true })
    addEventListener('keydown', (event) => byLine(event), { signal: done.signal })
    return () => done.abort()
  }, [])
  return <div className={styles.ruler} style={{ top: top ?? '45vh' }} data-ruler aria-hidden />
}

function lineHeight(article: HTMLElement): number {
  const paragraph = article.querySelector('p[data-block]') ?? article
  return Number.parseFloat(getComputedStyle(paragraph).lineHeight)
}
