import { join } from 'node:path'
import { app, type BrowserWindow, type Event, protocol, session } from 'electron'
import { scheme } from '#shared/address.ts'
import { isDevelopmentBuild } from '#shared/development-build.ts'
import { menuChannel } from '#shared/menu-message.ts'
import { privileges, serveFiles } from './app-protocol.ts'
import { OpenedBackups } from './backup/opened-backups.ts'
import { placeOfImages } from './images/place-of-images.ts'
import { withLog } from './lazy-log.ts'
import type { Services } from './services.ts'
import { guardContents } from './wall/contents-guard.ts'
import { goOffline } from './wall/offline.ts'
import { denyPermissions } from './wall/permissions.ts'
import { isSteered, setSwitches } from './wall/switches.ts'
import { recoverFromCrashes } from './window/crash-recovery.ts'
import { openMainWindow } from './window/main-window.ts'
import { WindowMemory } from './window/window-memory.ts'

// What stands between the start of the process and its window is all that is imported here. The rest comes with
// `services.ts`, while the page's own process starts.

const userData = app.getPath('userData')
const memory = new WindowMemory(join(userData, 'data', 'window.json'), report('The window could not be remembered'))
const openedBackups = new OpenedBackups()
let firstAddress = openedBackups.openFrom(process.argv, process.cwd())
let window: BrowserWindow | undefined
let services: Promise<Services> | undefined

if (app.isPackaged && isSteered(app.commandLine)) app.exit(1)
else if (app.requestSingleInstanceLock()) run()
else app.quit()

/** The order matters: Chromium reads switches, sandbox and schemes before it is ready, and the wall stands before the window. */
function run(): void {
  process.on('uncaughtExceptionMonitor', report('Uncaught'))
  process.on('unhandledRejection', report('Unhandled rejection'))
  setSwitches(app.commandLine)
  // Only root is started with --no-sandbox, because Chromium refuses to sandbox root; asking for it all the same would end the app.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
  guardContents(app)
  app.on('second-instance', (_event, commandLine, folder) => {
    focusWindow()
    go(openedBackups.openFrom(commandLine, folder))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    go(openedBackups.open(path))
  })
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', finishWriting)
  app.whenReady().then(open, report('The app could not start'))
}

/** The window comes first; journal, bridge and menu are made ready while its page loads in another process. */
function open(): void {
  goOffline(app, session.defaultSession).catch(report('The proxy could not be switched off'))
  denyPermissions(session.defaultSession)
  const images = placeOfImages(join(userData, 'data'))
  protocol.handle(scheme, serveFiles(join(import.meta.dirname, '../renderer'), images))
  const opened = openMainWindow({
    memory,
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    devTools: !app.isPackaged,
    address: firstAddress,
    development: isDevelopmentBuild(app.getVersion())
  })
  window = opened
  recoverFromCrashes(
    opened,
    () => app.quit(),
    (message) => withLog((log) => log.warn(message))
  )
  services = import('./services.ts').then(({ startServices }) =>
    startServices({ window: opened, memory, userData, openedBackups })
  )
  services.catch(report('The app could not start'))
}

/** What writes an error down under a heading. */
function report(heading: string): (error: unknown) => void {
  return (error) => withLog((log) => log.error(heading, error))
}

/** Sends the page to an address, or has it begin there where there is no page yet. */
function go(address: string | undefined): void {
  if (address === undefined) return
  if (window) window.webContents.send(menuChannel, address)
  else firstAddress = address
}

function focusWindow(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** Lets the last appends reach the disk before the process ends. Quitting within the event that was put off is ignored. */
function finishWriting(event: Event): void {
  event.preventDefault()
  const written = services?.then(({ close }) => close())
  void Promise.resolve(written).finally(() => setImmediate(() => app.quit()))
}
