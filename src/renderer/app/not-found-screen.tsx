import { Search } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import styles from './not-found-screen.module.css'

/** For an address that leads nowhere: says so, and offers the search and the contents. */
export function NotFoundScreen() {
  const [path, go] = useLocation()
  const [query, setQuery] = useState('')
  return (
    <Page
      title="There is no such page"
      lead={`Nothing stands at ${path}. It may have been renamed with a newer guide.`}
    >
      <search>
        <form className={styles.form} action={() => go(`/glossary?q=${encodeURIComponent(query)}`)}>
          <label className="visually-hidden" htmlFor="not-found-query">
            Search glossary
          </label>
          <input
            id="not-found-query"
            type="search"
            placeholder="Look up a term"
            required
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <Button look="primary" type="submit">
            <Search size={16} aria-hidden /> Search
          </Button>
        </form>
      </search>
      <p>
        Or go to the <Link href="/guide">contents of the guide</Link>, the <Link href="/cards">decks</Link> or{' '}
        <Link href="/today">today’s session</Link>.
      </p>
    </Page>
  )
}
