import { type ReactNode, useId } from 'react'
import styles from './panel.module.css'

/** A titled sheet of a screen. */
export function Panel({
  title,
  id: place,
  aside,
  children
}: {
  readonly title: string
  /** What an address names it by. */
  readonly id?: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section id={place} className={styles.panel} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <p className={styles.aside}>{aside}</p>}
      </header>
      {children}
    </section>
  )
}
