import type { ReactNode } from 'react'
import styles from './scrolls.module.css'

/** What may be wider than the screen: it scrolls by itself, by keyboard too. */
export function Scrolls({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.scrolls} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
