import type { Term } from '#domain/content/pack.ts'
import type { TermMatch } from '#domain/search/term-match.ts'
import { count } from '#ui/words.ts'
import styles from './glossary-screen.module.css'
import { Marked } from '#ui/marked.tsx'
import { TermRow } from './term-row.tsx'
import { useGrowing } from './use-growing.ts'

type Found = { readonly matches: readonly TermMatch[]; readonly nearest: boolean }

/** What was found, the best match first; when nothing was, what comes nearest. */
export function Results({
  found,
  query,
  terms,
  current
}: {
  readonly found: Found
  readonly query: string
  readonly terms: ReadonlyMap<string, Term>
  readonly current: string | undefined
}) {
  const { shown, end, grow } = useGrowing(found.matches, (match) => leastHeight(terms.get(match.id), match))
  return (
    <>
      <p className={styles.counted} role="status">
        {foundWords(found, query)}
      </p>
      <ol className={styles.results} aria-label="Results">
        {shown.map((match, row) => {
          const term = terms.get(match.id)
          return (
            term && (
              <TermRow
                key={match.id}
                term={term}
                query={query}
                current={term.id === current}
                onFocus={row === shown.length - 1 ? grow : undefined}
                {...partsOf(term, match)}
              />
            )
          )
        })}
        {shown.length < found.matches.length && <li ref={end} aria-hidden />}
      </ol>
    </>
  )
}

function foundWords({ matches, nearest }: Found, query: string): string {
  const asked = query.length > 40 ? `${query.slice(0, 40)}…` : query
  if (matches.length === 0) return `Nothing is called “${asked}”, and nothing comes near.`
  return nearest ? `Nothing is called “${asked}”. The nearest:` : count(matches.length, 'term')
}

/** A name, and under it a second line where the term is also called something. */
const leastHeight = (term: Term | undefined, { matched }: TermMatch): number =>
  term && (term.aliases.length > 0 || matched !== term.term) ? 61 : 42

/** The match is marked in the name where it is the name that matched, otherwise in the other name that did. */
function partsOf(term: Term, { matched, ranges }: TermMatch) {
  if (matched === term.term) return { name: <Marked text={term.term} ranges={ranges} /> }
  return { name: term.term, also: <Marked text={matched} ranges={ranges} /> }
}
