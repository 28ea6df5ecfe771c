import { type ReactNode, useEffect } from 'react'
import styles from './page.module.css'

/** The frame of a screen: its one heading of the first level, a line under it, and what follows. */
export function Page({
  title,
  lead,
  wide = false,
  children
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  useDocumentTitle(title)
  return (
    <div className={wide ? styles.wide : styles.page}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  )
}

/** Names the window after the screen, for task lists and screen readers. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · FinOps Study Companion`
  }, [title])
}
