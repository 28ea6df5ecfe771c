import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { openCardEditor } from '#data/card-editor.ts'
import { useProgress } from '#data/store-context.ts'
import { useDecks } from '#data/use-decks.ts'
import { useNow } from '#data/use-now.ts'
import { useQueue } from '#data/use-queue.ts'
import { ownDeckId } from '#domain/content/own-deck.ts'
import type { DeckSummary } from '#domain/content/pack.ts'
import { mastery } from '#domain/progress/mastery.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { count, percent } from '#ui/words.ts'
import styles from './decks-screen.module.css'
import { SessionsDialog } from './sessions-dialog.tsx'

/** All decks, what each asks today, and one session over all of them. */
export function DecksScreen() {
  const decks = useDecks()
  const { own } = useProgress()
  const now = useNow()
  const { left } = useQueue(now)
  const [, go] = useLocation()
  const waiting = left.fresh + left.learning + left.review
  const [choosing, setChoosing] = useState(false)
  const cards = decks.reduce((sum, deck) => sum + deck.cards.length, 0)
  return (
    <Page title="Cards" lead={`${count(cards, 'card')} in ${count(decks.length, 'deck')}`}>
      <p className={styles.all}>
        <Button look="primary" onClick={() => go('/cards/study')}>
          Study all decks
        </Button>
        <Button onClick={() => openCardEditor()}>
          <Plus size={16} aria-hidden /> Write a card
        </Button>
        <Button onClick={() => setChoosing(true)}>Other sessions</Button>
        <Link href="/cards/browse">Card browser</Link>
        <Link href="/cards/options">Deck options</Link>
        <span>{waiting > 0 ? leftWords(left) : 'Nothing is left for today'}</span>
        {own.size > 0 && decks[0]?.id !== ownDeckId && <Link href={`/cards/${ownDeckId}`}>My cards, in the trash</Link>}
      </p>
      <ul className={styles.decks}>
        {decks.map((deck) => (
          <DeckRow key={deck.id} deck={deck} now={now} />
        ))}
      </ul>
      {choosing && <SessionsDialog onClose={() => setChoosing(false)} />}
    </Page>
  )
}

function DeckRow({ deck, now }: { readonly deck: DeckSummary; readonly now: Moment }) {
  const { card } = useProgress()
  const [, go] = useLocation()
  const { left } = useQueue(now, deck.id)
  const known = mastery(
    deck.cards.map(([id]) => id),
    card,
    studyDay(now)
  )
  return (
    <li className={styles.deck}>
      <div>
        <h2>
          <Link href={`/cards/${deck.id}`}>{deck.title}</Link>
        </h2>
        <p>{deck.about}</p>
        <p className={styles.counts}>
          {count(known.cards, 'card')} · {known.cards - known.unseen} begun
          {known.recall !== undefined && ` · recall today ${percent(known.recall)}`}
        </p>
      </div>
      <p className={styles.left}>{leftWords(left)}</p>
      <Button onClick={() => go(`/cards/study/${deck.id}`)} aria-label={`Study ${deck.title}`}>
        Study
      </Button>
    </li>
  )
}

/** "2 learning, 18 to review, 6 new", without what there is none of. */
export function leftWords(left: {
  readonly fresh: number
  readonly learning: number
  readonly review: number
}): string {
  const parts = [
    left.learning > 0 && `${left.learning} learning`,
    left.review > 0 && `${left.review} to review`,
    left.fresh > 0 && `${left.fresh} new`
  ]
  return parts.filter(Boolean).join(', ') || 'Nothing left today'
}
