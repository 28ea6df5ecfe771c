import { NotebookPen } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { beginningOf } from '#domain/reading/mark-words.ts'
import { type ArticleText, rangeOf } from './article-text.ts'
import styles from './marks.module.css'
import type { PlacedMark } from './use-marks.ts'

/** Pixels from the top of one sign to the top of the next, at least. */
const pitch = 26

type Sign = { readonly placed: PlacedMark; readonly top: number }

/** A sign in the margin beside the first line of each mark that has a note. Where there is no margin there are none. */
export function NoteSigns({
  text,
  placed,
  article,
  onOpen
}: {
  readonly text: ArticleText
  readonly placed: readonly PlacedMark[]
  readonly article: RefObject<HTMLElement | null>
  readonly onOpen: (placed: PlacedMark) => void
}) {
  const [signs, setSigns] = useState<readonly Sign[]>([])
  useEffect(() => {
    if (!article.current) return
    const noted = placed.filter(({ mark }) => mark.note !== '')
    const frame = article.current
    const lay = (): void => setSigns(noted.length > 0 ? signsIn(frame, text, noted) : [])
    const observer = new ResizeObserver(lay) // also tells when it begins, and when a size of text or window changes
    observer.observe(frame)
    return () => observer.disconnect()
  }, [text, placed, article])
  return signs.map(({ placed: one, top }) => (
    <button
      key={one.mark.mark}
      type="button"
      className={styles.sign}
      style={{ top }}
      data-colour={one.mark.colour}
      aria-label={`Note: ${beginningOf(one.mark.note)}`}
      title={beginningOf(one.mark.note, 300)}
      onClick={() => onOpen(one)}
    >
      <NotebookPen size={14} aria-hidden />
    </button>
  ))
}

/** All is measured before anything is drawn, so that the page is laid out once. */
function signsIn(frame: HTMLElement, text: ArticleText, noted: readonly PlacedMark[]): readonly Sign[] {
  const { top: frameTop } = frame.getBoundingClientRect()
  const signs: Sign[] = []
  for (const one of noted) {
    const first = rangeOf(text, { start: one.start, end: one.start + 1 })?.getBoundingClientRect()
    if (!first || first.height === 0) continue // in a part that is folded up
    const top = first.top + first.height / 2 - frameTop - pitch / 2
    signs.push({ placed: one, top: Math.max(top, (signs.at(-1)?.top ?? Number.NEGATIVE_INFINITY) + pitch) })
  }
  return signs
}
