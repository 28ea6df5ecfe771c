import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import type { Term } from '#domain/content/pack.ts'
import { BookmarkTerm } from './bookmark-term.tsx'
import styles from './term-page.module.css'
import { TermCards } from './term-cards.tsx'

/** All that is known of a term: what it means, what else it is called, what it is taken for, and where it is used. */
export function TermPage({ term, terms }: { readonly term: Term; readonly terms: ReadonlyMap<string, Term> }) {
  const { categories } = usePackFile('glossary.json')
  const { sources } = usePackFile('about.json')
  const source = sources.find(({ id }) => id === term.source)
  const link = (id: string) => <Link href={`/glossary/${id}`}>{terms.get(id)?.term ?? id}</Link>
  return (
    <article className={styles.term} aria-labelledby="term">
      <div className={styles.head}>
        <Link href={`/glossary?category=${term.category}`}>
          {categories.find(({ id }) => id === term.category)?.title}
        </Link>
        <BookmarkTerm term={term} />
      </div>
      <h2 id="term">{term.term}</h2>
      <p className={styles.definition}>{term.definition}</p>
      {term.aliases.length > 0 && <Part title="Also called">{term.aliases.join(' · ')}</Part>}
      {term.confused.length > 0 && (
        <Part title="Not the same as">
          {term.confused.map(({ with: other, difference }) => (
            <span key={other} className={styles.difference}>
              {link(other)}: {difference}
            </span>
          ))}
        </Part>
      )}
      {term.related.length > 0 && (
        <Part title="Related">
          <ul className={styles.inline}>
            {term.related.map((id) => (
              <li key={id}>{link(id)}</li>
            ))}
          </ul>
        </Part>
      )}
      {term.sections.length > 0 && (
        <Part title="In the guide">
          <ul className={styles.plain}>
            {term.sections.map((address) => (
              <SectionLink key={address} address={address} />
            ))}
          </ul>
        </Part>
      )}
      {term.cards.length > 0 && (
        <Part title="Its cards">
          <TermCards ids={term.cards} />
        </Part>
      )}
      {source && (
        <p className={styles.faint}>
          Source: {source.title}, {source.publisher}
        </p>
      )}
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <div>{children}</div>
    </section>
  )
}

function SectionLink({ address }: { readonly address: string }) {
  const { chapters } = usePackFile('index.json')
  const [chapterId, sectionId] = address.split('#')
  const chapter = chapters.find(({ id }) => id === chapterId)
  return (
    <li>
      <Link href={`/guide/${address}`}>
        {chapter?.title} → {chapter?.sections.find(({ id }) => id === sectionId)?.title}
      </Link>
    </li>
  )
}
