import { Link } from 'wouter'
import type { GlossaryPack, Term } from '#domain/content/pack.ts'
import { count } from '#ui/words.ts'
import styles from './glossary-screen.module.css'
import { TermRow } from './term-row.tsx'

/** For somebody who has nothing to type yet: the categories, and the terms of one of them. */
export function Categories({
  categories,
  terms,
  category,
  current
}: {
  readonly categories: GlossaryPack['categories']
  readonly terms: readonly Term[]
  readonly category: string | undefined
  readonly current: string | undefined
}) {
  const open = categories.find(({ id }) => id === category)
  if (!open) {
    return (
      <ul className={styles.categories}>
        {categories.map(({ id, title, about }) => (
          <li key={id}>
            <h2>
              <Link href={`/glossary?category=${id}`}>{title}</Link>
            </h2>
            <p>
              {count(terms.filter((term) => term.category === id).length, 'term')} · {about}
            </p>
          </li>
        ))}
      </ul>
    )
  }
  const own = terms
    .filter((term) => term.category === open.id)
    .sort((one, other) => one.term.localeCompare(other.term, 'en-GB'))
  return (
    <>
      <p className={styles.counted}>
        {open.title} · <Link href="/glossary">all categories</Link>
      </p>
      <ol className={styles.results} aria-label={open.title}>
        {own.map((term) => (
          <TermRow key={term.id} term={term} query="" current={term.id === current} name={term.term} />
        ))}
      </ol>
    </>
  )
}
