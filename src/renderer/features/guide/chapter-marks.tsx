import { Popover } from '@base-ui/react/popover'
import { Highlighter } from 'lucide-react'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { beginningOf, colourNames, markAddress } from '#domain/reading/mark-words.ts'
import { count } from '#ui/words.ts'
import styles from './chapter-marks.module.css'
import { goToMark } from './go-to-mark.ts'
import openStyles from './reading-settings.module.css'
import type { ChapterMarks as Marks } from './use-marks.ts'

/** The marks of a chapter as a list, in reading order: for those who look for one, and those who cannot see the paint. */
export function ChapterMarks({ marks }: { readonly marks: Marks }) {
  const [open, setOpen] = useState(false)
  const left = useRef(false)
  const { placed, lost } = marks
  const toggle = (next: boolean): void => {
    left.current = false
    setOpen(next)
  }
  return (
    <Popover.Root open={open} onOpenChange={toggle}>
      <Popover.Trigger className={openStyles.open}>
        <Highlighter size={16} aria-hidden /> Marks ({placed.length + lost.length})
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={6} collisionPadding={12}>
          <Popover.Popup
            className={styles.popup}
            aria-label="Marks in this chapter"
            finalFocus={() => !left.current} // whoever went to a mark stays there
          >
            {placed.length > 0 && (
              <ol className={styles.list}>
                {placed.map((one) => (
                  <li key={one.mark.mark} data-colour={one.mark.colour}>
                    <Link
                      href={markAddress(one.mark)}
                      onClick={() => {
                        left.current = true
                        setOpen(false)
                        goToMark(marks, one)
                      }}
                    >
                      {beginningOf(one.mark.passage.quote)}
                      <span className="visually-hidden"> ({colourNames[one.mark.colour]})</span>
                    </Link>
                    {one.mark.note && <p dir="auto">{beginningOf(one.mark.note)}</p>}
                  </li>
                ))}
              </ol>
            )}
            {lost.length > 0 && <p>{count(lost.length, 'mark')} lost the words of this chapter: see all marks.</p>}
            {placed.length + lost.length === 0 && (
              <p>
                Select words to mark them. By keyboard: M selects a paragraph, the arrow keys and Shift any words, 1 to
                4 give it a colour.
              </p>
            )}
            <Link href="/marks" className={styles.all}>
              All marks
            </Link>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
