import type { ExchangeProgress } from './exchange-progress.ts'

/** The channel on which the main process tells how far backing up or restoring is. */
export const backupChannel = 'companion:backup-progress'

/** What the preload adds to `window.companion` for it. */
export type BackupMessages = {
  /** Calls the listener whenever something is further, until the function that is returned is called. */
  readonly onBackupProgress: (listener: (progress: ExchangeProgress) => void) => () => void
}
