import { dirname, join } from 'node:path'
import type { StoredEvent } from '#domain/journal/events.ts'
import { type MergeSummary, summariseMerge } from '#domain/journal/merge.ts'
import type { ExchangeProgress } from '#shared/exchange-progress.ts'
import { eventsPerCall } from '#shared/journal-page.ts'
import { type Result, success } from '#shared/result.ts'
import { failureOf } from '../exchange/exchange-failure.ts'
import { blocksOfLines } from '../journal/blocks.ts'
import { troubleOf } from '../journal/disk.ts'
import { forEachLine, prefixLength } from '../journal/line.ts'
import { type BackupDisk, thinBackups } from './backup-folder.ts'
import { copyKeptFiles } from './kept-files.ts'
import { readBackup } from './read-backup.ts'
import { type BackupOrder, copyBackup, writeBackup } from './write-backup.ts'
import { withFile } from './with-file.ts'

/** What is done beside the main process, so that it goes on answering meanwhile. `data` is the folder of the app's data. */
export type BackupJob =
  /** Writes a backup, and copies it to a second folder where there is one. */
  | { readonly kind: 'write'; readonly order: BackupOrder; readonly data: string; readonly second: string | undefined }
  /** Says what would come of restoring a backup. `events` is how far the journal reaches. */
  | { readonly kind: 'look'; readonly path: string; readonly journal: string; readonly events: number }
  /** Hands over the events of a backup that the journal lacks, and copies back the files that belong to them. */
  | {
      readonly kind: 'missing'
      readonly path: string
      readonly data: string
      readonly journal: string
      readonly events: number
    }

/** What comes of each. */
export type BackupJobDone = {
  /** `trouble` says in a sentence what could not be copied. */
  readonly write: { readonly trouble: string | undefined }
  readonly look: MergeSummary
  readonly missing: { readonly events: number }
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
    return failureOf(error, job.kind === 'write' ? 'backed up' : 'restored')
  }
}

async function perform(
  disk: BackupDisk,
  job: BackupJob,
  { progress, missing }: BackupListener
): Promise<BackupJobDone[BackupJob['kind']]> {
  if (job.kind === 'write') return write(disk, job, (share) => progress({ step: 'writing', share }))
  const there = await readBackup(disk, job.path, (share) => progress({ step: 'reading', share }))
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

/** The first events of a journal. */
async function eventsIn(disk: BackupDisk, journal: string, count: number): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = []
  await withFile(disk, journal, 'r', async (file) => {
    for await (const { bytes, offset } of blocksOfLines(file, (await file.stat()).size)) {
      forEachLine(bytes, (start, end) => {
        if (offset + start === 0 || events.length === count) return // the journal's header; what was recorded since
        // Each was checked against its schema when it was appended, and against its checksum when the file was opened.
        events.push(JSON.parse(bytes.toString('utf8', start + prefixLength, end)) as StoredEvent)
      })
    }
  })
  return events
}
