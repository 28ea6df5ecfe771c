import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { useProgress } from '#data/store-context.ts'
import { Hast } from '#ui/hast.tsx'
import styles from './term-page.module.css'

/** The questions that ask about a term, and whether they have been begun. */
export function TermCards({ ids }: { readonly ids: readonly string[] }) {
  const { cards } = usePackFile('cards.json')
  const { card: states } = useProgress()
  return (
    <ul className={styles.plain}>
      {cards
        .filter(({ id }) => ids.includes(id))
        .map((card) => (
          <li key={card.id}>
            <Hast tree={card.ask} />{' '}
            <small className={styles.faint}>
              {states.has(card.id) ? 'begun' : 'new'} · <Link href={`/cards/${card.deck}`}>deck</Link>
            </small>
          </li>
        ))}
    </ul>
  )
}
