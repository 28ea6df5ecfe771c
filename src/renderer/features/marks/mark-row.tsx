import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ChapterSummary } from '#domain/content/pack.ts'
import type { Passage } from '#domain/journal/events.ts'
import type { MarkState } from '#domain/journal/kept-things.ts'
import { colourNames, markAddress } from '#domain/reading/mark-words.ts'
import { dateWords } from './date-words.ts'
import styles from './marks-screen.module.css'

/** Characters of a passage or a note that a row draws; a few lines of them can be seen. */
const most = 1200

/** One mark: its words, its note, and the way to it. */
export function MarkRow({
  mark,
  chapters,
  children
}: {
  readonly mark: MarkState
  readonly chapters: readonly ChapterSummary[]
  /** What can be done with it here, in place of the way to it. */
  readonly children?: ReactNode
}) {
  const { passage, note, colour, at } = mark
  const where = whereWords(passage, chapters)
  return (
    <article className={styles.row} data-colour={colour}>
      <blockquote dir="auto">{passage.quote.slice(0, most)}</blockquote>
      {note && (
        <p dir="auto" className={styles.note}>
          {note.slice(0, most)}
        </p>
      )}
      <p className={styles.where}>
        {children === undefined ? <Link href={markAddress(mark)}>{where}</Link> : <span>{where}</span>}
        <span>
          {colourNames[colour]} · {dateWords(at)}
        </span>
      </p>
      {children}
    </article>
  )
}

/** Chapter and section as they are called now. */
function whereWords({ chapter, section }: Passage, chapters: readonly ChapterSummary[]): string {
  const summary = chapters.find(({ id }) => id === chapter)
  const title = summary?.sections.find(({ id }) => id === section)?.title
  return [summary?.title ?? chapter, title].filter(Boolean).join(' · ')
}
