import { z } from 'zod'
import { eventSchema, storedEventSchema } from '#domain/journal/events.ts'
import { backupList, backupPreview, backupState, chosenBackup, lockOrder } from './backup.ts'
import { backupsChecked, journalChecked, journalDamage, journalHead } from './data-check.ts'
import { diagnosticsOrder } from './diagnostics.ts'
import { exchangeKinds, exported, exportOrder, importPreview, imported, lastImport, tableReading } from './exchange.ts'
import { fitOrder, fitOutcome } from './fitting.ts'
import { eventsPerCall, eventsPerRead } from './journal-page.ts'
import { printOrder } from './print-order.ts'
import { themes } from './theme.ts'

/**
 * The whole contract between the page and the main process: every deed the page may ask for, with the shape of what
 * it sends and of what comes back. The main process parses the input of every call against this map; the preload
 * offers one function per entry; `window.companion` is typed from it. No file path ever crosses from the page.
 */

const head = journalHead

const nothing = z.undefined()

export const bridgeContract = {
  /** What the page needs before it can show anything. */
  start: {
    input: nothing,
    output: z.strictObject({
      /** This installation's id, stamped on every event. */
      device: z.uuid(),
      head,
      /** Damage that was found in the journal and mended at this start, for the learner to know. */
      journal: z.strictObject(journalDamage),
      app: z.strictObject({ version: z.string(), electron: z.string(), chromium: z.string() })
    })
  },
  /** Appends events; answers when they are on disk. All or none. */
  journalAppend: { input: z.array(eventSchema).min(1).max(eventsPerCall), output: head },
  /** The events after the first `after`, at most `limit`, as text: one JSON object per line. */
  journalRead: {
    input: z.strictObject({ after: z.int().min(0), limit: z.int().min(1).max(eventsPerRead) }),
    output: z.strictObject({
      /** The running hash at `after`, to see whether both sides hold the same beginning. Absent when `after` is past the end. */
      chainBefore: z.string().optional(),
      lines: z.string(),
      /** How far the returned lines reach. */
      upTo: head,
      /** How far the journal reaches. */
      head
    })
  },
  /** Returns events that only the page's database still had. Known ids are passed over. All or none. */
  journalRescue: { input: z.array(storedEventSchema).min(1).max(eventsPerCall), output: head },
  /** Clears the page's database when it cannot even be deleted from within. The journal is not touched. */
  databaseClear: { input: nothing, output: nothing },
  /** The page has drawn something: the window is shown now, if it was not before. */
  readyToShow: { input: nothing, output: nothing },
  /** The colours of window frame and first paint, remembered for the next start. */
  appearance: { input: z.strictObject({ theme: z.enum(themes) }), output: nothing },
  /**
   * Saves something as a PDF where the learner says, and answers with the file's name when it is there whole. Fails
   * with `cancelled` when they say nowhere or go back on it, `invalid` when there is no such chapter or deck, `busy`
   * while another is being made, and as a file that cannot be written does; then no file is there that was not before.
   */
  printPdf: { input: printOrder, output: z.strictObject({ file: z.string() }) },
  /** Gives up the PDF that is being made, if one is. `printPdf` then answers that it was cancelled. */
  printCancel: { input: nothing, output: nothing },
  /**
   * Saves a text where the learner says, and answers with the file's name when it is there whole. Fails with `cancelled`
   * when they say nowhere, and as a file that cannot be written does; what stood there before is untouched then.
   */
  saveText: {
    input: z.strictObject({
      /** The name that is offered: none that could lead out of a folder. */
      suggestedName: z
        .string()
        .max(100)
        .regex(/^[^.\\/:*?"<>|\p{Cc}][^\\/:*?"<>|\p{Cc}]*$/u),
      text: z.string().max(20_000_000),
      kind: z.enum(['markdown', 'calendar'])
    }),
    output: z.strictObject({ file: z.string() })
  },
  /**
   * Asks for an image and keeps it for a card; answers with the name it is kept under and the file's own. It is on disk
   * then. Fails with `cancelled`, with `invalid` and words for what is no image or too large, and as a file that cannot
   * be written does.
   */
  imageChoose: { input: nothing, output: z.strictObject({ name: z.string(), file: z.string() }) },
  /** Keeps an image that was pasted, the same. */
  imageKeep: {
    input: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    output: z.strictObject({ name: z.string() })
  },
  /**
   * Saves cards or the journal where the learner says, and answers with the file's name and how many cards or events
   * are in it. Fails as `printPdf` does; then no file is there that was not before.
   */
  exportFile: { input: exportOrder, output: exported },
  /**
   * Asks which file to take in, reads it, and answers with what would come of it. Nothing is changed. Fails with
   * `cancelled`, with `invalid` for a file that cannot be taken in, and with `journal-newer` for one of a newer app.
   */
  importOpen: { input: z.strictObject({ kind: z.enum(exchangeKinds) }), output: importPreview },
  /** Reads the table that is open another way. */
  importReadAs: { input: tableReading, output: importPreview },
  /** Keeps the images of what is open and adds it to the journal, all or none; answers with how many of both that were. */
  importTake: { input: nothing, output: imported },
  /** The last import of cards or restored backup, where it can be taken back. */
  importLast: { input: nothing, output: lastImport.optional() },
  /** Takes that back, all of it. */
  importTakeBack: { input: nothing, output: z.strictObject({ events: z.int().min(0) }) },
  /** Gives up what is being exported or imported, and forgets the file that is open. */
  exchangeCancel: { input: nothing, output: nothing },
  /**
   * Fits the scheduler's weights to the journal, in a process of its own, and answers with what they are worth. Nothing
   * is changed. Fails with `cancelled`, and with `busy` while they are being fitted already.
   */
  fitWeights: { input: fitOrder, output: fitOutcome },
  /** Gives up fitting, if it is under way. `fitWeights` then answers that it was cancelled. */
  fitCancel: { input: nothing, output: nothing },
  /** How backups stand. */
  backupState: { input: nothing, output: backupState },
  /** Backs the journal up, reads the backup back, and answers how backups stand then. */
  backupNow: { input: nothing, output: backupState },
  /** All that can be restored. */
  backupList: { input: nothing, output: backupList },
  /** Reads a backup from end to end and answers with what restoring it would add. Nothing is changed. Fails with `invalid` for a damaged one, and for a locked one with `passphrase-needed` or `passphrase-wrong`. */
  backupLook: { input: chosenBackup, output: backupPreview },
  /**
   * Adds what a backup holds and the journal lacks, after the present state was backed up, and answers with how many
   * events that were. Nothing that is in the journal is changed. `importTakeBack` takes it back.
   */
  backupRestore: { input: chosenBackup, output: z.strictObject({ events: z.int().min(0) }) },
  /**
   * Gives up the backup that is being read, restored or checked. What asked for it then answers that it was cancelled,
   * and nothing has changed.
   */
  backupCancel: { input: nothing, output: nothing },
  /**
   * Reads every backup and every copy from end to end. Copies that are damaged are written anew from whole ones, events
   * that only backups of this installation have go back into the journal, and one is made where none holds all of it.
   */
  backupCheck: { input: nothing, output: backupsChecked },
  /** Reads the journal on disk from end to end, mends it where it must, and answers what was found. */
  journalCheck: { input: nothing, output: journalChecked },
  /** How app, system and data stand, as text without anything that the learner wrote. */
  diagnostics: { input: diagnosticsOrder, output: z.strictObject({ text: z.string() }) },
  /** Asks for a second folder for backups, and backs up into it. Fails with `cancelled` when they choose none. */
  backupFolderChoose: { input: nothing, output: backupState },
  /**
   * Locks new backups with a passphrase and makes one; where they are locked already, takes it for that. Fails with
   * `passphrase-wrong` when it is another one.
   */
  backupLock: { input: lockOrder, output: backupState },
  /** Locks no more backups. Those that are locked stay so. */
  backupUnlock: { input: nothing, output: backupState },
  /** Copies go into no second folder any more. */
  backupFolderForget: { input: nothing, output: backupState }
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Deed = keyof typeof bridgeContract
export type Input<Name extends Deed> = z.infer<(typeof bridgeContract)[Name]['input']>
export type Output<Name extends Deed> = z.infer<(typeof bridgeContract)[Name]['output']>
export type JournalHead = z.infer<typeof head>
