import type { BackupEntry, BackupList } from '#shared/backup.ts'
import { Button } from '#ui/button.tsx'
import { differenceWords, entries, momentWords } from './backup-words.ts'
import styles from './backups.module.css'
import shared from './exchange.module.css'

/** The backups there are, each a button save the damaged ones. */
export function RestoreList({
  list,
  onChoose,
  onClose
}: {
  /** Absent until it is known. */
  readonly list: BackupList | undefined
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}) {
  return (
    <div className={shared.form}>
      <p>{leadOf(list)}</p>
      {list && list.backups.length > 0 && (
        <ul className={styles.list} aria-label="Backups">
          {list.backups.map((entry) => (
            <li key={entry.id}>
              <Entry entry={entry} now={list.now} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
      <div className={shared.buttons}>
        <Button onClick={onClose}>Close</Button>
      </div>
    </div>
  )
}

function leadOf(list: BackupList | undefined): string {
  if (!list) return 'Looking for backups'
  return list.backups.length > 0
    ? 'Choose one to see what it would bring back. Nothing is changed yet.'
    : 'There is no backup yet. One that lies elsewhere is found when its folder is chosen as the second folder.'
}

function Entry({
  entry: { id, file, newer, about },
  now,
  onChoose
}: {
  readonly entry: BackupEntry
  readonly now: number
  readonly onChoose: (id: string) => void
}) {
  if (!about) {
    return (
      <div className={styles.damaged}>
        <span className={styles.soft}>{file}</span>
        <span>{newer ? 'Written by a newer version of the app' : 'Damaged: it cannot be read'}</span>
      </div>
    )
  }
  return (
    <button type="button" className={styles.entry} onClick={() => onChoose(id)}>
      <span>{momentWords(about.made)}</span>
      <span>{entries(about.events)}</span>
      <span className={styles.soft}>
        {about.here ? 'This computer' : 'Another computer or an earlier installation'}
        {about.locked && ', locked'}
      </span>
      <span className={styles.soft}>{differenceWords(about.events, now)}</span>
    </button>
  )
}
