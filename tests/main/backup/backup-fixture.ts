import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Act, JournalEvent } from '#domain/journal/events.ts'
import { type BackupDisk, realBackupDisk } from '#main/backup/backup-folder.ts'
import { type BackupJob, type BackupJobDone, type BackupListener, doBackupJob } from '#main/backup/backup-jobs.ts'
import { BackupLock, type SecretKeeper } from '#main/backup/backup-lock.ts'
import { BackupSettings } from '#main/backup/backup-settings.ts'
import type { RunningJob } from '#main/backup/backup-thread.ts'
import { Backups } from '#main/backup/backups.ts'
import { OpenedBackups } from '#main/backup/opened-backups.ts'
import { LastImport } from '#main/exchange/last-import.ts'
import { realDisk } from '#main/journal/disk.ts'
import type { Journal } from '#main/journal/journal.ts'
import type { ExchangeProgress } from '#shared/exchange-progress.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { happened, noon } from '../../fixtures/events.ts'
import { fileIn, newFolder, opened, valueOf } from '../journal/journal-fixture.ts'

/** A machine of a learner: a journal and its backups, whose jobs are done in place and not in a thread. */
export class BackedUp {
  readonly data = newFolder()
  readonly folder = join(this.data, 'backups')
  readonly progress: ExchangeProgress[] = []
  readonly jobs: BackupJob['kind'][] = []
  readonly lastImport = new LastImport(realDisk, this.data)
  /** Called when a job begins, and with each step of one. */
  onJob: () => void = () => {}
  onProgress: (progress: ExchangeProgress) => void = () => {}
  /** What a job waits for, where it does not end by itself; called when it is given up. */
  stuck: (() => void) | undefined
  /** Opened with the app. */
  readonly openedBackups = new OpenedBackups()
  /** The system's keyring: none, until a test gives it one. */
  keeper: SecretKeeper = {
    canKeep: () => false,
    keep: () => {
      throw new Error('There is no keyring.')
    },
    open: () => {
      throw new Error('There is no keyring.')
    }
  }
  /** What the dialog answers. */
  chosen: string | undefined
  /** Milliseconds since 1970; an hour later with each backup. */
  now = noon.at
  journal!: Journal
  backups!: Backups

  async start(disk: BackupDisk = realBackupDisk): Promise<this> {
    this.journal = await opened(this.data)
    const settings = new BackupSettings(realDisk, this.data)
    this.backups = new Backups({
      disk,
      journal: async () => success(this.journal),
      data: this.data,
      journalFile: fileIn(this.data),
      folder: this.folder,
      settings,
      lock: new BackupLock(settings, this.keeper),
      lastImport: this.lastImport,
      version: '1.0.0',
      clock: () => (this.now += 3_600_000),
      openedPath: (id) => this.openedBackups.pathOf(id),
      askFolder: async () => this.chosen,
      run: (job, listener) => {
        this.jobs.push(job.kind)
        this.onJob()
        if (!this.stuck) return this.#inPlace(disk, job, listener)
        return { done: new Promise(() => undefined), stop: this.stuck }
      },
      report: (progress) => {
        this.progress.push(progress)
        this.onProgress(progress)
      }
    })
    return this
  }

  /** Given up, a job answers at once, as a thread that is ended does; what it still does here is of no account. */
  #inPlace<Kind extends BackupJob['kind']>(
    disk: BackupDisk,
    job: Extract<BackupJob, { kind: Kind }>,
    listener: BackupListener
  ): RunningJob<BackupJobDone[Kind]> {
    let stop = () => {}
    const stopped = new Promise<Result<never>>((resolve) => {
      stop = () => resolve(failure('cancelled', 'It was given up, and nothing was changed.'))
    })
    return { done: Promise.race([stopped, doBackupJob(disk, job, listener)]), stop }
  }

  async did(...acts: readonly Act[]): Promise<readonly JournalEvent[]> {
    const events = acts.map((act) => happened(act, { device: this.journal.device }))
    valueOf(await this.journal.append(events))
    return events
  }

  /** The files in the first place, or in another one. */
  files(folder = this.folder): readonly string[] {
    try {
      return readdirSync(folder).sort()
    } catch {
      return []
    }
  }

  /** The path of the newest backup. */
  newest(): string {
    return join(this.folder, this.files().at(-1) ?? '')
  }
}
