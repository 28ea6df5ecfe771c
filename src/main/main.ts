import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  type Event,
  type IpcMainInvokeEvent,
  ipcMain,
  Menu,
  protocol,
  session
} from 'electron'
import { origin, scheme } from '#shared/address.ts'
import type { Theme } from '#shared/bridge.ts'
import { menuChannel } from '#shared/menu-message.ts'
import type { Result } from '#shared/result.ts'
import { privileges, serveFiles } from './app-protocol.ts'
import { registerBridge } from './bridge.ts'
import { createDeeds } from './deeds.ts'
import type { Journal } from './journal/journal.ts'
import { JournalKeeper } from './journal/journal-keeper.ts'
import { openJournal } from './journal/open-journal.ts'
import { logUncaught, openLog } from './log.ts'
import { menuTemplate } from './menu.ts'
import { isTrustedSender } from './trusted-sender.ts'
import { guardContents } from './wall/contents-guard.ts'
import { goOffline } from './wall/offline.ts'
import { denyPermissions } from './wall/permissions.ts'
import { isSteered, setSwitches } from './wall/switches.ts'
import { recoverFromCrashes } from './window/crash-recovery.ts'
import { applyTheme, openMainWindow, zoomPage } from './window/main-window.ts'
import { WindowMemory } from './window/window-memory.ts'

const userData = app.getPath('userData')
const log = openLog(join(userData, 'logs'))
const memory = new WindowMemory(join(userData, 'data', 'window.json'), (error) =>
  log.error('The window could not be remembered', error)
)
const journal = new JournalKeeper(openAndLogJournal)
let window: BrowserWindow | undefined

if (app.isPackaged && isSteered(app.commandLine)) app.exit(1)
else if (app.requestSingleInstanceLock()) run()
else app.quit()

/** The order matters: Chromium reads switches, sandbox and schemes before it is ready, and the wall stands before the window. */
function run(): void {
  logUncaught(log)
  setSwitches(app.commandLine)
  // Only root is started with --no-sandbox, because Chromium refuses to sandbox root; asking for it all the same would end the app.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
  guardContents(app)
  app.on('second-instance', focusWindow)
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', finishWriting)
  app.whenReady().then(open, (error: unknown) => log.error('The app could not start', error))
}

/** The window comes first; journal, bridge and menu are made ready while its page loads in another process. */
function open(): void {
  goOffline(app, session.defaultSession).catch((error: unknown) =>
    log.error('The proxy could not be switched off', error)
  )
  denyPermissions(session.defaultSession)
  protocol.handle(scheme, serveFiles(join(import.meta.dirname, '../renderer')))
  window = openMainWindow({
    memory,
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    devTools: !app.isPackaged
  })
  recoverFromCrashes(window, () => app.quit(), log.warn)
  openBridge()
  void journal.start()
  setMenu(window)
}

async function openAndLogJournal(): Promise<Result<Journal>> {
  const opened = await openJournal(join(userData, 'data', 'journal'))
  if (!opened.ok) log.error(`The journal could not be opened: ${opened.failure.detail}`)
  else if (opened.value.damage.damagedLines + opened.value.damage.tornBytes > 0) {
    log.warn(`The journal was mended: ${JSON.stringify(opened.value.damage)}`)
  }
  return opened
}

function openBridge(): void {
  registerBridge<IpcMainInvokeEvent>({
    handle: (channel, answer) => ipcMain.handle(channel, answer),
    isTrusted: (event) => isTrustedSender(event, window?.webContents),
    logError: log.error,
    deeds: createDeeds({
      journal,
      app: { version: app.getVersion(), electron: process.versions.electron, chromium: process.versions.chrome },
      clearDatabase: () => session.defaultSession.clearStorageData({ origin, storages: ['indexdb'] }),
      applyTheme: (theme: Theme) => applyTheme(theme, window, memory)
    })
  })
}

function setMenu(target: BrowserWindow): void {
  const { webContents } = target
  const template = menuTemplate({
    mac: process.platform === 'darwin',
    forDevelopers: !app.isPackaged,
    go: (path) => webContents.send(menuChannel, path),
    step: (direction) =>
      direction === 'back' ? webContents.navigationHistory.goBack() : webContents.navigationHistory.goForward(),
    zoom: (step) => zoomPage(target, memory, step)
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
}

function focusWindow(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** Lets the last appends reach the disk before the process ends. Quitting within the event that was put off is ignored. */
function finishWriting(event: Event): void {
  event.preventDefault()
  void journal.close().finally(() => setImmediate(() => app.quit()))
}
