import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import styles from './exchange.module.css'
import { useFocus } from './exchange-dialog.tsx'

/** What would come of taking something in, line by line, before anything is changed. */
export function ExchangeSum({
  lead,
  lines,
  note,
  act,
  busy = false,
  onBack,
  onTake
}: {
  readonly lead: string
  readonly lines: readonly string[]
  /** What else is to be known before it is taken in. */
  readonly note?: ReactNode
  /** What the button that takes it in says. */
  readonly act: string
  /** Whether it is being read another way. */
  readonly busy?: boolean
  readonly onBack: () => void
  /** Absent where nothing would change. */
  readonly onTake: (() => void) | undefined
}) {
  const first = useFocus()
  return (
    <>
      <div role="status" className={styles.said}>
        <p>{lead}</p>
        {lines.length > 0 && (
          <ul className={styles.sum}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {note}
      <div className={styles.buttons}>
        <Button ref={onTake ? undefined : first} onClick={onBack}>
          Back
        </Button>
        {onTake && (
          <Button look="primary" ref={first} disabled={busy} onClick={onTake}>
            {act}
          </Button>
        )}
      </div>
    </>
  )
}
