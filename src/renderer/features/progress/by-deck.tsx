import { Link } from 'wouter'
import { useProgress } from '#data/store-context.ts'
import { useDecks } from '#data/use-decks.ts'
import { type Mastery, mastery } from '#domain/progress/mastery.ts'
import { Panel } from '#ui/panel.tsx'
import { Scrolls } from '#ui/scrolls.tsx'
import { percent } from '#ui/words.ts'
import styles from './progress-screen.module.css'

/** How well each deck is known. */
export function ByDeck({ today }: { readonly today: number }) {
  const decks = useDecks()
  const { card } = useProgress()
  return (
    <Panel title="Decks" aside="mature: comes back after three weeks or more">
      <Scrolls label="Table of decks">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Deck</th>
              <th scope="col">New</th>
              <th scope="col">Learning</th>
              <th scope="col">Young</th>
              <th scope="col">Mature</th>
              <th scope="col">Recall today</th>
              <th scope="col" className={styles.wide}>
                <span className="visually-hidden">Share</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {decks.map((deck) => {
              const known = mastery(
                deck.cards.map(([id]) => id),
                card,
                today
              )
              return (
                <tr key={deck.id}>
                  <th scope="row">
                    <Link href={`/cards/${deck.id}`}>{deck.title}</Link>
                  </th>
                  <td>{known.unseen}</td>
                  <td>{known.learning}</td>
                  <td>{known.young}</td>
                  <td>{known.mature}</td>
                  <td>{known.recall === undefined ? '–' : percent(known.recall)}</td>
                  <td>
                    <Shares known={known} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scrolls>
    </Panel>
  )
}

/** The same counts as a bar. The figures stand beside it, so it is hidden from a screen reader. */
function Shares({ known }: { readonly known: Mastery }) {
  const width = (part: number) => ({ width: `${(part / known.cards) * 100}%` })
  return (
    <div className={styles.shares} aria-hidden>
      <span data-share="mature" style={width(known.mature)} />
      <span data-share="young" style={width(known.young)} />
      <span data-share="learning" style={width(known.learning)} />
    </div>
  )
}
