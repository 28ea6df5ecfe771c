import { Pencil } from 'lucide-react'
import { memo } from 'react'
import { Link } from 'wouter'
import { openCardEditor } from '#data/card-editor.ts'
import { useOwnCard } from '#data/own-cards.ts'
import { usePackFile } from '#data/pack.ts'
import type { ListedCard } from '#domain/browse/browsed-card.ts'
import { Button } from '#ui/button.tsx'
import { Hast } from '#ui/hast.tsx'
import { Prose } from '#ui/prose.tsx'
import styles from './browse-screen.module.css'
import { columnLooks } from './column-looks.ts'

/** The card that the keys are at, with both sides, and what leads on from it. */
export const BrowsePreview = memo(function BrowsePreview({
  card,
  today
}: {
  readonly card: ListedCard | undefined
  readonly today: number
}) {
  return (
    <div className={styles.preview} role="group" aria-label="Preview" tabIndex={0}>
      {card ? <Card card={card} today={today} /> : <p className={styles.soft}>Choose a card to see it here.</p>}
    </div>
  )
})

function Card({ card, today }: { readonly card: ListedCard; readonly today: number }) {
  const comesBack = columnLooks.due.words(card, today)
  return (
    <>
      <p className={styles.soft}>{[card.deckTitle, ...card.tagNames].join(' · ')}</p>
      {card.written ? <OwnSides id={card.id} /> : <PackSides id={card.id} />}
      <p className={styles.ways}>
        <span className={styles.soft}>{card.trashed ? 'In the trash' : comesBack}</span>
        {card.written && !card.trashed && (
          <Button look="quiet" onClick={() => openCardEditor({ card: card.id })}>
            <Pencil size={15} aria-hidden /> Edit
          </Button>
        )}
        {!card.trashed && <Link href={`/cards/why/${card.id}`}>Why this date</Link>}
        {!card.trashed && <Link href={`/cards/${card.deckId}#${card.id}`}>In its deck</Link>}
      </p>
    </>
  )
}

function PackSides({ id }: { readonly id: string }) {
  const { cards } = usePackFile('cards.json')
  const card = cards.find((one) => one.id === id)
  return (
    card && (
      <>
        <div className={styles.ask}>
          <Hast tree={card.ask} />
        </div>
        <div className={styles.answer}>
          <Hast tree={card.answer} />
        </div>
      </>
    )
  )
}

function OwnSides({ id }: { readonly id: string }) {
  const card = useOwnCard(id)
  return (
    card && (
      <>
        <div className={styles.ask}>
          <Prose tree={card.ask} />
        </div>
        <div className={styles.answer}>
          <Prose tree={card.answer} />
        </div>
      </>
    )
  )
}
