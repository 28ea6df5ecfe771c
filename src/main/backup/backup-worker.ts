import { parentPort, workerData } from 'node:worker_threads'
import { realBackupDisk } from './backup-folder.ts'
import { type BackupJob, doBackupJob } from './backup-jobs.ts'
import type { BackupReport } from './backup-thread.ts'

/** A thread of its own, which does one job of backing up or restoring and ends. */

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread takes none
const report = (message: BackupReport): void => parentPort?.postMessage(message)

// What is sent along is a job: nobody but `backup-thread.ts` starts this.
void doBackupJob(realBackupDisk, workerData as BackupJob, {
  progress: (progress) => report({ kind: 'progress', progress }),
  missing: (events) => report({ kind: 'missing', events })
}).then((result) => report({ kind: 'done', result }))
