import { join } from 'node:path'
import { app, type BrowserWindow, type IpcMainInvokeEvent, ipcMain, Menu, session } from 'electron'
import { origin } from '#shared/address.ts'
import { menuChannel } from '#shared/menu-message.ts'
import type { Result } from '#shared/result.ts'
import { askWhereOver } from './ask-where.ts'
import { registerBridge } from './bridge.ts'
import { createDeeds } from './deeds.ts'
import type { Journal } from './journal/journal.ts'
import { JournalKeeper } from './journal/journal-keeper.ts'
import { openJournal } from './journal/open-journal.ts'
import { withLog } from './lazy-log.ts'
import { menuTemplate } from './menu.ts'
import { isTrustedSender } from './trusted-sender.ts'
import { applyTheme, zoomPage } from './window/main-window.ts'
import type { WindowMemory } from './window/window-memory.ts'

export type ServiceTools = {
  readonly window: BrowserWindow
  readonly memory: WindowMemory
  /** The folder of the learner's data. */
  readonly userData: string
}

export type Services = {
  /** Waits until all that was recorded is on disk. */
  readonly close: () => Promise<void>
}

/**
 * What the page and the person at the window ask the main process for: bridge, journal and menu. Called in the turn
 * that made the window, so that the bridge answers before the page can ask.
 */
export function startServices({ window, memory, userData }: ServiceTools): Services {
  const journal = new JournalKeeper(() => openAndLogJournal(join(userData, 'data', 'journal')))
  openBridge(window, memory, journal)
  // Not before the page has been served: reading the journal would hold back the answer that everything waits for.
  window.webContents.once('did-navigate', () => void journal.start())
  setMenu(window, memory)
  return { close: () => journal.close() }
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
    const damage = JSON.stringify(opened.value.damage)
    withLog((log) => log.warn(`The journal was mended: ${damage}`))
  }
}

function openBridge(window: BrowserWindow, memory: WindowMemory, journal: JournalKeeper): void {
  registerBridge<IpcMainInvokeEvent>({
    handle: (channel, answer) => ipcMain.handle(channel, answer),
    isTrusted: (event) => isTrustedSender(event, window.webContents),
    logError: (message, error) => withLog((log) => log.error(message, error)),
    deeds: createDeeds({
      journal,
      app: { version: app.getVersion(), electron: process.versions.electron, chromium: process.versions.chrome },
      clearDatabase: () => session.defaultSession.clearStorageData({ origin, storages: ['indexdb'] }),
      applyTheme: (theme) => applyTheme(theme, window, memory),
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
    zoom: (step) => zoomPage(window, memory, step)
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
}
