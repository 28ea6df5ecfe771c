import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import initSqlJs from 'sql.js/dist/sql-wasm-inline.js'
import { exchangeChannel } from '#shared/exchange-progress.ts'
import type { ExchangeKind, ExportOrder } from '#shared/exchange.ts'
import type { Result } from '#shared/result.ts'
import { startSideProcess } from '../electron-side-process.ts'
import { ImageFolder } from '../images/image-folder.ts'
import { realDisk } from '../journal/disk.ts'
import type { JournalKeeper } from '../journal/journal-keeper.ts'
import { Exchange } from './exchange.ts'
import { LastImport } from './last-import.ts'
import type { Material } from './outgoing-cards.ts'
import { readInProcess } from './package-reader.ts'
import type { PackageOrder } from './package-file.ts'
import type { Incoming } from './read-anki-package.ts'

const pack = join(import.meta.dirname, '../renderer/pack')

/** Written by our own build. */
const readPack = async (file: string): Promise<Material> =>
  JSON.parse(await readFile(join(pack, file), 'utf8')) as Material

/** In megabytes, fifty times what the largest collection takes. */
const room = 2048

const readingProcess = () =>
  startSideProcess<PackageOrder, Result<Incoming>>('package-process.cjs', 'Reading an Anki package', room)

const filters: Readonly<Record<ExchangeKind, FileFilter>> = {
  anki: { name: 'Anki package', extensions: ['apkg'] },
  table: { name: 'Table', extensions: ['csv', 'tsv', 'txt'] },
  journal: { name: 'Journal', extensions: ['journal'] }
}

/** The exchange of the app, which asks for files over its window and tells it how far it is. */
export function exchangeFor(window: BrowserWindow, journal: JournalKeeper, data: string): Exchange {
  let folder = app.getPath('documents')
  const remembered = (path: string | undefined): string | undefined => {
    if (path) folder = dirname(path)
    return path
  }
  return new Exchange({
    disk: realDisk,
    journal: () => journal.current(),
    material: async () => {
      const [{ decks }, { cards }] = await Promise.all([readPack('index.json'), readPack('cards.json')])
      return { decks, cards }
    },
    sql: () => initSqlJs(),
    readPackage: (order, signal) => readInProcess(readingProcess, order, signal),
    lastImport: new LastImport(realDisk, data),
    images: new ImageFolder(realDisk, data),
    clock: () => {
      const now = new Date()
      return { at: now.getTime(), offset: -now.getTimezoneOffset() }
    },
    askWhere: async (order) => {
      const { filePath, canceled } = await dialog.showSaveDialog(window, {
        title: 'Export',
        defaultPath: join(folder, fileNameFor(order)),
        filters: [filterOf(order)],
        properties: ['showOverwriteConfirmation'] // Linux asks nothing of itself
      })
      return remembered(canceled ? undefined : filePath || undefined)
    },
    askWhich: async (kind) => {
      const { filePaths, canceled } = await dialog.showOpenDialog(window, {
        title: 'Import',
        defaultPath: folder,
        filters: [filters[kind], { name: 'All files', extensions: ['*'] }],
        properties: ['openFile']
      })
      return remembered(canceled ? undefined : filePaths[0])
    },
    report: (progress) => {
      if (!window.isDestroyed()) window.webContents.send(exchangeChannel, progress)
    }
  })
}

const tabs: FileFilter = { name: 'Table', extensions: ['tsv'] }
const archive: FileFilter = { name: 'ZIP archive', extensions: ['zip'] }

function filterOf(order: ExportOrder): FileFilter {
  if (order.kind === 'everything') return archive
  return order.kind === 'table' && order.separator === '\t' ? tabs : filters[order.kind]
}

/** Never `collection.apkg`, which Anki takes for a whole collection and puts in the place of the learner's. */
function fileNameFor(order: ExportOrder): string {
  const day = new Date().toISOString().slice(0, 10)
  switch (order.kind) {
    case 'anki':
      return `FinOps cards ${day}.apkg`
    case 'table':
      return `FinOps cards ${day}.${order.separator === '\t' ? 'tsv' : 'csv'}`
    case 'journal':
      return `FinOps journal ${day}.journal`
    case 'everything':
      return `FinOps everything ${day}.zip`
  }
}
