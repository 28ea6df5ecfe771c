import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import type { Card } from '#domain/content/pack.ts'
import { Hast } from '#ui/hast.tsx'
import styles from './card-face.module.css'

/** A card: the question, and once it is asked for, the answer with where its fact comes from. */
export function CardFace({ card, answerShown }: { readonly card: Card; readonly answerShown: boolean }) {
  return (
    <article className={styles.card} aria-label="Card">
      <p className={styles.topic}>{card.topic}</p>
      <div className={styles.question} aria-live="polite">
        <Hast tree={card.ask} />
      </div>
      <div aria-live="polite">
        {answerShown && (
          <div className={styles.answer}>
            <p>
              <Hast tree={card.answer} />
            </p>
            <Origin card={card} />
          </div>
        )}
      </div>
    </article>
  )
}

/** Opens the place in the guide or the glossary that treats the fact, and names the page it was taken from. */
function Origin({ card }: { readonly card: Card }) {
  const { sources } = usePackFile('about.json')
  const source = sources.find(({ id }) => id === card.source)
  return (
    <p className={styles.origin}>
      From <Treated card={card} />
      {source && ` · Source: ${source.title}, ${source.publisher}`}
    </p>
  )
}

function Treated({ card }: { readonly card: Card }) {
  const { chapters } = usePackFile('index.json')
  if (!card.section) return <Link href={`/glossary/${card.term}`}>the glossary</Link>
  const [chapterId, sectionId] = card.section.split('#')
  const chapter = chapters.find(({ id }) => id === chapterId)
  const section = chapter?.sections.find(({ id }) => id === sectionId)
  return (
    <Link href={`/guide/${card.section}`}>
      {chapter?.title}, {section?.title}
    </Link>
  )
}
