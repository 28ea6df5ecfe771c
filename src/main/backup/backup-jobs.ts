import { dirname, join } from 'node:path'
import type { StoredEvent } from '#domain/journal/events.ts'
import { type MergeSummary, summariseMerge } from '#domain/journal/merge.ts'
import type { ExchangeProgress } from '#shared/exchange-progress.ts'
import { eventsPerCall } from '#shared/journal-page.ts'
import { type Result, success } from '#shared/result.ts'
import { failureOf } from '../exchange/exchange-failure.ts'
import { troubleOf } from '../journal/disk.ts'
import { type BackupDisk, thinBackups } from './backup-folder.ts'
import { checkCopies } from './check-copies.ts'
import { copyKeptFiles } from './kept-files.ts'
import { eventsIn } from './events-in.ts'
import type { LockKey } from './lock.ts'
import { type Opener, readBackup } from './read-backup.ts'
import { type BackupOrder, copyBackup, writeBackup } from './write-backup.ts'

/** What is done beside the main process, so that it goes on answering meanwhile. `data` is the folder of the app's data. */
export type BackupJob =
  /** Writes a backup, and copies it to a second folder where there is one. */
  | { readonly kind: 'write'; readonly order: BackupOrder; readonly data: string; readonly second: string | undefined }
  /** Says what would come of restoring a backup. `events` is how far the journal reaches. */
  | {
      readonly kind: 'look'
      readonly path: string
      readonly opener: Opener
      readonly journal: string
      readonly events: number
    }
  /** Hands over the events of a backup that the journal lacks, and copies back the files that belong to them. */
  | {
      readonly kind: 'missing'
      readonly path: string
      readonly opener: Opener
      readonly data: string
      readonly journal: string
      readonly events: number
    }
  /**
   * Reads copies of backups from end to end, and hands over the events of those that are asked for what the journal
   * lacks.
   */
  | {
      readonly kind: 'check'
      readonly copies: readonly CheckedCopy[]
      readonly key: LockKey | undefined
      readonly journal: string
      readonly events: number
    }
  /** Writes a copy anew from a whole one. */
  | { readonly kind: 'copy'; readonly from: string; readonly path: string }

export type CheckedCopy = { readonly path: string; readonly asked: boolean }

/** What comes of each. */
export type BackupJobDone = {
  /** `trouble` says in a sentence what could not be copied. */
  readonly write: { readonly trouble: string | undefined }
  readonly look: MergeSummary
  readonly missing: { readonly events: number }
  /** Of each copy, whether it is whole. */
  readonly check: { readonly whole: readonly boolean[] }
  readonly copy: undefined
}

export type BackupListener = {
  readonly progress: (progress: ExchangeProgress) => void
  /** Given the events that are missing, `eventsPerCall` at a time at most. */
  readonly missing: (events: readonly StoredEvent[]) => void
}

/** Does one job. A failure leaves nothing half done. */
export async function doBackupJob<Kind extends BackupJob['kind']>(
  disk: BackupDisk,
  job: Extract<BackupJob, { kind: Kind }>,
  listener: BackupListener
): Promise<Result<BackupJobDone[Kind]>> {
  try {
    return success((await perform(disk, job, listener)) as BackupJobDone[Kind]) // `perform` answers each kind with its own
  } catch (error) {
    return failureOf(error, doneWords[job.kind])
  }
}

const doneWords: Readonly<Record<BackupJob['kind'], string>> = {
  write: 'backed up',
  look: 'restored',
  missing: 'restored',
  check: 'checked',
  copy: 'copied'
}

async function perform(
  disk: BackupDisk,
  job: BackupJob,
  { progress, missing }: BackupListener
): Promise<BackupJobDone[BackupJob['kind']]> {
  if (job.kind === 'write') return write(disk, job, (share) => progress({ step: 'writing', share }))
  if (job.kind === 'check') return checkCopies(disk, job, { progress, missing })
  if (job.kind === 'copy') return copyBackup(disk, job.from, job.path).then(() => undefined)
  const there = await readBackup(disk, job.path, (share) => progress({ step: 'reading', share }), job.opener)
  progress({ step: 'comparing' })
  const here = await eventsIn(disk, job.journal, job.events)
  if (job.kind === 'look') return summariseMerge(here, there)
  await copyKeptFiles(disk, dirname(job.path), job.data)
  const known = new Set(here.map(({ id }) => id))
  const fresh = there.filter(({ id }) => !known.has(id))
  for (let from = 0; from < fresh.length; from += eventsPerCall) missing(fresh.slice(from, from + eventsPerCall))
  return { events: fresh.length }
}

/** A backup that is there counts, whatever becomes of the copy and of older ones. */
async function write(
  disk: BackupDisk,
  { order, data, second }: Extract<BackupJob, { kind: 'write' }>,
  onShare: (share: number) => void
): Promise<BackupJobDone['write']> {
  const { folder, device } = order
  await disk.mkdir(folder, { recursive: true })
  const name = await writeBackup(disk, order, onShare)
  await thinBackups(disk, folder, device).catch(() => undefined) // one too many costs room and nothing else
  const lacking = await copyKeptFiles(disk, data, folder).then(
    () => undefined,
    () => 'The images of your cards could not all be copied to the backup; everything else is in it.'
  )
  if (second === undefined) return { trouble: lacking }
  try {
    await copyKeptFiles(disk, data, second)
    await copyBackup(disk, join(folder, name), join(second, name))
    await thinBackups(disk, second, device).catch(() => undefined)
    return { trouble: lacking }
  } catch (error) {
    return { trouble: secondFolderTrouble(error) }
  }
}

const secondFolderTrouble = (error: unknown): string => {
  const trouble = troubleOf(error)
  const why =
    trouble === 'disk-full'
      ? 'its disk is full'
      : trouble === 'not-writable'
        ? 'it may not be written to'
        : 'it is not there or cannot be used'
  return `The second folder has no copy of the last backup: ${why}. The backup itself is in the first place.`
}
