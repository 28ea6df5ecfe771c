import type { BackupPreview } from '#shared/backup.ts'
import { entries, momentWords, restoreLines } from './backup-words.ts'
import styles from './exchange.module.css'
import { ExchangeSum } from './exchange-sum.tsx'

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
  const brings = preview.events > 0
  const whole = `Backup of ${momentWords(preview.made)}: ${entries(preview.all)}, read from end to end and whole.`
  return (
    <div className={styles.form}>
      <ExchangeSum
        lead={`${whole} ${brings ? 'It brings back:' : 'All of it is here already, so restoring it would change nothing.'}`}
        lines={brings ? restoreLines(preview) : []}
        note={
          brings && (
            <p className={styles.lead}>
              What you did since stays. The present state is backed up first, and what comes back can be taken back.
            </p>
          )
        }
        act="Restore"
        onBack={onBack}
        onTake={brings ? onRestore : undefined}
      />
    </div>
  )
}
