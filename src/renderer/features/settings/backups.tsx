import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { BackupLock } from './backup-lock.tsx'
import { entries, lastBackupWords } from './backup-words.ts'
import styles from './backups.module.css'
import { RestoreDialog } from './restore-dialog.tsx'
import { type BackupCompanion, useBackups } from './use-backups.ts'

/** When the last backup was made, and the ways to make one, to restore one and to have copies elsewhere. */
export function Backups({ companion }: { readonly companion: BackupCompanion }) {
  const { state, busy, change, refresh } = useBackups(companion)
  const [restoring, setRestoring] = useState(false)
  const [opened, forgetOpened] = useOpenedBackup()
  const backUp = () =>
    void change(companion.backupNow, ({ last }) => `Backed up: ${entries(last?.events ?? 0)}, read back and whole`)
  const lock = async (passphrase: string): Promise<string | undefined> => {
    const failed = await change(
      () => companion.backupLock({ passphrase }),
      () => 'Backed up and locked, read back and whole'
    )
    return failed?.kind === 'passphrase-wrong' ? failed.detail : undefined
  }
  return (
    <Panel title="Backups" id="backups">
      <p className={styles.lead}>
        Everything you did is backed up when the app starts, every half hour in which you did something, and when you
        close it. The last 24 backups are kept, then one a day, one a week and one a month.
      </p>
      <p className={styles.last}>{state ? lastBackupWords(state) : 'Looking for the last backup'}</p>
      {state?.trouble && (
        <p role="alert" className={styles.trouble}>
          {state.trouble}
        </p>
      )}
      <div className={styles.acts}>
        <Button disabled={busy} onClick={backUp}>
          Back up now
        </Button>
        <Button disabled={busy} onClick={() => setRestoring(true)}>
          Restore
        </Button>
      </div>
      {state && (
        <div className={styles.second}>
          {state.folder === null ? (
            <p>Copies can go into a second folder too, best on another disk.</p>
          ) : (
            <p>
              Copies go into <span className={styles.folder}>{state.folder}</span>
            </p>
          )}
          <div className={styles.acts}>
            <Button
              disabled={busy}
              onClick={() =>
                void change(companion.backupFolderChoose, ({ folder }) => `Copies go into ${folder ?? ''}`)
              }
            >
              {state.folder === null ? 'Choose a second folder' : 'Choose another folder'}
            </Button>
            {state.folder !== null && (
              <Button
                disabled={busy}
                onClick={() =>
                  void change(companion.backupFolderForget, () => 'No more copies are made. Those in the folder stay.')
                }
              >
                Stop copying
              </Button>
            )}
          </div>
        </div>
      )}
      {state && (
        <BackupLock
          state={state}
          busy={busy}
          onLock={lock}
          onUnlock={() =>
            void change(companion.backupUnlock, () => 'New backups are not locked. Those that are locked stay so.')
          }
        />
      )}
      {(restoring || opened !== undefined) && (
        <RestoreDialog
          key={opened}
          companion={companion}
          opened={opened}
          onClose={() => {
            setRestoring(false)
            forgetOpened()
            void refresh()
          }}
        />
      )}
    </Panel>
  )
}

/** What a backup is called that was opened with the app, as the address of the screen has it, and how to forget it. */
function useOpenedBackup(): readonly [string | undefined, () => void] {
  const opened = new URLSearchParams(useSearch()).get('backup') ?? undefined
  const [path, go] = useLocation()
  return [opened, () => opened !== undefined && go(path, { replace: true })]
}
