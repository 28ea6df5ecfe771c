import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { openCardEditor } from '#data/card-editor.ts'
import { type OwnCard, useOwnCards } from '#data/own-cards.ts'
import { useProgress, useStore } from '#data/store-context.ts'
import { useNow } from '#data/use-now.ts'
import { ownDeck, restoringAct } from '#domain/content/own-deck.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { say } from '#ui/say.ts'
import styles from './deck-screen.module.css'
import { dueWords } from './due-words.ts'
import { useShownCard } from './use-shown-card.ts'

const { id, title, about } = ownDeck([])

/** The deck of the learner's own cards, which can be written, rewritten and thrown away here, and fetched back. */
export function OwnDeck() {
  const cards = useOwnCards(false)
  const trashed = useOwnCards(true)
  const [, go] = useLocation()
  return (
    <Page title={title} lead={cards.length > 0 ? about : 'You have no cards of your own.'}>
      <p className={styles.acts}>
        {cards.length > 0 && (
          <Button look="primary" onClick={() => go(`/cards/study/${id}`)} aria-label={`Study ${title}`}>
            Study
          </Button>
        )}
        <Button onClick={() => openCardEditor()}>
          <Plus size={16} aria-hidden /> Write a card
        </Button>
      </p>
      {cards.length > 0 && <Cards cards={cards} />}
      {trashed.length > 0 && <Trash cards={trashed} />}
    </Page>
  )
}

function Cards({ cards }: { readonly cards: readonly OwnCard[] }) {
  const { card: states } = useProgress()
  const today = studyDay(useNow())
  const table = useRef<HTMLTableElement>(null)
  const shown = useShownCard(table)
  return (
    <table ref={table} className={styles.cards}>
      <caption className="visually-hidden">Cards of the deck {title}</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Comes back</th>
          <th scope="col">
            <span className="visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr key={card.id} data-card={card.id} data-shown={card.id === shown} tabIndex={-1}>
            <td>{card.beginning}</td>
            <td>
              <Link href={`/cards/why/${card.id}`} title="Why this date">
                {dueWords(states.get(card.id), today)}
              </Link>
            </td>
            <td className={styles.rowActs}>
              <RowActs card={card} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RowActs({ card }: { readonly card: OwnCard }) {
  const store = useStore()
  const trash = async (button: Element): Promise<void> => {
    focusNeighbour(button)
    const result = await store.record({ kind: 'card-trashed', card: card.id })
    if (!result.ok) return say(notSavedWords('The change', result.failure))
    const undo = () => store.keep({ kind: 'voided', event: result.value.id })
    say('Card moved to the trash', [{ name: 'Undo', act: undo }])
  }
  return (
    <>
      <Button
        look="quiet"
        title="Edit"
        aria-label={`Edit: ${card.beginning}`}
        onClick={() => openCardEditor({ card: card.id })}
      >
        <Pencil size={15} aria-hidden />
      </Button>
      <Button
        look="quiet"
        title="Move to trash"
        aria-label={`Move to trash: ${card.beginning}`}
        onClick={({ currentTarget }) => void trash(currentTarget)}
      >
        <Trash2 size={15} aria-hidden />
      </Button>
    </>
  )
}

/** Nothing that was written is ever deleted. */
function Trash({ cards }: { readonly cards: readonly OwnCard[] }) {
  const store = useStore()
  const { own } = useProgress()
  return (
    <section className={styles.trash} aria-labelledby="trash">
      <h2 id="trash">Trash</h2>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <span>{card.beginning}</span>
            <Button
              look="quiet"
              aria-label={`Restore: ${card.beginning}`}
              onClick={({ currentTarget }) => {
                focusNeighbour(currentTarget)
                store.keep(restoringAct(own, card.id))
              }}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The row of a button is about to go: the focus goes to the same button of the next one, or to the screen. */
function focusNeighbour(button: Element): void {
  const row = button.closest('tr, li')
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  const next = neighbour?.querySelector<HTMLElement>('button:last-of-type') ?? document.getElementById('screen')
  next?.focus({ preventScroll: true })
}
