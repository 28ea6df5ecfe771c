import { useLayoutEffect, useRef } from 'react'
import { type PrintStep, printSteps } from '#shared/print-step.ts'
import type { Failure } from '#shared/result.ts'
import { Button } from '#ui/button.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import styles from './save-pdf-dialog.module.css'

const stepWords: Readonly<Record<PrintStep, string>> = {
  drawing: 'Laying out the pages',
  counting: 'Counting the pages for the contents',
  printing: 'Making the PDF',
  writing: 'Writing the file'
}

/** How far the PDF is, and the way to give it up. */
export function PdfWorking({
  step,
  onCancel
}: {
  readonly step: PrintStep | undefined
  readonly onCancel: () => void
}) {
  const first = useFocus()
  const done = step ? printSteps.indexOf(step) : 0
  return (
    <div className={styles.form}>
      <p role="status">{step ? stepWords[step] : 'Choose where to save it.'}</p>
      <ProgressBar label="PDF" share={done / printSteps.length} />
      <div className={styles.buttons}>
        <Button ref={first} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

/** That the PDF is where the learner wanted it. */
export function PdfSaved({ file, onClose }: { readonly file: string; readonly onClose: () => void }) {
  const first = useFocus()
  return (
    <div className={styles.form}>
      <p role="status">“{file}” is saved.</p>
      <div className={styles.buttons}>
        <Button look="primary" ref={first} onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}

/** Why there is no PDF, that nothing is lost, and what to do. */
export function PdfFailed({
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
      <p role="alert">{failureWords(failure)}</p>
      <div className={styles.buttons}>
        <Button onClick={onClose}>Close</Button>
        <Button look="primary" ref={first} onClick={onAgain}>
          Try again
        </Button>
      </div>
    </div>
  )
}

const untouched = 'Nothing is lost: your progress is not touched, and a file that was there before still is.'

function failureWords({ kind, detail }: Failure): string {
  if (kind === 'disk-full')
    return `The disk is full, so no PDF was saved. ${untouched} Free some space or choose another place.`
  if (kind === 'not-writable')
    return `Nothing may be written there, so no PDF was saved. ${untouched} Choose another place, or close the file where another program has it open.`
  return `The PDF could not be made. ${untouched} Try again; if it fails once more, close the app and open it again. ${detail}`
}

/** Takes the focus when what it is given to appears: the control that had it has just gone. */
function useFocus() {
  const control = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => control.current?.focus(), [])
  return control
}
