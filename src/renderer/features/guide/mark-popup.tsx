import { Popover } from '@base-ui/react/popover'
import { Copy, Layers2, Trash2 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { markColours } from '#domain/journal/mark-colours.ts'
import { Button } from '#ui/button.tsx'
import { copy } from './copy.ts'
import { MarkSwatch } from './mark-swatch.tsx'
import styles from './marks.module.css'
import { NoteField } from './note-field.tsx'
import { visiblePart } from './on-screen.ts'
import type { MarkActs } from './use-mark-acts.ts'
import type { PlacedMark } from './use-marks.ts'

/** A mark, opened beside its words: its colour, its note, and taking it away. */
export function MarkPopup({
  placed: { mark },
  range,
  writing,
  acts,
  onOther,
  onClose
}: {
  readonly placed: PlacedMark
  readonly range: Range
  /** Whether it was opened for its note. */
  readonly writing: boolean
  readonly acts: MarkActs
  /** Opens another mark in the same place, where there is one. */
  readonly onOther: (() => void) | undefined
  readonly onClose: () => void
}) {
  const anchor = useMemo(() => visiblePart(range), [range])
  const field = useRef<HTMLTextAreaElement>(null)
  const [hadFocus] = useState(() => document.activeElement !== document.body) // else the text keeps the keys
  const remove = (): void => {
    onClose()
    void acts.remove(mark)
  }
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const colour = markColours[Number(event.key) - 1]
    if (colour && !(event.target instanceof HTMLTextAreaElement)) void acts.colour(mark.mark, colour)
  }
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      {/* Not within the scrolling text: taking the focus before it has its place, it would scroll the text away. */}
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} anchor={anchor} sideOffset={8} collisionPadding={12} sticky>
          <Popover.Popup
            className={styles.popup}
            aria-label="Mark"
            initialFocus={writing ? field : true}
            finalFocus={hadFocus}
            onKeyDown={onKeyDown}
          >
            <div className={styles.row}>
              {markColours.map((colour, index) => (
                <MarkSwatch
                  key={colour}
                  colour={colour}
                  digit={index + 1}
                  aria-pressed={colour === mark.colour}
                  onClick={() => void acts.colour(mark.mark, colour)}
                />
              ))}
              <Button look="quiet" className={styles.remove} onClick={remove}>
                <Trash2 size={15} aria-hidden /> Remove
              </Button>
            </div>
            <NoteField mark={mark} field={field} onSave={(note) => acts.note(mark.mark, note)} />
            <div className={styles.row}>
              {onOther && (
                <Button look="quiet" onClick={onOther}>
                  <Layers2 size={15} aria-hidden /> Another mark here
                </Button>
              )}
              <Button look="quiet" onClick={() => void copy(mark.passage.quote)}>
                <Copy size={15} aria-hidden /> Copy
              </Button>
              <Button className={styles.done} onClick={onClose}>
                Done
              </Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
