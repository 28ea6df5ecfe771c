import { join } from 'node:path'
import { app } from 'electron'
import type { Log } from './log.ts'

let opened: Promise<Log> | undefined

/** Writes to the log, which is loaded the first time: most starts have nothing to write, and it takes 18 ms of a start. */
export function withLog(write: (log: Log) => void): void {
  opened ??= import('./log.ts').then(({ openLog }) => openLog(join(app.getPath('userData'), 'logs')))
  void opened.then(write)
}
