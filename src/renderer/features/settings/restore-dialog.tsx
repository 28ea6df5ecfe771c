import { useEffect, useState } from 'react'
import { useStore } from '#data/store-context.ts'
import type { BackupList, BackupPreview } from '#shared/backup.ts'
import type { ExchangeProgress } from '#shared/exchange-progress.ts'
import type { Failure, Result } from '#shared/result.ts'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { say } from '#ui/say.ts'
import { entries } from './backup-words.ts'
import styles from './exchange.module.css'
import { ExchangeDialog, ExchangeDone, ExchangeFailed } from './exchange-dialog.tsx'
import { RestoreList } from './restore-list.tsx'
import { RestoreSum } from './restore-sum.tsx'
import type { BackupCompanion } from './use-backups.ts'

type Shown =
  | { readonly kind: 'list'; readonly list: BackupList | undefined }
  | { readonly kind: 'working'; readonly words: string; readonly share: number }
  | { readonly kind: 'preview'; readonly id: string; readonly preview: BackupPreview }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Shows the backups, what restoring one would bring back, and then restores it. */
export function RestoreDialog({
  companion,
  onClose
}: {
  readonly companion: BackupCompanion
  readonly onClose: () => void
}) {
  const store = useStore()
  const [shown, setShown] = useState<Shown>({ kind: 'list', list: undefined })
  const fail = (failure: Failure) => setShown({ kind: 'failed', failure })
  const work = (words: string, share = 0) => setShown({ kind: 'working', words, share })
  const again = (): void => {
    setShown({ kind: 'list', list: undefined })
    void companion.backupList().then((answer) => setShown(listed(answer)))
  }
  useEffect(() => void companion.backupList().then((answer) => setShown(listed(answer))), [companion])
  useEffect(
    () =>
      companion.onBackupProgress((progress) =>
        setShown((now) => (now.kind === 'working' ? { kind: 'working', ...workingOf(progress) } : now))
      ),
    [companion]
  )
  const look = async (id: string): Promise<void> => {
    work('Reading the backup')
    const answer = await companion.backupLook({ id })
    if (answer.ok) setShown({ kind: 'preview', id, preview: answer.value })
    else fail(answer.failure)
  }
  const restore = async (id: string): Promise<void> => {
    work('Backing up the present state')
    const answer = await store.takeIn(
      () => companion.backupRestore({ id }),
      (done, all) => work('Taking it in', all > 0 ? done / all : 1)
    )
    if (!answer.ok) return fail(answer.failure)
    const words = `Restored: ${entries(answer.value.events)} came back. Nothing that was here has changed.`
    setShown({ kind: 'done', words })
    say('Backup restored', [{ name: 'Undo', act: () => void takeBack() }])
  }
  const takeBack = async (): Promise<void> => {
    const answer = await store.takeIn(() => companion.importTakeBack())
    say(answer.ok ? 'Restoring taken back' : answer.failure.detail)
  }
  const close = (): void => {
    if (shown.kind !== 'working') onClose() // it takes seconds, and what came of it is to be read
  }
  return (
    <ExchangeDialog title="Restore a backup" onClose={close}>
      {shown.kind === 'list' && <RestoreList list={shown.list} onChoose={(id) => void look(id)} onClose={onClose} />}
      {shown.kind === 'working' && <Working words={shown.words} share={shown.share} />}
      {shown.kind === 'preview' && (
        <RestoreSum preview={shown.preview} onBack={again} onRestore={() => void restore(shown.id)} />
      )}
      {shown.kind === 'done' && <ExchangeDone words={shown.words} onClose={onClose} />}
      {shown.kind === 'failed' && <ExchangeFailed failure={shown.failure} onAgain={again} onClose={onClose} />}
    </ExchangeDialog>
  )
}

const listed = (answer: Result<BackupList>): Shown =>
  answer.ok ? { kind: 'list', list: answer.value } : { kind: 'failed', failure: answer.failure }

const stepWords: Readonly<Record<ExchangeProgress['step'], string>> = {
  reading: 'Reading the backup',
  comparing: 'Comparing with what is here',
  writing: 'Writing'
}

const workingOf = ({ step, share = 0 }: ExchangeProgress) => ({ words: stepWords[step], share })

function Working({ words, share }: { readonly words: string; readonly share: number }) {
  return (
    <div className={styles.form}>
      <p role="status">{words}</p>
      <ProgressBar label="Progress" share={share} />
    </div>
  )
}
