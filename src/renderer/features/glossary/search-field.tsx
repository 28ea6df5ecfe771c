import { Search } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import styles from './glossary-screen.module.css'
import { termAddress } from './term-address.ts'

/** The search box. Enter opens the best match, the arrow down goes to the results, Escape clears. */
export function SearchField({
  query,
  onQuery,
  best
}: {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly best: string | undefined
}) {
  const [, go] = useLocation()
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && best) go(termAddress(best, query))
    if (event.key === 'Escape' && query) onQuery('')
    if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-result]')?.focus()
    if (['Enter', 'ArrowDown'].includes(event.key)) event.preventDefault()
  }
  return (
    <search className={styles.box}>
      <Search size={18} aria-hidden />
      <input
        type="search"
        aria-label="Search glossary"
        placeholder="A term, an abbreviation, half a word"
        autoComplete="off"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the screen is for searching: whoever opens it goes on typing
        autoFocus
        maxLength={10_000}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  )
}
