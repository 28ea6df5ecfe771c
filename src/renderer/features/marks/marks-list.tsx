import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { ChapterSummary } from '#domain/content/pack.ts'
import type { MarkState } from '#domain/journal/kept-things.ts'
import { MarkRow } from './mark-row.tsx'
import styles from './marks-screen.module.css'

/** Pixels a row is taken to need before it has been drawn. */
const usual = 150

/** Marks one under the other. Only those near the window are drawn: there may be thousands. */
export function MarksList({
  marks,
  chapters
}: {
  readonly marks: readonly MarkState[]
  readonly chapters: readonly ChapterSummary[]
}) {
  const list = useRef<HTMLOListElement>(null)
  const above = useOffsetTop(list)
  // oxlint-disable-next-line react/incompatible-library -- React's compiler is not used here
  const virtual = useVirtualizer({
    count: marks.length,
    getScrollElement: () => document.getElementById('screen'),
    estimateSize: () => usual,
    getItemKey: (index) => marks[index]?.mark ?? index,
    overscan: 6,
    scrollMargin: above
  })
  return (
    <ol ref={list} aria-label="Marks" className={styles.list} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const mark = marks[index]
        return (
          mark && (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={marks.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - above}px)` }}
            >
              <MarkRow mark={mark} chapters={chapters} />
            </li>
          )
        )
      })}
    </ol>
  )
}

/** How far from the top of the screen an element begins, in pixels. What stands above it comes and goes. */
function useOffsetTop(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    if (!element.current?.parentElement) return
    const observer = new ResizeObserver(() => setTop(element.current?.offsetTop ?? 0))
    observer.observe(element.current.parentElement)
    return () => observer.disconnect()
  }, [element])
  return top
}
