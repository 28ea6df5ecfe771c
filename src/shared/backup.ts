import { z } from 'zod'
import { mergeCounts } from './exchange.ts'

/** What passes between the page and the main process about backups. */

const count = z.int().min(0)

/** How backups stand. */
export const backupState = z.strictObject({
  /** The last one of this installation that was written and read back; null before the first. */
  last: z.strictObject({ made: count, events: count }).nullable(),
  /** Where copies go too, as the learner knows it; null where they go nowhere else. */
  folder: z.string().nullable(),
  /** In a sentence or two, what kept the last attempt, or its copy, from being made; null where nothing did. */
  trouble: z.string().nullable()
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
      here: z.boolean()
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

export const chosenBackup = z.strictObject({ id: z.string().max(300) })

/** What restoring a backup would add. */
export const backupPreview = z.strictObject({
  made: count,
  /** Events in the backup. */
  all: count,
  ...mergeCounts
})

export type BackupPreview = z.infer<typeof backupPreview>
