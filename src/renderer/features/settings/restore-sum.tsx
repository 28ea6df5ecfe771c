import type { BackupPreview } from '#shared/backup.ts'
import { Button } from '#ui/button.tsx'
import { entries, momentWords, restoreLines } from './backup-words.ts'
import styles from './exchange.module.css'
import { useFocus } from './exchange-dialog.tsx'

/** What would come of restoring a backup, before anything is changed. */
export function RestoreSum({
  preview,
  onBack,
  onRestore
}: {
  readonly preview: BackupPreview
  readonly onBack: () => void
  readonly onRestore: () => void
}) {
  const first = useFocus()
  const brings = preview.events > 0
  return (
    <div className={styles.form}>
      <div role="status" className={styles.said}>
        <p>
          Backup of {momentWords(preview.made)}: {entries(preview.all)}, read from end to end and whole.{' '}
          {brings ? 'It brings back:' : 'All of it is here already, so restoring it would change nothing.'}
        </p>
        {brings && (
          <ul className={styles.sum}>
            {restoreLines(preview).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {brings && (
        <p className={styles.lead}>
          What you did since stays. The present state is backed up first, and what comes back can be taken back.
        </p>
      )}
      <div className={styles.buttons}>
        <Button ref={brings ? undefined : first} onClick={onBack}>
          Back
        </Button>
        {brings && (
          <Button look="primary" ref={first} onClick={onRestore}>
            Restore
          </Button>
        )}
      </div>
    </div>
  )
}
