import type { KeyboardEvent, ReactNode } from 'react'
import { Link } from 'wouter'
import type { Term } from '#domain/content/pack.ts'
import styles from './glossary-screen.module.css'
import { termAddress } from './term-address.ts'

/** One term of a list. The arrow keys go through the list, and up from its beginning back to the search box. */
export function TermRow({
  term,
  query,
  current,
  name,
  also,
  onFocus
}: {
  readonly term: Term
  readonly query: string
  readonly current: boolean
  readonly name: ReactNode
  readonly also: ReactNode
  readonly onFocus?: (() => void) | undefined
}) {
  return (
    <li>
      <Link
        data-result
        className={styles.result}
        href={termAddress(term.id, query)}
        aria-current={current ? 'true' : undefined}
        onKeyDown={goThroughList}
        onFocus={onFocus}
      >
        <h2>{name}</h2>
        <p>{also}</p>
      </Link>
    </li>
  )
}

function goThroughList(event: KeyboardEvent<HTMLAnchorElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const rows = [...document.querySelectorAll<HTMLElement>('[data-result]')]
  const next = rows.indexOf(event.currentTarget) + step
  if (next < 0) document.querySelector<HTMLElement>('input[type=search]')?.focus()
  else rows[next]?.focus()
}
