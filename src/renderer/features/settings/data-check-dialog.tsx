import { Button } from '#ui/button.tsx'
import { DialogFrame } from '#ui/dialog-frame.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import styles from './data-check.module.css'
import { type Finding, findings, stepWords, sumWords } from './data-check-words.ts'
import shared from './exchange.module.css'
import { useFocus } from './exchange-dialog.tsx'
import { type DataCheckCompanion, type DataCheckState, useDataCheck } from './use-data-check.ts'

/** Checks the learner's data while it stands, and reports. */
export function DataCheckDialog({
  companion,
  onClose
}: {
  readonly companion: DataCheckCompanion
  readonly onClose: () => void
}) {
  const { state, cancel } = useDataCheck(companion)
  return (
    <DialogFrame wide title="Check my data" onClose={onClose}>
      {state.kind === 'checking' ? (
        <Checking state={state} onCancel={cancel} />
      ) : (
        <Report {...state} onClose={onClose} />
      )}
    </DialogFrame>
  )
}

function Checking({
  state: { step, share },
  onCancel
}: {
  readonly state: Extract<DataCheckState, { kind: 'checking' }>
  readonly onCancel: () => void
}) {
  const first = useFocus()
  return (
    <div className={shared.form}>
      <p role="status">{stepWords[step]}</p>
      <ProgressBar label="Progress" share={share} />
      <div className={shared.buttons}>
        <Button ref={first} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

const marks: Readonly<Record<Finding['kind'], string>> = { well: 'Well', mended: 'Mended', trouble: 'To do' }

function Report({
  report,
  cancelled,
  onClose
}: Omit<Extract<DataCheckState, { kind: 'checked' }>, 'kind'> & { readonly onClose: () => void }) {
  const first = useFocus()
  return (
    <div className={shared.form}>
      <p role="status" className={styles.sum}>
        {sumWords(report, cancelled)}
      </p>
      <ul className={styles.findings} aria-label="What was found">
        {findings(report).map(({ kind, words }) => (
          <li key={words}>
            <span className={styles[kind]}>{marks[kind]}</span>
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <div className={shared.buttons}>
        <Button look="primary" ref={first} onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
