import { join } from 'node:path'
import { app } from 'electron'
import { Later } from './later.ts'
import type { Log } from './log.ts'

const opened = new Later<Log>(async () => {
  const { openLog } = await import('./log.ts')
  return openLog(join(app.getPath('userData'), 'logs'))
})

/** Writes to the log, which is loaded the first time: most starts have nothing to write, and it takes 18 ms of a start. */
export function withLog(write: (log: Log) => void): void {
  void opened.get().then(write)
}
