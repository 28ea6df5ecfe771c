import { useEffect, useEffectEvent } from 'react'
import { tinykeys } from 'tinykeys'
import { Button } from '#ui/button.tsx'
import styles from './cram-buttons.module.css'

/** Shows the answer, and then asks whether it was known. Space and the keys 1 and 3 do the same. */
export function CramButtons({
  answerShown,
  onShow,
  onAnswer
}: {
  readonly answerShown: boolean
  readonly onShow: () => void
  readonly onAnswer: (known: boolean) => void
}) {
  const rate = useEffectEvent((known: boolean, { repeat }: KeyboardEvent): void => {
    if (answerShown && !repeat) onAnswer(known)
  })
  useEffect(() => tinykeys(window, { Digit1: (event) => rate(false, event), Digit3: (event) => rate(true, event) }), [])
  if (!answerShown) {
    return (
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the next thing to press, whether by key or screen reader
      <Button look="primary" className={styles.show} autoFocus onClick={onShow}>
        Show answer <kbd aria-hidden>Space</kbd>
      </Button>
    )
  }
  return (
    <fieldset className={styles.ratings}>
      <legend className="visually-hidden">Did you know it?</legend>
      <Button aria-keyshortcuts="1" onClick={() => onAnswer(false)}>
        Not known <kbd aria-hidden>1</kbd>
      </Button>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it answers the question that has just been asked */}
      <Button look="primary" autoFocus aria-keyshortcuts="3" onClick={() => onAnswer(true)}>
        Known <kbd aria-hidden>Space</kbd>
      </Button>
    </fieldset>
  )
}
