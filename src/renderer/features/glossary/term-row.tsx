import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { Term } from '#domain/content/pack.ts'
import styles from './glossary-screen.module.css'
import { termAddress } from './term-address.ts'

/** One term of a list. The arrow keys go through the list, and up from its beginning back to the search box. */
export function TermRow({
  term,
  query,
  current,
  name,
  also = otherNames(term),
  onFocus
}: {
  readonly term: Term
  readonly query: string
  readonly current: boolean
  readonly name: ReactNode
  /** Under the name; by default what else the term is called. */
  readonly also?: ReactNode
  readonly onFocus?: (() => void) | undefined
}) {
  return (
    <li>
      <a
        data-result
        className={styles.result}
        href={termAddress(term.id, query)}
        aria-current={current ? 'true' : undefined}
        onClick={follow}
        onKeyDown={goThroughList}
        onFocus={onFocus}
      >
        <h2>{name}</h2>
        {also !== undefined && <p>{also}</p>}
      </a>
    </li>
  )
}

function otherNames({ aliases }: Term): string | undefined {
  return aliases.length === 0 ? undefined : aliases.slice(0, 3).join(', ')
}

/** What wouter's `Link` does. Each of those listens to the address, which a list that is new with each key would feel. */
function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  event.preventDefault()
  navigate(event.currentTarget.href)
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
