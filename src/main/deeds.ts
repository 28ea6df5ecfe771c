import type { Deed, Input, Output } from '#shared/bridge.ts'
import { type Result, success } from '#shared/result.ts'
import type { Theme } from '#shared/theme.ts'
import type { Backups } from './backup/backups.ts'
import type { Exchange } from './exchange/exchange.ts'
import type { Fitter } from './fitting/fitter.ts'
import type { Images } from './images/images.ts'
import { checkJournal } from './journal/check-journal.ts'
import { realDisk } from './journal/disk.ts'
import type { JournalKeeper } from './journal/journal-keeper.ts'
import type { Printer } from './print/printer.ts'
import { saveText, type SaveTextTools } from './save-text.ts'

/** What the main process does for each deed of the contract. */
export type Deeds = {
  readonly [Name in Deed]: (input: Input<Name>) => Promise<Result<Output<Name>>>
}

/** What the deeds work with. */
export type DeedTools = {
  readonly journal: JournalKeeper
  /** The path of its file. */
  readonly journalFile: string
  readonly app: Output<'start'>['app']
  readonly clearDatabase: () => Promise<void>
  /** Shows the window, unless it was shown before. */
  readonly show: () => void
  readonly applyTheme: (theme: Theme) => void
  /** Loaded when it is first asked for. */
  readonly printer: () => Promise<Pick<Printer, 'print' | 'cancel'>>
  /** The same. */
  readonly exchange: () => Promise<Omit<Exchange, 'close'>>
  /** The same. */
  readonly fitter: () => Promise<Pick<Fitter, 'fit' | 'cancel'>>
  /** The same. */
  readonly images: () => Promise<Pick<Images, 'choose' | 'keep'>>
  /** The same. */
  readonly backups: () => Promise<Omit<Backups, 'makeIfChanged' | 'trouble' | 'close'>>
  /** Says how things stand, as text. */
  readonly diagnose: (page: Input<'diagnostics'>) => Promise<string>
  readonly askWhere: SaveTextTools['askWhere']
}

/** The deeds, done with the real journal and the app's own window and session. */
export function createDeeds({
  journal,
  journalFile,
  app,
  clearDatabase,
  show,
  applyTheme,
  printer,
  exchange,
  fitter,
  images,
  backups,
  diagnose,
  askWhere
}: DeedTools): Deeds {
  return {
    start: async () => {
      const opened = await journal.start()
      if (!opened.ok) return opened
      const { device, head, damage } = opened.value
      return success({ device, head, journal: damage, app })
    },
    journalAppend: async (events) => {
      const opened = await journal.current()
      return opened.ok ? opened.value.append(events) : opened
    },
    journalRead: async (range) => {
      const opened = await journal.current()
      return opened.ok ? opened.value.read(range) : opened
    },
    journalRescue: async (events) => {
      const opened = await journal.current()
      return opened.ok ? opened.value.rescue(events) : opened
    },
    databaseClear: async () => {
      await clearDatabase()
      return success(undefined)
    },
    readyToShow: async () => {
      show()
      return success(undefined)
    },
    appearance: async ({ theme }) => {
      applyTheme(theme)
      return success(undefined)
    },
    printPdf: async (order) => (await printer()).print(order),
    printCancel: async () => {
      const { cancel } = await printer()
      cancel()
      return success(undefined)
    },
    exportFile: async (order) => (await exchange()).save(order),
    importOpen: async (which) => (await exchange()).open(which),
    importReadAs: async (reading) => (await exchange()).readAs(reading),
    importTake: async () => (await exchange()).take(),
    importLast: async () => (await exchange()).last(),
    importTakeBack: async () => (await exchange()).takeBack(),
    exchangeCancel: async () => {
      const { cancel } = await exchange()
      cancel()
      return success(undefined)
    },
    fitWeights: async (order) => (await fitter()).fit(order),
    fitCancel: async () => {
      const { cancel } = await fitter()
      cancel()
      return success(undefined)
    },
    imageChoose: async () => (await images()).choose(),
    imageKeep: async (image) => (await images()).keep(image),
    diagnostics: async (page) => success({ text: await diagnose(page) }),
    journalCheck: () => checkJournal(realDisk, journal, journalFile),
    ...backupDeeds(backups),
    saveText: (file) => saveText(file, { disk: realDisk, askWhere })
  }
}

/** The deeds that back up, restore and check backups. */
const backupDeeds = (backups: DeedTools['backups']) =>
  ({
    backupState: async () => (await backups()).state(),
    backupNow: async () => (await backups()).make(),
    backupList: async () => (await backups()).list(),
    backupLook: async (chosen) => (await backups()).look(chosen),
    backupRestore: async (chosen) => (await backups()).restore(chosen),
    backupCancel: async () => {
      const { cancel } = await backups()
      cancel()
      return success(undefined)
    },
    backupCheck: async () => (await backups()).check(),
    backupFolderChoose: async () => (await backups()).chooseFolder(),
    backupLock: async (order) => (await backups()).lock(order),
    backupUnlock: async () => (await backups()).unlock(),
    backupFolderForget: async () => (await backups()).forgetFolder()
  }) satisfies Partial<Deeds>
