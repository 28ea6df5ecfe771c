import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { Panel } from '#ui/panel.tsx'
import { count, minutesWords } from '#ui/words.ts'
import styles from './today-screen.module.css'

/** For somebody who has never been here: the three things one can do, each a step away. */
export function Welcome() {
  const { chapters, decks, terms } = usePackFile('index.json')
  const cards = decks.reduce((sum, deck) => sum + deck.cards.length, 0)
  const first = chapters[0]
  return (
    <Panel title="Three ways in">
      <ol className={styles.steps}>
        <li>
          <Link href={`/guide/${first?.id}`}>Read the first chapter</Link>
          <p className={styles.soft}>
            {count(chapters.length, 'chapter')}; the first takes {minutesWords(first?.minutes ?? 0)}. Your place is
            kept.
          </p>
        </li>
        <li>
          <Link href="/cards/study">Answer your first cards</Link>
          <p className={styles.soft}>
            {count(cards, 'card')} in {count(decks.length, 'deck')}. Each comes back just before you would forget it.
          </p>
        </li>
        <li>
          <Link href="/glossary">Look up a term</Link>
          <p className={styles.soft}>{count(terms, 'term')}. Type it the way you remember it, typos included.</p>
        </li>
      </ol>
    </Panel>
  )
}
