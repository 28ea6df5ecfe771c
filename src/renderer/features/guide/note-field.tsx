import { type ClipboardEvent, type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { MarkState } from '#domain/journal/kept-things.ts'
import styles from './marks.module.css'

/** Characters that a note may have, as the journal takes them. */
const most = 200_000

/**
 * A line of more characters than this is not wrapped: finding its breaks takes Chromium a time that grows with the
 * square of its length where the words run from right to left or are full of emoji (1.3 s at 16,000, minutes at
 * 100,000; 26 ms unwrapped).
 */
const longLine = 4000

/** A note is saved when nothing has been typed for so many milliseconds, and when it is closed. */
const pause = 1000

/** What was typed and could not be saved, by mark: it is there again when the mark is opened again. */
const unsaved = new Map<string, string>()

/** The note beside a mark. */
export function NoteField({
  mark: { mark, note },
  field,
  onSave
}: {
  readonly mark: MarkState
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** Resolves to whether it was saved. */
  readonly onSave: (note: string) => Promise<boolean>
}) {
  const id = useId()
  const [typed, setTyped] = useState(unsaved.get(mark) ?? note)
  const [refused, setRefused] = useState<number>()
  const saved = useRef(note)
  const save = async (): Promise<void> => {
    const wanted = typed.trim() === '' ? '' : typed
    if (wanted === saved.current) return
    unsaved.set(mark, typed)
    const before = saved.current
    saved.current = wanted
    if (await onSave(wanted)) unsaved.delete(mark)
    else saved.current = before
  }
  const saveNow = useEffectEvent(() => void save())
  useEffect(() => {
    const timer = setTimeout(saveNow, pause)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => () => saveNow(), [])
  const type = (text: string): void => {
    setRefused(text.length > most ? text.length : undefined)
    if (text.length <= most) setTyped(text)
  }
  /**
   * What is long is put in its place here: the browser would wrap it before it could be told not to, and inserts lines
   * one by one, in a time that grows with their square (0.5 s for 10,000 characters, minutes for 100,000).
   */
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n')
    if (pasted.length <= longLine) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = event.currentTarget
    type(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd))
  }
  return (
    <div className={styles.note}>
      <label htmlFor={id}>Note</label>
      <textarea
        id={id}
        ref={field}
        dir="auto"
        rows={3}
        data-unwrapped={typed.split('\n').some(({ length }) => length > longLine) || undefined}
        value={typed}
        placeholder="In your own words"
        aria-describedby={refused === undefined ? undefined : `${id}-refused`}
        onChange={(event) => type(event.target.value)}
        onPaste={paste}
        onBlur={() => void save()}
      />
      {refused !== undefined && (
        <p id={`${id}-refused`} role="alert">
          A note holds {most.toLocaleString('en-GB')} characters at most, and this would have made{' '}
          {refused.toLocaleString('en-GB')}. It was not taken in; your note is as it was.
        </p>
      )}
    </div>
  )
}
