import { useState } from 'react'
import type { BackupState } from '#shared/backup.ts'
import { Button } from '#ui/button.tsx'
import { DialogFrame } from '#ui/dialog-frame.tsx'
import styles from './backups.module.css'
import { LockDialog } from './lock-dialog.tsx'
import { PassphraseForm } from './passphrase-form.tsx'

const words: Readonly<Record<BackupState['lock'], string>> = {
  none: 'Backups can be locked with a passphrase, so that whoever finds the files cannot read them.',
  kept: 'New backups are locked with your passphrase. The keyring of this computer keeps the key.',
  session:
    'New backups are locked with your passphrase until you close the app. This computer cannot keep the key safely.',
  waiting: 'Backups are locked and wait for your passphrase.'
}

/** Whether backups are locked, and the ways to change that. */
export function BackupLock({
  state: { lock, canKeep },
  busy,
  onLock,
  onUnlock
}: {
  readonly state: BackupState
  readonly busy: boolean
  /** Answers why the passphrase was not taken; nothing where it was. */
  readonly onLock: (passphrase: string) => Promise<string | undefined>
  readonly onUnlock: () => void
}) {
  const [open, setOpen] = useState(false)
  const [error, setError] = useState<string>()
  const enter = async (passphrase: string): Promise<void> => {
    const refused = await onLock(passphrase)
    setError(refused)
    if (refused === undefined) setOpen(false)
  }
  const close = (): void => {
    setOpen(false)
    setError(undefined)
  }
  return (
    <div className={styles.second}>
      <p>{words[lock]}</p>
      <div className={styles.acts}>
        {lock === 'none' && (
          <Button disabled={busy} onClick={() => setOpen(true)}>
            Lock with a passphrase
          </Button>
        )}
        {lock === 'waiting' && (
          <Button disabled={busy} onClick={() => setOpen(true)}>
            Enter the passphrase
          </Button>
        )}
        {lock !== 'none' && (
          <Button disabled={busy} onClick={onUnlock}>
            Stop locking
          </Button>
        )}
      </div>
      {open && lock === 'waiting' && (
        <DialogFrame wide title="Enter the passphrase" onClose={close}>
          <PassphraseForm
            lead="Backups go on when it is entered. If it is forgotten, choose Stop locking: new backups are made without a lock then, and the locked ones stay locked."
            act="Go on backing up"
            error={error}
            busy={busy}
            onBack={close}
            onEnter={(passphrase) => void enter(passphrase)}
          />
        </DialogFrame>
      )}
      {open && lock === 'none' && (
        <LockDialog canKeep={canKeep} onLock={(passphrase) => void enter(passphrase)} onClose={close} />
      )}
    </div>
  )
}
