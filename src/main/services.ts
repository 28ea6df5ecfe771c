import { join } from 'node:path'
import { app, type BrowserWindow, type IpcMainInvokeEvent, ipcMain, Menu, session } from 'electron'
import { origin, printPath } from '#shared/address.ts'
import { type DataWarning, dataWarningChannel } from '#shared/data-warning.ts'
import { menuChannel, savePdfChannel } from '#shared/menu-message.ts'
import type { Result } from '#shared/result.ts'
import { askWhereOver } from './ask-where.ts'
import { registerBridge } from './bridge.ts'
import { createDeeds } from './deeds.ts'
import type { Journal } from './journal/journal.ts'
import { AutomaticBackups } from './backup/automatic-backups.ts'
import type { Backups } from './backup/backups.ts'
import type { OpenedBackups } from './backup/opened-backups.ts'
import type { Exchange } from './exchange/exchange.ts'
import type { Fitter } from './fitting/fitter.ts'
import type { Images } from './images/images.ts'
import { realDisk } from './journal/disk.ts'
import { JournalKeeper } from './journal/journal-keeper.ts'
import { journalFile, openJournal } from './journal/open-journal.ts'
import { withLog } from './lazy-log.ts'
import { menuTemplate } from './menu.ts'
import { hasMoved } from './profile-place.ts'
import type { Printer } from './print/printer.ts'
import { isTrustedSender } from './trusted-sender.ts'
import { openHiddenWindow } from './window/hidden-window.ts'
import { applyTheme, zoomPage } from './window/main-window.ts'
import type { WindowMemory } from './window/window-memory.ts'

export type ServiceTools = {
  readonly window: BrowserWindow
  readonly memory: WindowMemory
  /** The folder of the learner's data. */
  readonly userData: string
  /** Backups that were opened with the app. */
  readonly openedBackups: OpenedBackups
}

export type Services = {
  /** Waits until all that was recorded is on disk. */
  readonly close: () => Promise<void>
}

/**
 * What the page and the person at the window ask the main process for: bridge, journal and menu. Called in the turn
 * that made the window, so that the bridge answers before the page can ask.
 */
export function startServices({ window, memory, userData, openedBackups }: ServiceTools): Services {
  const journal = new JournalKeeper(() => openAndLogJournal(join(userData, 'data', 'journal')))
  const printing = preparePrinter(window)
  const exchanging = prepareExchange(window, journal, join(userData, 'data'))
  const fitting = prepareFitter(window, journal)
  const images = prepareImages(window, join(userData, 'data'))
  const backingUp = prepareBackups(window, journal, join(userData, 'data'), openedBackups)
  const { backups } = backingUp
  const path = join(userData, 'data', 'journal', journalFile)
  openBridge(window, memory, journal, path, printing.printer, exchanging.exchange, fitting.fitter, images, backups)
  // Not before the page has been served: reading the journal would hold back the answer that everything waits for.
  window.webContents.once('did-navigate', () => void journal.start())
  setMenu(window, memory)
  const data = join(userData, 'data')
  // After the start, which it must not hold up; the page hears it then.
  window.webContents.once(
    'did-finish-load',
    () => void hasMoved(realDisk, data).then((moved) => moved && tell(window, { kind: 'moved' }))
  )
  return {
    close: async () => {
      await Promise.all([printing.close(), exchanging.close(), fitting.close()])
      await backingUp.close() // all that was recorded, and while the journal is open
      await journal.close()
    }
  }
}

/** What exports and imports, the same. */
function prepareExchange(window: BrowserWindow, journal: JournalKeeper, data: string) {
  let exchange: Promise<Exchange> | undefined
  return {
    exchange: () => {
      exchange ??= import('./exchange/electron-exchange.ts').then(({ exchangeFor }) =>
        exchangeFor(window, journal, data)
      )
      return exchange
    },
    close: async (): Promise<void> => (await exchange)?.close()
  }
}

/** What fits the scheduler, the same. */
function prepareFitter(window: BrowserWindow, journal: JournalKeeper) {
  let fitter: Promise<Fitter> | undefined
  return {
    fitter: () => {
      fitter ??= import('./fitting/electron-fitter.ts').then(({ fitterFor }) => fitterFor(window, journal))
      return fitter
    },
    close: async (): Promise<void> => (await fitter)?.cancel()
  }
}

