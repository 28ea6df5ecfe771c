import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { origin } from '#shared/address.ts'
import { type BackupMessages, backupChannel } from '#shared/backup-progress.ts'
import type { Deed } from '#shared/bridge.ts'
import { channelOf } from '#shared/channel.ts'
import type { Companion } from '#shared/companion.ts'
import { type DataWarning, type DataWarnings, dataWarningChannel } from '#shared/data-warning.ts'
import { type ExchangeMessages, type ExchangeProgress, exchangeChannel } from '#shared/exchange-progress.ts'
import { type FitMessages, fitChannel } from '#shared/fit-progress.ts'
import { type MenuMessages, menuChannel, savePdfChannel } from '#shared/menu-message.ts'
import { type PrintMessages, type PrintStep, printStepChannel } from '#shared/print-step.ts'

const ask = (deed: Deed, input?: unknown) => ipcRenderer.invoke(channelOf(deed), input)

/** Passes on what comes on a channel, without Electron's event, until the function that is returned is called. */
function hear(channel: string, listener: (sent: unknown) => void): () => void {
  const pass = (_event: IpcRendererEvent, sent: unknown) => listener(sent)
  ipcRenderer.on(channel, pass)
  return () => ipcRenderer.removeListener(channel, pass)
}

/**
 * The same, but what comes while nobody listens is kept, the last of it: a backup may be opened while the page that is
 * to show it is still loading.
 */
function hearLate(channel: string): (listener: (sent: unknown) => void) => () => void {
  let missed: readonly unknown[] = []
  const keep = (_event: IpcRendererEvent, sent: unknown) => {
    missed = [sent]
  }
  ipcRenderer.on(channel, keep)
  return (listener) => {
    ipcRenderer.removeListener(channel, keep)
    const stop = hear(channel, listener)
    missed.forEach(listener)
    missed = []
    return () => {
      stop()
      ipcRenderer.on(channel, keep)
    }
  }
}

const hearMenu = hearLate(menuChannel)

const companion: Companion &
  MenuMessages &
  PrintMessages &
  ExchangeMessages &
  FitMessages &
  BackupMessages &
  DataWarnings = {
  start: () => ask('start'),
  journalAppend: (events) => ask('journalAppend', events),
  journalRead: (range) => ask('journalRead', range),
  journalRescue: (events) => ask('journalRescue', events),
  databaseClear: () => ask('databaseClear'),
  readyToShow: () => ask('readyToShow'),
  appearance: (look) => ask('appearance', look),
  imageChoose: () => ask('imageChoose'),
  imageKeep: (image) => ask('imageKeep', image),
  saveText: (file) => ask('saveText', file),
  printPdf: (order) => ask('printPdf', order),
  printCancel: () => ask('printCancel'),
  exportFile: (order) => ask('exportFile', order),
  importOpen: (which) => ask('importOpen', which),
  importReadAs: (reading) => ask('importReadAs', reading),
  importTake: () => ask('importTake'),
  importLast: () => ask('importLast'),
  importTakeBack: () => ask('importTakeBack'),
  exchangeCancel: () => ask('exchangeCancel'),
  fitWeights: (order) => ask('fitWeights', order),
  fitCancel: () => ask('fitCancel'),
  backupState: () => ask('backupState'),
  backupNow: () => ask('backupNow'),
  backupList: () => ask('backupList'),
  backupLook: (chosen) => ask('backupLook', chosen),
  backupRestore: (chosen) => ask('backupRestore', chosen),
  backupCancel: () => ask('backupCancel'),
  backupCheck: () => ask('backupCheck'),
  diagnostics: (page) => ask('diagnostics', page),
  journalCheck: () => ask('journalCheck'),
  backupFolderChoose: () => ask('backupFolderChoose'),
  backupLock: (order) => ask('backupLock', order),
  backupUnlock: () => ask('backupUnlock'),
  backupFolderForget: () => ask('backupFolderForget'),
  onGo: (listener) => hearMenu((path) => listener(path as string)), // the menu sends addresses and nothing else
  onSavePdf: (listener) => hear(savePdfChannel, () => listener()),
  // The main process sends the names of steps and nothing else.
  onPrintStep: (listener) => hear(printStepChannel, (step) => listener(step as PrintStep)),
  onExchangeProgress: (listener) => hear(exchangeChannel, (progress) => listener(progress as ExchangeProgress)),
  onFitProgress: (listener) => hear(fitChannel, (share) => listener(share as number)), // the fitter sends shares
  onBackupProgress: (listener) => hear(backupChannel, (progress) => listener(progress as ExchangeProgress)),
  onDataWarning: (listener) => hear(dataWarningChannel, (warning) => listener(warning as DataWarning))
}

contextBridge.exposeInMainWorld('companion', companion)

// Has Chromium open the files of the page's database now, while the page's script is still on its way: after
// 3,000 answers that takes some 60 ms. The answer is of no use here, and a failure shows when the page itself opens the database.
if (location.origin === origin) indexedDB.databases().catch(() => undefined)
