import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { origin } from '#shared/address.ts'
import type { Deed } from '#shared/bridge.ts'
import type { Companion } from '#shared/companion.ts'
import { type MenuMessages, menuChannel } from '#shared/menu-message.ts'

// Spelt here as `channelOf` in the contract spells it: importing that would load the contract's schemas into every
// page's start. A test compares the two.
const ask = (deed: Deed, input?: unknown) => ipcRenderer.invoke(`companion:${deed}`, input)

const companion: Companion & MenuMessages = {
  start: () => ask('start'),
  journalAppend: (events) => ask('journalAppend', events),
  journalRead: (range) => ask('journalRead', range),
  journalRescue: (events) => ask('journalRescue', events),
  databaseClear: () => ask('databaseClear'),
  appearance: (look) => ask('appearance', look),
  saveText: (file) => ask('saveText', file),
  onGo: (listener) => {
    const pass = (_event: IpcRendererEvent, path: string) => listener(path)
    ipcRenderer.on(menuChannel, pass)
    return () => ipcRenderer.removeListener(menuChannel, pass)
  }
}

contextBridge.exposeInMainWorld('companion', companion)

// Has Chromium open the files of the page's database now, while the page's script is still on its way: after
// 3,000 answers that takes some 60 ms. The answer is of no use here, and a failure shows when the page itself opens the database.
if (location.origin === origin) indexedDB.databases().catch(() => undefined)
