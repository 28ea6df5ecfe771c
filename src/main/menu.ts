import type { MenuItemConstructorOptions } from 'electron'
import { findAddress, searchAddress } from '#shared/menu-message.ts'
import type { ZoomStep } from './window/zoom.ts'

type Item = MenuItemConstructorOptions

export type MenuSettings = {
  readonly mac: boolean
  /** Adds the commands that only a developer needs. */
  readonly forDevelopers: boolean
  /** Sends the page to one of its addresses. */
  readonly go: (path: string) => void
  /** Steps through the page's history. */
  readonly step: (direction: 'back' | 'forward') => void
  readonly zoom: (step: ZoomStep) => void
  /** Has the page save what stands on the screen as a PDF. */
  readonly savePdf: () => void
}

/** The application menu, with every accelerator the window has. */
export function menuTemplate(settings: MenuSettings): readonly Item[] {
  const { mac, forDevelopers, go, step, zoom, savePdf } = settings
  return [
    ...(mac ? [appMenu(go)] : []),
    {
      label: '&File',
      submenu: [
        { label: '&Save as PDF…', accelerator: 'CommandOrControl+P', click: savePdf },
        { type: 'separator' },
        { role: 'close' },
        ...(mac ? [] : [{ type: 'separator' } as const, { role: 'quit' } as const])
      ]
    },
    { label: '&Edit', submenu: [...editItems, { type: 'separator' }, findItem(go)] },
    { label: '&View', submenu: [...viewItems(zoom), ...(forDevelopers ? developerItems : [])] },
    { label: '&Go', submenu: goItems(mac, go, step) },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', label: '&Help', submenu: helpItems(mac, go) }
  ]
}

// The page gets these two keys itself: its drill takes back the last answer with them, and its text fields know them
// anyway. The menu only shows them.
const editItems: Item[] = [
  { role: 'undo', registerAccelerator: false },
  { role: 'redo', registerAccelerator: false },
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' }
]

// The page answers this key itself, wherever the focus is.
const findItem = (go: MenuSettings['go']): Item => ({
  label: '&Find in page…',
  accelerator: 'CommandOrControl+F',
  registerAccelerator: false,
  click: () => go(findAddress)
})

// Not the roles of the same name: those would zoom without being remembered.
const viewItems = (zoom: MenuSettings['zoom']): Item[] => [
  { label: 'Zoom &in', accelerator: 'CommandOrControl+Plus', click: () => zoom('in') },
  // The key of the plus sign without shift, and on the number block
  { label: 'Zoom in', accelerator: 'CommandOrControl+=', visible: false, click: () => zoom('in') },
  { label: 'Zoom in', accelerator: 'CommandOrControl+numadd', visible: false, click: () => zoom('in') },
  { label: 'Zoom &out', accelerator: 'CommandOrControl+-', click: () => zoom('out') },
  { label: 'Zoom out', accelerator: 'CommandOrControl+numsub', visible: false, click: () => zoom('out') },
  { label: '&Actual size', accelerator: 'CommandOrControl+0', click: () => zoom('reset') },
  { type: 'separator' },
  { role: 'togglefullscreen', label: '&Full screen' }
]

const developerItems: Item[] = [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]

function goItems(mac: boolean, go: MenuSettings['go'], step: MenuSettings['step']): Item[] {
  const place = (label: string, path: string, key: string): Item => ({
    label,
    accelerator: `CommandOrControl+${key}`,
    click: () => go(path)
  })
  return [
    place('&Today', '/today', '1'),
    place('&Guide', '/guide', '2'),
    place('&Cards', '/cards', '3'),
    place('G&lossary', '/glossary', '4'),
    place('&Exam', '/exam', '5'),
    place('P&lan', '/plan', '6'),
    place('&Progress', '/progress', '7'),
    ...(mac ? [] : [place('&Settings', '/settings', ',')]),
    { type: 'separator' },
    // The page answers this key itself, wherever the focus is.
    {
      label: 'Search &everything',
      accelerator: 'CommandOrControl+K',
      registerAccelerator: false,
      click: () => go(searchAddress)
    },
    { type: 'separator' },
    // The page answers Alt with an arrow itself: registered here as well, one press would go two steps.
    {
      label: '&Back',
      accelerator: mac ? 'Command+[' : 'Alt+Left',
      registerAccelerator: mac,
      click: () => step('back')
    },
    {
      label: '&Forward',
      accelerator: mac ? 'Command+]' : 'Alt+Right',
      registerAccelerator: mac,
      click: () => step('forward')
    }
  ]
}

const helpItems = (mac: boolean, go: MenuSettings['go']): Item[] => [
  { label: '&Keyboard shortcuts', click: () => go('/settings#keys') },
  { label: '&Check my data', click: () => go('/settings#data') },
  ...(mac ? [] : [aboutItem(go)])
]

const aboutItem = (go: MenuSettings['go']): Item => ({
  label: '&About FinOps Study Companion',
  click: () => go('/settings#about')
})

const appMenu = (go: MenuSettings['go']): Item => ({
  role: 'appMenu',
  submenu: [
    aboutItem(go),
    { type: 'separator' },
    { label: 'Settings', accelerator: 'Command+,', click: () => go('/settings') },
    { type: 'separator' },
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    { type: 'separator' },
    { role: 'quit' }
  ]
})
