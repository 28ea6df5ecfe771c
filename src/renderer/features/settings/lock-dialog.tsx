import { useLayoutEffect, useRef, useState } from 'react'
import { shortestPassphrase } from '#shared/passphrase.ts'
import { Button } from '#ui/button.tsx'
import { DialogFrame } from '#ui/dialog-frame.tsx'
import styles from './exchange.module.css'
import { PassphraseField, SeenField } from './passphrase-field.tsx'

/** Explains what a passphrase does and what becomes of one that is forgotten, and asks for one. */
export function LockDialog({
  canKeep,
  onLock,
  onClose
}: {
  /** Whether the system can keep the key. */
  readonly canKeep: boolean
  readonly onLock: (passphrase: string) => void
  readonly onClose: () => void
}) {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [seen, setSeen] = useState(false)
  const [kept, setKept] = useState(false)
  const [asked, setAsked] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => first.current?.focus(), [])
  const short = passphrase.length < shortestPassphrase
  const other = passphrase !== again
  const lock = (): void => {
    setAsked(true)
    if (!short && !other && kept) onLock(passphrase)
  }
  return (
    <DialogFrame wide title="Lock backups" onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          lock()
        }}
      >
        <p className={styles.lead}>
          New backups then open with this passphrase only. Nobody can open one without it: if you forget it, it cannot
          be found out or set anew, and what only those backups hold is lost. Your journal on this computer is not
          locked, nor are earlier backups and the images of your cards that lie beside them.
        </p>
        <p className={styles.lead}>
          {canKeep
            ? 'This computer keeps the key in its own keyring, so that backups go on by themselves.'
            : 'This computer has no keyring that could keep the key safely, so the passphrase is asked for again after each start. Until it is entered no backups are made.'}
        </p>
        <PassphraseField
          label={`Passphrase, ${shortestPassphrase} characters or more: four words that do not belong together, say`}
          value={passphrase}
          seen={seen}
          field={first}
          error={asked && short ? `It needs ${shortestPassphrase} characters at least.` : undefined}
          isNew
          onChange={setPassphrase}
        />
        <PassphraseField
          label="The same again"
          value={again}
          seen={seen}
          error={asked && !short && other ? 'This is not the same.' : undefined}
          isNew
          onChange={setAgain}
        />
        <SeenField seen={seen} onChange={setSeen} />
        <label className={styles.check}>
          <input type="checkbox" checked={kept} onChange={(event) => setKept(event.target.checked)} />I have put it down
          where I find it again, apart from the backups
        </label>
        {asked && !short && !other && !kept && <p role="alert">Put it down first: nobody can bring it back.</p>}
        <div className={styles.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit">
            Lock backups
          </Button>
        </div>
      </form>
    </DialogFrame>
  )
}
