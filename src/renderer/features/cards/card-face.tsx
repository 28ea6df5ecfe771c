import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { OwnCard } from '#data/own-cards.ts'
import { usePackFile } from '#data/pack.ts'
import type { Card } from '#domain/content/pack.ts'
import { Hast } from '#ui/hast.tsx'
import { Prose } from '#ui/prose.tsx'
import styles from './card-face.module.css'
import { PassageLink } from './passage-link.tsx'

/** A card: the question, and once it is asked for, the answer with where its fact comes from. */
export function CardFace({ card, answerShown }: { readonly card: Card; readonly answerShown: boolean }) {
  return (
    <Sides
      topic={card.topic}
      question={<Hast tree={card.ask} />}
      answer={
        answerShown ? (
          <>
            <p>
              <Hast tree={card.answer} />
            </p>
            <Origin card={card} />
          </>
        ) : undefined
      }
    />
  )
}

/** A card of the learner's own, with the passage it was made from. */
export function OwnCardFace({ card, answerShown }: { readonly card: OwnCard; readonly answerShown: boolean }) {
  return (
    <Sides
      topic={card.topic}
      question={<Prose tree={card.ask} />}
      answer={
        answerShown ? (
          <>
            <Prose tree={card.answer} />
            {card.passage && (
              <p className={styles.origin}>
                From <PassageLink card={card.id} passage={card.passage} />
              </p>
            )}
          </>
        ) : undefined
      }
    />
  )
}

function Sides({
  topic,
  question,
  answer
}: {
  readonly topic: string
  readonly question: ReactNode
  /** Absent until it is asked for. */
  readonly answer: ReactNode | undefined
}) {
  return (
    <article className={styles.card} aria-label="Card">
      <p className={styles.topic}>{topic}</p>
      <div className={styles.question} aria-live="polite">
        {question}
      </div>
      <div aria-live="polite">{answer !== undefined && <div className={styles.answer}>{answer}</div>}</div>
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
