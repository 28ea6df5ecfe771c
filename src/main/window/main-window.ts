import { BrowserWindow, nativeTheme, screen } from 'electron'
import { origin } from '#shared/address.ts'
import type { Theme } from '#shared/theme.ts'
import { backgroundOf, themeSourceOf } from './theme.ts'
import type { WindowMemory } from './window-memory.ts'
import { type Area, leastSize, placeOnDisplays } from './window-state.ts'
import { nextZoom, type ZoomStep } from './zoom.ts'

export type WindowSettings = {
  readonly memory: WindowMemory
  /** Path of the built preload. */
  readonly preload: string
  readonly devTools: boolean
  /** Where the page begins, if not with Today. */
  readonly address: string | undefined
  /** Whether the title says that this is a development build. */
  readonly development: boolean
}

/** What keeps every page of the app locked in its own process, without Node, other pages inside it and the spell checker. */
export const lockedIn = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false
} as const

/** The window, and what shows it: the first time it is called, and never again. */
export type MainWindow = { readonly window: BrowserWindow; readonly show: () => void }

/** A page that has not drawn anything by then, in milliseconds, is shown as it is. */
const patience = 5000

/**
 * Makes the one window where it last was and starts loading the page. The window is shown when the page says that it
 * has something to show. Until then the page paints nothing: its first frame, of an empty document, would wait for
 * Chromium's graphics process and keep the page's script waiting with it.
 */
export function openMainWindow({
  memory,
  preload,
  devTools,
  address = '/today',
  development
}: WindowSettings): MainWindow {
  const { theme, maximised, zoom } = memory.state
  nativeTheme.themeSource = themeSourceOf(theme)
  const window = new BrowserWindow({
    ...placeOnDisplays(memory.state, workAreas()),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    title: 'FinOps Study Companion',
    backgroundColor: backgroundOf(theme, nativeTheme.shouldUseDarkColors),
    show: false,
    paintWhenInitiallyHidden: false,
    webPreferences: {
      preload,
      devTools,
      zoomFactor: zoom,
      ...lockedIn
    }
  })
  let shown = false
  const show = (): void => {
    if (shown || window.isDestroyed()) return
    shown = true
    if (maximised) window.maximize()
    else window.show()
  }
  setTimeout(show, patience)
  rememberChanges(window, memory)
  if (development) markTitle(window)
  void window.loadURL(`${origin}${address}`)
  return { window, show }
}

/** Paints frame and background in a theme and remembers it for the next start. */
export function applyTheme(theme: Theme, window: BrowserWindow | undefined, memory: WindowMemory): void {
  if (theme !== memory.state.theme) memory.change({ theme })
  nativeTheme.themeSource = themeSourceOf(theme)
  window?.setBackgroundColor(backgroundOf(theme, nativeTheme.shouldUseDarkColors))
}

/** Makes everything on the page larger or smaller and remembers it. */
export function zoomPage(window: BrowserWindow, memory: WindowMemory, step: ZoomStep): void {
  const zoom = nextZoom(window.webContents.getZoomFactor(), step)
  window.webContents.setZoomFactor(zoom)
  memory.change({ zoom })
}

/** The page names the window after its screen; this adds that nobody should study with it. */
function markTitle(window: BrowserWindow): void {
  window.on('page-title-updated', (event, title) => {
    event.preventDefault()
    window.setTitle(`${title} (development build)`)
  })
}

function rememberChanges(window: BrowserWindow, memory: WindowMemory): void {
  const note = (): void => {
    if (window.isMinimized() || window.isFullScreen()) return
    const { x, y, width, height } = window.getNormalBounds()
    memory.change({ position: { x, y }, size: { width, height }, maximised: window.isMaximized() })
  }
  window.on('resize', note)
  window.on('move', note)
  window.on('close', () => memory.flush())
  window.webContents.on('zoom-changed', (_event, direction) => zoomPage(window, memory, direction))
  // Chromium remembers a zoom of its own for each address; ours is the one that counts.
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(memory.state.zoom))
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed())
      window.setBackgroundColor(backgroundOf(memory.state.theme, nativeTheme.shouldUseDarkColors))
  })
}

function workAreas(): readonly [Area, ...Area[]] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary.workArea, ...others.map(({ workArea }) => workArea)]
}