/** What keeps images, the same. An image that is being kept when the app closes has no card that speaks of it. */
function prepareImages(window: BrowserWindow, data: string): () => Promise<Images> {
  let images: Promise<Images> | undefined
  return () => {
    images ??= import('./images/electron-images.ts').then(({ imagesFor }) => imagesFor(window, data))
    return images
  }
}

/** What backs up, the same, and does so by itself. */
function prepareBackups(window: BrowserWindow, journal: JournalKeeper, data: string, opened: OpenedBackups) {
  let loaded: Promise<Backups> | undefined
  const backups = () => {
    loaded ??= import('./backup/electron-backups.ts').then(({ backupsFor }) =>
      backupsFor(window, journal, data, opened)
    )
    return loaded
  }
  const automatic = new AutomaticBackups({
    backups,
    tell: (detail) => tell(window, { kind: 'backup', detail }),
    note: ({ kind, detail }) => withLog((log) => log.warn(`No backup was made (${kind}): ${detail}`))
  })
  return { backups, close: async (): Promise<void> => automatic.close((await journal.current()).ok) }
}

function tell(window: BrowserWindow, warning: DataWarning): void {
  if (!window.isDestroyed()) window.webContents.send(dataWarningChannel, warning)
}

/** What makes PDFs, loaded when it is first asked for. It gives up with the window: whoever closed that waits for nothing. */
function preparePrinter(window: BrowserWindow) {
  let printer: Promise<Printer> | undefined
  const close = async (): Promise<void> => (await printer)?.close()
  window.once('closed', () => void close())
  app.once('before-quit', () => void close()) // closes the windows afterwards, in no certain order
  return {
    printer: () => {
      printer ??= import('./print/electron-printer.ts').then(({ printerFor }) =>
        printerFor(window, () => openHiddenWindow(printPath, window))
      )
      return printer
    },
    close
  }
}

async function openAndLogJournal(folder: string): Promise<Result<Journal>> {
  const opened = await openJournal(folder)
  noteTrouble(opened)
  return opened
}

/** Writes down what was wrong with the journal, where anything was. */
function noteTrouble(opened: Result<Journal>): void {
  if (!opened.ok) {
    const { detail } = opened.failure
    withLog((log) => log.error(`The journal could not be opened: ${detail}`))
  } else if (opened.value.damage.damagedLines + opened.value.damage.tornBytes > 0) {
    const { damagedLines, tornBytes } = opened.value.damage
    withLog((log) => log.warn(`The journal was mended: ${damagedLines} damaged lines, ${tornBytes} torn bytes`))
  }
}

function openBridge(
  window: BrowserWindow,
  memory: WindowMemory,
  journal: JournalKeeper,
  path: string,
  printer: () => Promise<Printer>,
  exchange: () => Promise<Exchange>,
  fitter: () => Promise<Fitter>,
  images: () => Promise<Images>,
  backups: () => Promise<Backups>
): void {
  registerBridge<IpcMainInvokeEvent>({
    handle: (channel, answer) => ipcMain.handle(channel, answer),
    isTrusted: (event) => isTrustedSender(event, window.webContents),
    logError: (message, error) => withLog((log) => log.error(message, error)),
    deeds: createDeeds({
      journal,
      journalFile: path,
      app: { version: app.getVersion(), electron: process.versions.electron, chromium: process.versions.chrome },
      clearDatabase: () => session.defaultSession.clearStorageData({ origin, storages: ['indexdb'] }),
      applyTheme: (theme) => applyTheme(theme, window, memory),
      printer,
      exchange,
      fitter,
      images,
      backups,
      diagnose: async (page) => {
        const { diagnose } = await import('./diagnostics/electron-diagnostics.ts')
        return diagnose(page, journal, await backups())
      },
      askWhere: askWhereOver(window)
    })
  })
}

function setMenu(window: BrowserWindow, memory: WindowMemory): void {
  const { webContents } = window
  const template = menuTemplate({
    mac: process.platform === 'darwin',
    forDevelopers: !app.isPackaged,
    go: (path) => webContents.send(menuChannel, path),
    step: (direction) =>
      direction === 'back' ? webContents.navigationHistory.goBack() : webContents.navigationHistory.goForward(),
    zoom: (step) => zoomPage(window, memory, step),
    savePdf: () => webContents.send(savePdfChannel)
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
}
