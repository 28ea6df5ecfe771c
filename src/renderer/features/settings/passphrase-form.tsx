import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import styles from './exchange.module.css'
import { PassphraseField, SeenField } from './passphrase-field.tsx'

/** Asks for the passphrase that something is locked with. */
export function PassphraseForm({
  lead,
  act,
  error,
  busy = false,
  onBack,
  onEnter
}: {
  readonly lead: string
  /** What the button that takes it says. */
  readonly act: string
  /** Why the one before was not taken. */
  readonly error?: string | undefined
  readonly busy?: boolean
  readonly onBack: () => void
  readonly onEnter: (passphrase: string) => void
}) {
  const [passphrase, setPassphrase] = useState('')
  const [seen, setSeen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus(), [error])
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '') onEnter(passphrase)
      }}
    >
      <p className={styles.lead}>{lead}</p>
      <PassphraseField
        label="Passphrase"
        value={passphrase}
        seen={seen}
        field={field}
        error={error}
        onChange={setPassphrase}
      />
      <SeenField seen={seen} onChange={setSeen} />
      <div className={styles.buttons}>
        <Button onClick={onBack}>Back</Button>
        <Button look="primary" type="submit" disabled={busy || passphrase === ''}>
          {act}
        </Button>
      </div>
    </form>
  )
}
