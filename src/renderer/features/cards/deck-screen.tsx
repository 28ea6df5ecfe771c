import { useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { NeededForOwnCards } from '#data/own-cards.ts'
import { Needed, usePackFile } from '#data/pack.ts'
import { useSavePdf } from '#data/save-pdf-context.ts'
import { useProgress } from '#data/store-context.ts'
import { useNow } from '#data/use-now.ts'
import type { Card, DeckSummary } from '#domain/content/pack.ts'
import { ownDeckId } from '#domain/content/own-deck.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { Button } from '#ui/button.tsx'
import { Hast } from '#ui/hast.tsx'
import { PdfButton } from '#ui/pdf-button.tsx'
import { Page } from '#ui/page.tsx'
import styles from './deck-screen.module.css'
import { dueWords } from './due-words.ts'
import { OwnDeck } from './own-deck.tsx'
import { useShownCard } from './use-shown-card.ts'

/** One deck: what it is about, and its cards with when each comes back. */
export function DeckScreen({ deck: id }: { readonly deck: string }) {
  const { decks } = usePackFile('index.json')
  const deck = decks.find((one) => one.id === id)
  if (id === ownDeckId) {
    return (
      <NeededForOwnCards>
        <OwnDeck />
      </NeededForOwnCards>
    )
  }
  if (!deck) return <NoDeck id={id} />
  return (
    <Needed files={['cards.json']}>
      <Deck deck={deck} />
    </Needed>
  )
}

function NoDeck({ id }: { readonly id: string }) {
  return (
    <Page title="There is no such deck" lead={`No deck is called “${id}”.`}>
      <p>
        <Link href="/cards">See all decks</Link>
      </p>
    </Page>
  )
}

function Deck({ deck }: { readonly deck: DeckSummary }) {
  const { cards } = usePackFile('cards.json')
  const now = useNow()
  const { card: states } = useProgress()
  const [, go] = useLocation()
  const savePdf = useSavePdf()
  const own = cards.filter((card) => card.deck === deck.id)
  const table = useRef<HTMLTableElement>(null)
  const shown = useShownCard(table)
  return (
    <Page title={deck.title} lead={deck.about}>
      <p className={styles.ways}>
        <Button look="primary" onClick={() => go(`/cards/study/${deck.id}`)} aria-label={`Study ${deck.title}`}>
          Study
        </Button>
        <PdfButton onClick={() => savePdf({ kind: 'deck', deck: deck.id })} />
      </p>
      <table ref={table} className={styles.cards}>
        <caption className="visually-hidden">Cards of the deck {deck.title}</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Comes back</th>
          </tr>
        </thead>
        <tbody>
          {own.map((card) => (
            <CardRow key={card.id} card={card} state={states.get(card.id)} now={now} shown={card.id === shown} />
          ))}
        </tbody>
      </table>
    </Page>
  )
}

function CardRow({
  card,
  state,
  now,
  shown
}: {
  readonly card: Card
  readonly state: CardState | undefined
  readonly now: Moment
  /** Whether a search led to it. */
  readonly shown: boolean
}) {
  return (
    <tr data-card={card.id} data-shown={shown} tabIndex={-1}>
      <td>
        <Hast tree={card.ask} />
      </td>
      <td>{dueWords(state, studyDay(now))}</td>
    </tr>
  )
}
