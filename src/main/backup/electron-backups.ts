import { join } from 'node:path'
import { app, type BrowserWindow, dialog, safeStorage } from 'electron'
import { backupChannel } from '#shared/backup-progress.ts'
import { LastImport } from '../exchange/last-import.ts'
import { realDisk } from '../journal/disk.ts'
import type { JournalKeeper } from '../journal/journal-keeper.ts'
import { journalFile } from '../journal/open-journal.ts'
import { realBackupDisk } from './backup-folder.ts'
import { BackupLock, type SecretKeeper } from './backup-lock.ts'
import { BackupSettings } from './backup-settings.ts'
import { runInThread } from './backup-thread.ts'
import { Backups } from './backups.ts'
import type { OpenedBackups } from './opened-backups.ts'

/** The backups of the app, which ask for folders over its window and tell it how far they are. */
export function backupsFor(
  window: BrowserWindow,
  journal: JournalKeeper,
  data: string,
  opened: OpenedBackups
): Backups {
  const settings = new BackupSettings(realDisk, data)
  return new Backups({
    disk: realBackupDisk,
    journal: () => journal.current(),
    data,
    journalFile: join(data, 'journal', journalFile),
    folder: join(data, 'backups'),
    settings,
    lock: new BackupLock(settings, systemKeeper),
    lastImport: new LastImport(realDisk, data),
    version: app.getVersion(),
    clock: () => Date.now(),
    openedPath: (id) => opened.pathOf(id),
    askFolder: async () => {
      const { filePaths, canceled } = await dialog.showOpenDialog(window, {
        title: 'A second folder for backups',
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory']
      })
      return canceled ? undefined : filePaths[0]
    },
    run: runInThread,
    report: (progress) => {
      if (!window.isDestroyed()) window.webContents.send(backupChannel, progress)
    }
  })
}

/** What a Linux without a keyring answers is no lock: a password that stands in Electron's own source. */
const realKeyrings: readonly string[] = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']

// The functions that took the place of these are promises, and the oldest Electron that this runs on has none of them.
/* oxlint-disable typescript/no-deprecated */
const systemKeeper: SecretKeeper = {
  canKeep: () =>
    (process.platform !== 'linux' || realKeyrings.includes(safeStorage.getSelectedStorageBackend())) &&
    safeStorage.isEncryptionAvailable(),
  keep: (text) => safeStorage.encryptString(text).toString('base64'),
  open: (kept) => safeStorage.decryptString(Buffer.from(kept, 'base64'))
}
