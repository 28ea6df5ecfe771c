import { Link } from 'wouter'
import { openCardEditor } from '#data/card-editor.ts'
import { useOwnCard } from '#data/own-cards.ts'
import { usePackFile } from '#data/pack.ts'
import type { Card } from '#domain/content/pack.ts'
import { passageAddress } from '#domain/reading/passage-address.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Hast } from '#ui/hast.tsx'
import { count } from '#ui/words.ts'
import styles from './drill-screen.module.css'
import type { Drill } from './use-drill.ts'
import { useCardActs } from './use-card-acts.ts'

/** Advice about a card that keeps slipping. It is asked as before until the learner decides otherwise. */
export function LeechNote({
  leech: { card: id, lapses },
  onDone
}: {
  readonly leech: NonNullable<Drill['leech']>
  readonly onDone: () => void
}) {
  const card = usePackFile('cards.json').cards.find((one) => one.id === id)
  const own = useOwnCard(id)
  const { suspend } = useCardActs(id, onDone)
  const treated = own?.passage ? passageAddress(id, own.passage) : card && treatedAt(card)
  return (
    <div className={styles.leech} role="status">
      <p>
        “{card ? <Hast tree={card.ask} /> : own?.beginning}” has slipped {count(lapses, 'time')}. Asking it once more
        seldom helps: say it in your own words, tie it to an example, or let it rest.
      </p>
      <p className={styles.actions}>
        {own ? (
          <Button onClick={() => openCardEditor({ card: id })}>Rewrite it</Button>
        ) : (
          <Button onClick={() => openCardEditor()}>Write one of your own</Button>
        )}
        {treated && <ButtonLink href={treated}>Look it up</ButtonLink>}
        <Button onClick={suspend}>Suspend it</Button>
        <Link href={`/cards/why/${id}`}>Its history</Link>
      </p>
    </div>
  )
}

const treatedAt = ({ section, term }: Card): string => (section ? `/guide/${section}` : `/glossary/${term}`)
