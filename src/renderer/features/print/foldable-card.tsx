import type { ReactNode } from 'react'
import styles from './foldable-card.module.css'

/** A card to cut out and fold in the middle, so that the question is in front and the answer behind it. */
export function FoldableCard({
  topic,
  ask,
  answer,
  from
}: {
  readonly topic?: string | undefined
  readonly ask: ReactNode
  readonly answer: ReactNode
  /** Where the guide or the glossary treats it. */
  readonly from?: string | undefined
}) {
  return (
    <article className={styles.card}>
      <div className={styles.front}>
        <p className={styles.small}>{topic}</p>
        <div className={styles.ask}>{ask}</div>
      </div>
      <div className={styles.back}>
        <div className={styles.answer}>{answer}</div>
        <p className={styles.small}>{from}</p>
      </div>
    </article>
  )
}

/** What to do with the cards that follow. */
export function HowToFold() {
  return (
    <p className={styles.how}>
      Cut along the dashed lines, then fold each strip backwards along the dotted line: the question stands in front and
      its answer behind it.
    </p>
  )
}
