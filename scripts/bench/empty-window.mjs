// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** As wide and as high as the app opens on its first day (src/main/window/window-state.ts). */
const size = { width: 1240, height: 860 }

/** Shown when it has painted, as the app's window is and as Electron advises. */
const main = `const { app, BrowserWindow } = require('electron')
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const window = new BrowserWindow({ ...${JSON.stringify(size)}, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadFile('index.html')
})
`

const page = '<!doctype html><meta charset="utf-8"><title>Empty window</title><p>One line of text.</p>'

/**
 * The least an Electron app can be, for the app to be held against: a window, a page with a line of text, no script.
 *
 * @param {string} folder is made
 * @returns {string} the folder
 */
export function writeEmptyWindow(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty-window', main: 'main.cjs' }))
  writeFileSync(join(folder, 'main.cjs'), main)
  writeFileSync(join(folder, 'index.html'), page)
  return folder
}
