import { useEffect, useState } from 'react'
import type { BackupMessages } from '#shared/backup-progress.ts'
import type { BackupState } from '#shared/backup.ts'
import type { Companion } from '#shared/companion.ts'
import type { Failure, Result } from '#shared/result.ts'
import { say } from '#ui/say.ts'

/** The part of the bridge that backs up and restores. */
export type BackupCompanion = Pick<
  Companion,
  | 'backupState'
  | 'backupNow'
  | 'backupList'
  | 'backupLook'
  | 'backupRestore'
  | 'backupFolderChoose'
  | 'backupFolderForget'
  | 'backupLock'
  | 'backupUnlock'
  | 'backupCancel'
  | 'importTakeBack'
> &
  BackupMessages

/** How backups stand, once that is known, and what changes it. */
export function useBackups(companion: BackupCompanion) {
  const [state, setState] = useState<BackupState>()
  const [busy, setBusy] = useState(false)
  const refresh = async (): Promise<void> => {
    const answer = await companion.backupState()
    if (answer.ok) setState(answer.value)
  }
  useEffect(() => {
    let stands = true
    void companion.backupState().then((answer) => stands && answer.ok && setState(answer.value))
    return () => {
      stands = false
    }
  }, [companion])
  const change = async (
    act: () => Promise<Result<BackupState>>,
    words: (state: BackupState) => string
  ): Promise<Failure | undefined> => {
    setBusy(true)
    const answer = await act()
    setBusy(false)
    if (answer.ok) {
      setState(answer.value)
      say(words(answer.value))
    } else if (answer.failure.kind !== 'cancelled') {
      say(answer.failure.detail)
      await refresh() // the trouble stays to be read
      return answer.failure
    }
    return undefined
  }
  return { state, busy, change, refresh }
}
