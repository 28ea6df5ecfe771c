import { Link } from 'wouter'
import { openCardEditor } from '#data/card-editor.ts'
import { useProgress } from '#data/store-context.ts'
import { Button } from '#ui/button.tsx'
import { count } from '#ui/words.ts'
import styles from './drill-screen.module.css'
import type { Drill } from './use-drill.ts'
import { useCardActs } from './use-card-acts.ts'

/** Advice about a card that keeps slipping. It is asked as before until the learner decides otherwise. */
export function LeechNote({
  leech: { card, lapses },
  onDone
}: {
  readonly leech: NonNullable<Drill['leech']>
  readonly onDone: () => void
}) {
  const { own } = useProgress()
  const { suspend } = useCardActs(card, onDone)
  return (
    <div className={styles.leech} role="status">
      <p>
        The last card has slipped {count(lapses, 'time')}. Asking it once more seldom helps: say it in your own words,
        tie it to an example, or let it rest.
      </p>
      <p className={styles.actions}>
        {own.has(card) ? (
          <Button onClick={() => openCardEditor({ card })}>Rewrite it</Button>
        ) : (
          <Button onClick={() => openCardEditor()}>Write one of your own</Button>
        )}
        <Button onClick={suspend}>Suspend it</Button>
        <Link href={`/cards/why/${card}`}>Its history</Link>
      </p>
    </div>
  )
}
