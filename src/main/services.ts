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
import type { OpenedBackups } from './backup/opened-backups.ts'
import { realDisk } from './journal/disk.ts'
import { JournalKeeper } from './journal/journal-keeper.ts'
import { journalFile, openJournal } from './journal/open-journal.ts'
import { Later } from './later.ts'
import { withLog } from './lazy-log.ts'
import { menuTemplate } from './menu.ts'
import { isTrustedSender } from './trusted-sender.ts'
import { openHiddenWindow } from './window/hidden-window.ts'
import { applyTheme, zoomPage } from './window/main-window.ts'
import type { WindowMemory } from './window/window-memory.ts'

export type ServiceTools = {
  readonly window: BrowserWindow
  /** Shows it, the first time. */
  readonly show: () => void
  readonly memory: WindowMemory
  /** The folder that Electron gives the app for itself. */
  readonly userData: string
  /** Backups that were opened with the app. */
  readonly openedBackups: OpenedBackups
}

export type Services = {
  /** Waits until all that was recorded is on disk. */
  readonly close: () => Promise<void>
}

/**
 * What the page and the person at the window ask the main process for: bridge, journal and menu. Called when the page
 * has been served and before its scripts are, so that the bridge answers before they can ask.
 */
export function startServices({ window, show, memory, userData, openedBackups }: ServiceTools): Services {
  const data = join(userData, 'data')
  const journal = new JournalKeeper(() => openAndLogJournal(join(data, 'journal')))
  const tools = laterTools(window, journal, data, openedBackups)
  const automaticBackups = backUpByItself(window, tools.backups)
  const giveUpPrinting = async () => (await tools.printer.ifLoaded())?.close()
  window.once('closed', () => void giveUpPrinting()) // whoever closed it waits for nothing
  app.once('before-quit', () => void giveUpPrinting()) // closes the windows afterwards, in no certain order
  openBridge({ window, show, memory, journal, data, tools })
  // Not before the page has arrived: until then reading the journal would be in its way, and no start is quicker for it.
  window.webContents.once('did-navigate', () => void journal.start())
  setMenu(window, memory)
  window.once('show', () => setTimeout(() => void tellIfMoved(window, data), firstFrames))
  return {
    close: async () => {
      await Promise.all([
        giveUpPrinting(),
        tools.exchange.ifLoaded().then((exchange) => exchange?.close()),
        tools.fitter.ifLoaded().then((fitter) => fitter?.cancel())
      ])
      await automaticBackups.close((await journal.current()).ok) // all that was recorded, and while the journal is open
      await journal.close()
    }
  }
}

/** What a start can do without. */
type LaterTools = ReturnType<typeof laterTools>

function laterTools(window: BrowserWindow, journal: JournalKeeper, data: string, openedBackups: OpenedBackups) {
  return {
    printer: new Later(async () => {
      const { printerFor } = await import('./print/electron-printer.ts')
      return printerFor(window, () => openHiddenWindow(printPath, window))
    }),
    exchange: new Later(async () => {
      const { exchangeFor } = await import('./exchange/electron-exchange.ts')
      return exchangeFor(window, journal, data)
    }),
    fitter: new Later(async () => {
      const { fitterFor } = await import('./fitting/electron-fitter.ts')
      return fitterFor(window, journal)
    }),
    // An image that is being kept when the app closes has no card that speaks of it: nothing is to be closed.
    images: new Later(async () => {
      const { imagesFor } = await import('./images/electron-images.ts')
      return imagesFor(window, data)
    }),
    backups: new Later(async () => {
      const { backupsFor } = await import('./backup/electron-backups.ts')
      return backupsFor(window, journal, data, openedBackups)
    })
  }
}

const backUpByItself = (window: BrowserWindow, backups: LaterTools['backups']): AutomaticBackups =>
  new AutomaticBackups({
    backups: backups.get,
    tell: (detail) => tell(window, { kind: 'backup', detail }),
    note: ({ kind, detail }) => withLog((log) => log.warn(`No backup was made (${kind}): ${detail}`))
  })

/** What the first frames may take once the window is shown, in milliseconds. What no start waits for begins after them. */
const firstFrames = 1000

async function tellIfMoved(window: BrowserWindow, data: string): Promise<void> {
  const { hasMoved } = await import('./profile-place.ts')
  if (await hasMoved(realDisk, data)) tell(window, { kind: 'moved' })
}

function tell(window: BrowserWindow, warning: DataWarning): void {
  if (!window.isDestroyed()) window.webContents.send(dataWarningChannel, warning)
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

type BridgeEnds = {
  readonly window: BrowserWindow
  readonly show: () => void
  readonly memory: WindowMemory
  readonly journal: JournalKeeper
  /** The folder of the learner's data. */
  readonly data: string
  readonly tools: LaterTools
}

function openBridge({ window, show, memory, journal, data, tools }: BridgeEnds): void {
  registerBridge<IpcMainInvokeEvent>({
    handle: (channel, answer) => ipcMain.handle(channel, answer),
    isTrusted: (event) => isTrustedSender(event, window.webContents),
    logError: (message, error) => withLog((log) => log.error(message, error)),
    deeds: createDeeds({
      journal,
      journalFile: join(data, 'journal', journalFile),
      app: { version: app.getVersion(), electron: process.versions.electron, chromium: process.versions.chrome },
      clearDatabase: () => session.defaultSession.clearStorageData({ origin, storages: ['indexdb'] }),
      show,
      applyTheme: (theme) => applyTheme(theme, window, memory),
      printer: tools.printer.get,
      exchange: tools.exchange.get,
      fitter: tools.fitter.get,
      images: tools.images.get,
      backups: tools.backups.get,
      diagnose: async (page) => {
        const { diagnose } = await import('./diagnostics/electron-diagnostics.ts')
        return diagnose(page, journal, await tools.backups.get())
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
