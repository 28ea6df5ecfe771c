import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { SaveTextTools } from './save-text.ts'

const kinds = {
  markdown: { name: 'Markdown', extensions: ['md'] },
  calendar: { name: 'Calendar', extensions: ['ics'] }
}

/** Asks for a place over the window of the app, in the folder for documents to begin with. */
export const askWhereOver =
  (window: BrowserWindow): SaveTextTools['askWhere'] =>
  async (name, kind) => {
    const { filePath, canceled } = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), name),
      filters: [kinds[kind]],
      properties: ['showOverwriteConfirmation'] // Linux asks nothing of itself
    })
    return canceled || !filePath ? undefined : filePath
  }
