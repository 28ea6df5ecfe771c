import { Popover } from '@base-ui/react/popover'
import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { AddCards } from './add-cards.tsx'
import styles from './term-popover.module.css'

/** How many of its other names are shown; the glossary has them all. */
const mostNames = 5

/** What a term means, in short, with the way to all that is known of it. */
export function TermCard({ id }: { readonly id: string }) {
  const { terms } = usePackFile('glossary.json')
  const term = terms.find((one) => one.id === id)
  if (!term) return <p>There is no term “{id}”.</p>
  const [confused] = term.confused
  const other = terms.find((one) => one.id === confused?.with)
  return (
    <>
      <Popover.Title className={styles.title}>{term.term}</Popover.Title>
      {term.aliases.length > 0 && (
        <p className={styles.faint}>Also called: {term.aliases.slice(0, mostNames).join(' · ')}</p>
      )}
      <Popover.Description className={styles.definition}>{term.definition}</Popover.Description>
      {confused && other && (
        <p className={styles.difference}>
          <strong>Not the same as {other.term}.</strong> {confused.difference}
        </p>
      )}
      <div className={styles.ways}>
        <Link href={`/glossary/${term.id}`}>Open in the glossary</Link>
        {term.cards.length > 0 && <AddCards ids={term.cards} />}
      </div>
    </>
  )
}
