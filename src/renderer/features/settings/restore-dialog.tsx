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

/**
 * Shows the backups, what restoring one would bring back, and then restores it. Begins with the backup that was opened
 * with the app, where one was.
 */
export function RestoreDialog({
  companion,
  opened,
  onClose
}: {
  readonly companion: BackupCompanion
  /** What it is called. */
  readonly opened: string | undefined
  readonly onClose: () => void
}) {
  const store = useStore()
  const [shown, setShown] = useState<Shown>(opened === undefined ? { kind: 'list', list: undefined } : reading)
  const fail = (failure: Failure) => setShown({ kind: 'failed', failure })
  const work = (words: string, share = 0) => setShown({ kind: 'working', words, share })
  const again = (): void => {
    setShown({ kind: 'list', list: undefined })
    void companion.backupList().then((answer) => setShown(listed(answer)))
  }
  useEffect(() => {
    if (opened === undefined) void companion.backupList().then((answer) => setShown(listed(answer)))
    else void companion.backupLook({ id: opened }).then((answer) => setShown(looked(opened, answer)))
  }, [companion, opened])
  useEffect(
    () =>
      companion.onBackupProgress((progress) =>
        setShown((now) => (now.kind === 'working' ? { kind: 'working', ...workingOf(progress) } : now))
      ),
    [companion]
  )
  const look = async (id: string): Promise<void> => {
    setShown(reading)
    setShown(looked(id, await companion.backupLook({ id })))
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

const reading: Shown = { kind: 'working', words: 'Reading the backup', share: 0 }

const looked = (id: string, answer: Result<BackupPreview>): Shown =>
  answer.ok ? { kind: 'preview', id, preview: answer.value } : { kind: 'failed', failure: answer.failure }

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
