import { memo, useMemo } from 'react'
import { usePackFile } from '#data/pack.ts'
import type { Term } from '#domain/content/pack.ts'
import { count } from '#ui/words.ts'
import styles from './printed-glossary.module.css'
import { Sheet } from './sheet.tsx'

/** The glossary from A to Z, in two columns. */
export function PrintedGlossary() {
  const { terms } = usePackFile('glossary.json')
  const letters = useMemo(() => byLetter(terms), [terms])
  const names = useMemo(() => new Map(terms.map(({ id, term }) => [id, term])), [terms])
  return (
    <div className={styles.glossary}>
      <Sheet
        kind="Glossary"
        title="Glossary"
        lead={`${count(terms.length, 'term')}, from A to Z.`}
        contents={letters.map(([letter]) => ({ id: letterId(letter), title: letter }))}
        sources={new Set(terms.map(({ source }) => source))}
      >
        {letters.map(([letter, own]) => (
          <section key={letter} className={styles.letter}>
            <h2 id={letterId(letter)}>{letter}</h2>
            <div className={styles.columns}>
              {own.map((term) => (
                <PrintedTerm key={term.id} term={term} names={names} />
              ))}
            </div>
          </section>
        ))}
      </Sheet>
    </div>
  )
}

const letterId = (letter: string): string => `letter.${letter.toLowerCase()}`
const termId = (term: string): string => `term.${term}`

function byLetter(terms: readonly Term[]): readonly (readonly [letter: string, terms: readonly Term[]])[] {
  const letterOf = ({ term }: Term): string => {
    const first = term.normalize('NFD').charAt(0).toUpperCase()
    return /[A-Z]/.test(first) ? first : '0-9'
  }
  const sorted = terms.toSorted((one, other) => one.term.localeCompare(other.term, 'en-GB'))
  const letters = [...new Set(sorted.map(letterOf))]
  return letters.map((letter) => [letter, sorted.filter((term) => letterOf(term) === letter)])
}

/** Drawn once: only the contents change with the page numbers. */
const PrintedTerm = memo(function PrintedTerm({
  term,
  names
}: {
  readonly term: Term
  readonly names: ReadonlyMap<string, string>
}) {
  const link = (id: string) => <a href={`#${termId(id)}`}>{names.get(id)}</a>
  return (
    <article className={styles.term}>
      <h3 id={termId(term.id)}>{term.term}</h3>
      {term.aliases.length > 0 && <p className={styles.also}>{term.aliases.join(' · ')}</p>}
      <p>{term.definition}</p>
      {term.confused.map(({ with: other, difference }) => (
        <p key={other} className={styles.note}>
          <b>Not {link(other)}:</b> {difference}
        </p>
      ))}
      {term.related.length > 0 && (
        <p className={styles.note}>
          See{' '}
          {term.related.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              {link(id)}
            </span>
          ))}
        </p>
      )}
    </article>
  )
})
