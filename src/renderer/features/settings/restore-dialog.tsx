import { useEffect, useState } from 'react'
import { useStore } from '#data/store-context.ts'
import type { BackupList, BackupPreview } from '#shared/backup.ts'
import type { ExchangeProgress } from '#shared/exchange-progress.ts'
import type { Failure, Result } from '#shared/result.ts'
import { Button } from '#ui/button.tsx'
import { DialogFrame } from '#ui/dialog-frame.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { say } from '#ui/say.ts'
import { entries } from './backup-words.ts'
import styles from './exchange.module.css'
import { ExchangeDone, ExchangeFailed, useFocus } from './exchange-dialog.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { RestoreList } from './restore-list.tsx'
import { RestoreSum } from './restore-sum.tsx'
import type { BackupCompanion } from './use-backups.ts'

type Shown =
  | { readonly kind: 'list'; readonly list: BackupList | undefined }
  | {
      readonly kind: 'working'
      readonly words: string
      readonly share: number
      /** Whether it can still be given up: not once all of it is in the journal. */
      readonly canStop: boolean
    }
  /** It is locked; why the passphrase before was not taken. */
  | { readonly kind: 'locked'; readonly id: string; readonly error: string | undefined }
  | {
      readonly kind: 'preview'
      readonly id: string
      readonly passphrase: string | undefined
      readonly preview: BackupPreview
    }
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
  const work = (words: string, share = 0) => setShown({ kind: 'working', words, share, canStop: true })
  const again = (): void => {
    setShown({ kind: 'list', list: undefined })
    void companion.backupList().then((answer) => setShown(listed(answer)))
  }
  useEffect(() => {
    if (opened === undefined) void companion.backupList().then((answer) => setShown(listed(answer)))
    else void companion.backupLook({ id: opened }).then((answer) => setShown(looked(opened, undefined, answer)))
  }, [companion, opened])
  useEffect(
    () =>
      companion.onBackupProgress((progress) =>
        setShown((now) => (now.kind === 'working' ? { ...now, ...workingOf(progress) } : now))
      ),
    [companion]
  )
  const look = async (id: string, passphrase?: string): Promise<void> => {
    setShown(reading)
    const answer = await companion.backupLook({ id, passphrase })
    if (!answer.ok && answer.failure.kind === 'cancelled') again()
    else setShown(looked(id, passphrase, answer))
  }
  const restore = async (id: string, passphrase: string | undefined): Promise<void> => {
    work('Backing up the present state')
    const answer = await store.takeIn(
      () => companion.backupRestore({ id, passphrase }),
      (done, all) =>
        setShown({ kind: 'working', words: 'Taking it in', share: all > 0 ? done / all : 1, canStop: false })
    )
    if (!answer.ok) return answer.failure.kind === 'cancelled' ? again() : fail(answer.failure)
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
    <DialogFrame wide title="Restore a backup" onClose={close}>
      {shown.kind === 'list' && <RestoreList list={shown.list} onChoose={(id) => void look(id)} onClose={onClose} />}
      {shown.kind === 'working' && <Working {...shown} onCancel={() => void companion.backupCancel()} />}
      {shown.kind === 'locked' && (
        <PassphraseForm
          lead="This backup is locked. It opens with the passphrase it was made with, and with nothing else."
          act="Open"
          error={shown.error}
          onBack={again}
          onEnter={(passphrase) => void look(shown.id, passphrase)}
        />
      )}
      {shown.kind === 'preview' && (
        <RestoreSum preview={shown.preview} onBack={again} onRestore={() => void restore(shown.id, shown.passphrase)} />
      )}
      {shown.kind === 'done' && <ExchangeDone words={shown.words} onClose={onClose} />}
      {shown.kind === 'failed' && <ExchangeFailed failure={shown.failure} onAgain={again} onClose={onClose} />}
    </DialogFrame>
  )
}

const reading: Shown = { kind: 'working', words: 'Reading the backup', share: 0, canStop: true }

function looked(id: string, passphrase: string | undefined, answer: Result<BackupPreview>): Shown {
  if (answer.ok) return { kind: 'preview', id, passphrase, preview: answer.value }
  const { kind, detail } = answer.failure
  if (kind === 'passphrase-needed') return { kind: 'locked', id, error: undefined }
  return kind === 'passphrase-wrong'
    ? { kind: 'locked', id, error: detail }
    : { kind: 'failed', failure: answer.failure }
}

const listed = (answer: Result<BackupList>): Shown =>
  answer.ok ? { kind: 'list', list: answer.value } : { kind: 'failed', failure: answer.failure }

const stepWords: Readonly<Record<ExchangeProgress['step'], string>> = {
  reading: 'Reading the backup',
  comparing: 'Comparing with what is here',
  writing: 'Writing'
}

const workingOf = ({ step, share = 0 }: ExchangeProgress) => ({ words: stepWords[step], share })

function Working({
  words,
  share,
  canStop,
  onCancel
}: Pick<Extract<Shown, { kind: 'working' }>, 'words' | 'share' | 'canStop'> & { readonly onCancel: () => void }) {
  const first = useFocus()
  return (
    <div className={styles.form}>
      <p role="status">{words}</p>
      <ProgressBar label="Progress" share={share} />
      {canStop && (
        <div className={styles.buttons}>
          <Button ref={first} onClick={onCancel}>
            Cancel
          </Button>
        </div>
      )}
    </div>
  )
}
