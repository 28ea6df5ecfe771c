import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  type Event,
  protocol,
  type ProtocolRequest,
  type ProtocolResponse,
  session
} from 'electron'
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

// What stands between the start of the process and its window is all that is imported here; `zod`, for one, is not. The
// rest comes with `services.ts`, once the page has been served and while its own process starts.

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
  app.commandLine.appendSwitch('disable-renderer-backgrounding') // the page is not shown yet while the start waits for it
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

/** The window comes first, and then its page; journal, bridge and menu are made ready while another process draws that. */
function open(): void {
  goOffline(app, session.defaultSession).catch(report('The proxy could not be switched off'))
  denyPermissions(session.defaultSession)
  const serve = serveFiles(join(import.meta.dirname, '../renderer'), placeOfImages(join(userData, 'data')))
  // oxlint-disable-next-line typescript/no-deprecated -- its successor loads Node's fetch first: see docs/decisions.md
  protocol.registerBufferProtocol(scheme, (request, answer) => void answerInTurn(request, answer))
  const { window: opened, show } = openMainWindow({
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

  /** The page before all else; its scripts when the bridge is there, which they ask at once. */
  async function answerInTurn(request: ProtocolRequest, answer: (response: ProtocolResponse) => void): Promise<void> {
    await services?.catch(() => undefined) // the page says itself that the bridge does not answer
    answer(await serve(request))
    services ??= startServices(opened, show)
  }
}

function startServices(opened: BrowserWindow, show: () => void): Promise<Services> {
  const started = import('./services.ts').then((file) =>
    file.startServices({ window: opened, show, memory, userData, openedBackups })
  )
  started.catch(report('The app could not start'))
  return started
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
