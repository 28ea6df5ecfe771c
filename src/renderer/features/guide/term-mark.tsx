import type { ReactNode } from 'react'
import styles from './term-mark.module.css'

/**
 * A term in the text that can be pointed at. It does nothing by itself: a chapter has a hundred of them, and one
 * `TermPopover` listens for all. Not a button element, because the words must break across lines and be selected like
 * their neighbours. The tab key stops at the first of a section only.
 */
export function TermMark({
  'data-term': term,
  'data-first': first,
  children
}: {
  readonly 'data-term'?: string
  readonly 'data-first'?: unknown
  readonly children?: ReactNode
}) {
  return (
    <span
      role="button"
      aria-roledescription="term"
      data-term={term}
      tabIndex={first === undefined ? -1 : 0}
      className={styles.term}
    >
      {children}
    </span>
  )
}

/** The mark that an event happened on. */
export function markOf(target: EventTarget | null): HTMLElement | undefined {
  const mark = target instanceof Element ? target.closest('[role=button][data-term]') : null
  return mark instanceof HTMLElement ? mark : undefined
}

/** Moves the focus to the mark so many marks further on, and lets the tab key stop there from now on. */
export function focusMark(text: HTMLElement, from: HTMLElement, step: 1 | -1): void {
  const marks = [...text.querySelectorAll<HTMLElement>('[role=button][data-term]')]
  const next = marks[marks.indexOf(from) + step]
  if (!next) return
  const part = next.closest('section')
  for (const mark of marks) if (mark.closest('section') === part) mark.tabIndex = mark === next ? 0 : -1
  next.focus()
}
