import { z } from 'zod'
import { mergeCounts } from './exchange.ts'
import { shortestPassphrase } from './passphrase.ts'

/** What passes between the page and the main process about backups. */

const count = z.int().min(0)

/** How backups stand. */
export const backupState = z.strictObject({
  /** The last one of this installation that was written and read back; null before the first. */
  last: z.strictObject({ made: count, events: count }).nullable(),
  /** Where copies go too, as the learner knows it; null where they go nowhere else. */
  folder: z.string().nullable(),
  /** In a sentence or two, what kept the last attempt, or its copy, from being made; null where nothing did. */
  trouble: z.string().nullable(),
  /**
   * Whether new backups are locked with a passphrase: `kept` where the system keeps the key, `session` where it is known
   * until the app ends, `waiting` where it has to be entered before another can be made.
   */
  lock: z.enum(['none', 'kept', 'session', 'waiting']),
  /** Whether the system can keep a key. */
  canKeep: z.boolean()
})

export type BackupState = z.infer<typeof backupState>

/** A backup that can be restored, or a damaged one. */
export const backupEntry = z.strictObject({
  /** What the page names it by. */
  id: z.string(),
  file: z.string(),
  /** Whether it cannot be read because a newer version of the app wrote it. */
  newer: z.boolean(),
  /** Absent where its first line cannot be read. */
  about: z
    .strictObject({
      made: count,
      events: count,
      /** Whether this installation made it. */
      here: z.boolean(),
      /** Whether it takes a passphrase to open. */
      locked: z.boolean()
    })
    .optional()
})

export type BackupEntry = z.infer<typeof backupEntry>

export const backupList = z.strictObject({
  /** The newest first, damaged ones last. */
  backups: z.array(backupEntry).readonly(),
  /** Events in the journal now. */
  now: count
})

export type BackupList = z.infer<typeof backupList>

const longestPassphrase = 1000

export const chosenBackup = z.strictObject({
  id: z.string().max(300),
  /** Where it is locked with one that is not known. */
  passphrase: z.string().min(1).max(longestPassphrase).optional()
})

export type ChosenBackup = z.infer<typeof chosenBackup>

/** What new backups are to be locked with: so many characters that nobody goes through them all. */
export const lockOrder = z.strictObject({ passphrase: z.string().min(shortestPassphrase).max(longestPassphrase) })

/** What restoring a backup would add. */
export const backupPreview = z.strictObject({
  made: count,
  /** Events in the backup. */
  all: count,
  ...mergeCounts
})

export type BackupPreview = z.infer<typeof backupPreview>
