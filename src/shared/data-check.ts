import { z } from 'zod'

/** What passes between the page and the main process when the learner has their data checked. */

const count = z.int().min(0)

/** How far a journal reaches: the number of events in it and a running hash over their lines (8 hexadecimal digits). */
export const journalHead = z.strictObject({ count, chain: z.string().regex(/^[0-9a-f]{8}$/) })

/** Damage that was found in the journal and mended. */
export const journalDamage = {
  /** Bytes of an unfinished last line that was cut off: an event that was never acknowledged. */
  tornBytes: count,
  /** Lines whose checksum did not match; the damaged file was kept aside under this name. */
  damagedLines: count,
  keptAside: z.string().optional()
}

/** What reading the journal from end to end found. */
export const journalChecked = z.strictObject({
  /** How far it reaches now. */
  head: journalHead,
  ...journalDamage,
  /** Whether its file was gone, and was written anew from what the app still had open. */
  writtenAnew: z.boolean()
})

export type JournalChecked = z.infer<typeof journalChecked>

/** What reading every backup from end to end found. */
export const backupsChecked = z.strictObject({
  /** Backups that are whole in one place at least. */
  whole: count,
  /** Of those, the ones that another installation made. */
  others: count,
  /** The files of backups that are whole nowhere. They stay as they are. */
  damaged: z.array(z.string()).readonly(),
  /** Damaged or missing copies that were written anew from a whole one. */
  mended: count,
  /** Events that only backups of this installation still had, and that are in the journal again. */
  restored: count,
  /** The newest whole backup of this installation, with what is in the journal now; null where none could be made. */
  last: z.strictObject({ made: count, events: count }).nullable(),
  /** Whether that one was made just now, because none held all that is in the journal. */
  madeNow: z.boolean(),
  /** In a sentence or two, what could not be done. */
  trouble: z.string().nullable()
})

export type BackupsChecked = z.infer<typeof backupsChecked>
