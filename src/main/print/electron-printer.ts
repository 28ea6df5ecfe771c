import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { PackIndex } from '#domain/content/pack.ts'
import { printStepChannel } from '#shared/print-step.ts'
import { realDisk } from '../journal/disk.ts'
import { printPageIn } from './print-page.ts'
import { Printer } from './printer.ts'

const index = join(import.meta.dirname, '../renderer/pack/index.json')

/**
 * The printer of the app, which asks for a place over its window and tells it how far it is.
 * @param openHidden opens a hidden window on the page that is printed
 */
export function printerFor(window: BrowserWindow, openHidden: () => Promise<BrowserWindow>): Printer {
  let folder = app.getPath('documents')
  const askWhere = async (fileName: string): Promise<string | undefined> => {
    const { filePath, canceled } = await dialog.showSaveDialog(window, {
      title: 'Save as PDF',
      defaultPath: join(folder, fileName),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
      properties: ['showOverwriteConfirmation'] // Linux asks nothing of itself
    })
    if (canceled || !filePath) return undefined
    folder = dirname(filePath)
    return filePath
  }
  return new Printer({
    disk: realDisk,
    index: async () => JSON.parse(await readFile(index, 'utf8')) as PackIndex, // written by our own build
    askWhere,
    openPage: async (paper) => printPageIn(await openHidden(), paper),
    report: (step) => {
      if (!window.isDestroyed()) window.webContents.send(printStepChannel, step)
    }
  })
}
