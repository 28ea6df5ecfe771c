import { dirname } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { realDisk } from '../journal/disk.ts'
import { ImageFolder } from './image-folder.ts'
import { Images } from './images.ts'

/** What takes images in, asking for files over the window of the app. */
export function imagesFor(window: BrowserWindow, data: string): Images {
  let folder = app.getPath('pictures')
  return new Images({
    disk: realDisk,
    folder: new ImageFolder(realDisk, data),
    askWhich: async () => {
      const { filePaths, canceled } = await dialog.showOpenDialog(window, {
        title: 'Add image',
        defaultPath: folder,
        filters: [
          { name: 'Images', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp'] },
          { name: 'All files', extensions: ['*'] }
        ],
        properties: ['openFile']
      })
      const [path] = canceled ? [] : filePaths
      if (path !== undefined) folder = dirname(path)
      return path
    }
  })
}
