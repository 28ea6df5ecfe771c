import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { StoredEvent } from '#domain/journal/events.ts'
import type { ExchangeProgress } from '#shared/exchange-progress.ts'
import { failure, type Result } from '#shared/result.ts'
import type { BackupJob, BackupJobDone, BackupListener } from './backup-jobs.ts'

/** What the thread tells. */
export type BackupReport =
  | { readonly kind: 'progress'; readonly progress: ExchangeProgress }
  | { readonly kind: 'missing'; readonly events: readonly StoredEvent[] }
  | { readonly kind: 'done'; readonly result: Result<unknown> }

/** A job under way, and how to give it up. */
export type RunningJob<Done> = { readonly done: Promise<Result<Done>>; readonly stop: () => void }

/** Does one job in a thread of its own: packing a long history takes a second, in which the window must not stand still. */
export function runInThread<Kind extends BackupJob['kind']>(
  job: Extract<BackupJob, { kind: Kind }>,
  listener: BackupListener
): RunningJob<BackupJobDone[Kind]> {
  const thread = new Worker(join(import.meta.dirname, 'backup-worker.cjs'), { workerData: job })
  const done = new Promise<Result<BackupJobDone[Kind]>>((resolve) => {
    thread.on('message', (report: BackupReport) => {
      if (report.kind === 'progress') listener.progress(report.progress)
      else if (report.kind === 'missing') listener.missing(report.events)
      else resolve(report.result as Result<BackupJobDone[Kind]>) // as the job's kind says
    })
    thread.on('error', (error) =>
      resolve(failure('unexpected', `Nothing was done, and nothing was changed. (${error})`))
    )
    thread.on('exit', () => resolve(failure('cancelled', 'It was given up, and nothing was changed.')))
  })
  return { done, stop: () => void thread.terminate() }
}
