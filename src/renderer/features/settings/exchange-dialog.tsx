import { useLayoutEffect, useRef } from 'react'
import type { ExchangeProgress } from '#shared/exchange-progress.ts'
import type { Failure } from '#shared/result.ts'
import { Button } from '#ui/button.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import styles from './exchange.module.css'

/** A kind of file, with a button for it and what it is good for. */
export function Way({
  name,
  about,
  onChoose
}: {
  readonly name: string
  readonly about: string
  readonly onChoose: () => void
}) {
  return (
    <li>
      <Button onClick={onChoose}>{name}</Button>
      <p>{about}</p>
    </li>
  )
}

const stepWords: Readonly<Record<ExchangeProgress['step'], string>> = {
  reading: 'Reading',
  comparing: 'Comparing with what is here',
  writing: 'Writing'
}

/** How far it is, and the way to give it up. */
export function ExchangeWorking({
  progress,
  onCancel
}: {
  readonly progress: ExchangeProgress | undefined
  readonly onCancel: () => void
}) {
  const first = useFocus()
  return (
    <div className={styles.form}>
      <p role="status">{progress ? stepWords[progress.step] : 'Choose a file.'}</p>
      <ProgressBar label="Progress" share={progress?.share ?? (progress?.step === 'writing' ? 1 : 0)} />
      <div className={styles.buttons}>
        <Button ref={first} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

/** That it is done. */
export function ExchangeDone({ words, onClose }: { readonly words: string; readonly onClose: () => void }) {
  const first = useFocus()
  return (
    <div className={styles.form}>
      <p role="status" className={styles.said}>
        {words}
      </p>
      <div className={styles.buttons}>
        <Button look="primary" ref={first} onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}

/** Why it was not done. The main process says what happened, that nothing was changed, and what to do. */
export function ExchangeFailed({
  failure,
  onAgain,
  onClose
}: {
  readonly failure: Failure
  readonly onAgain: () => void
  readonly onClose: () => void
}) {
  const first = useFocus()
  return (
    <div className={styles.form}>
      <p role="alert" className={styles.said}>
        {failure.detail}
      </p>
      <div className={styles.buttons}>
        <Button onClick={onClose}>Close</Button>
        <Button look="primary" ref={first} onClick={onAgain}>
          Choose again
        </Button>
      </div>
    </div>
  )
}

/** Takes the focus when what it is given to appears: the control that had it has just gone. */
export function useFocus() {
  const control = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => control.current?.focus(), [])
  return control
}
