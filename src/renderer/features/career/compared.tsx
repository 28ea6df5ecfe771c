import type { ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './compared.module.css'

export type Column = {
  readonly id: string
  readonly title: string
  /** Where the guide treats it. */
  readonly section: string
  readonly facts: readonly (readonly [label: string, fact: ReactNode])[]
}

/** Things side by side, the same facts of each at the same height; one below the other where it is narrow. */
export function Compared({ columns }: { readonly columns: readonly Column[] }) {
  const rows = Math.max(0, ...columns.map(({ facts }) => facts.length)) + 1
  return (
    <div className={styles.compared}>
      {columns.map(({ id, title, section, facts }) => (
        <article
          key={id}
          className={styles.column}
          style={{ gridRow: `span ${rows}` }}
          aria-labelledby={`column-${id}`}
        >
          <header>
            <h3 id={`column-${id}`}>{title}</h3>
            <Link href={`/guide/${section}`} aria-label={`${title} in the guide`}>
              In the guide
            </Link>
          </header>
          <dl>
            {facts.map(([label, fact]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{fact}</dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
    </div>
  )
}
