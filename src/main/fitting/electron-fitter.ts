import { join } from 'node:path'
import { type BrowserWindow, utilityProcess } from 'electron'
import { fitChannel } from '#shared/fit-progress.ts'
import type { JournalKeeper } from '../journal/journal-keeper.ts'
import { Fitter, type FitProcess } from './fitter.ts'

/** The fitter of the app, which tells its window how far it is. */
export const fitterFor = (window: BrowserWindow, journal: JournalKeeper): Fitter =>
  new Fitter({
    journal: () => journal.current(),
    start,
    report: (share) => {
      if (!window.isDestroyed()) window.webContents.send(fitChannel, share)
    }
  })

function start(): FitProcess {
  const script = join(import.meta.dirname, 'fit-process.cjs')
  const child = utilityProcess.fork(script, [], { serviceName: 'Fitting the scheduler', stdio: 'ignore' })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process takes none
    send: (message) => child.postMessage(message),
    listen: (heard, ended) => {
      child.on('message', heard)
      child.once('exit', ended)
    },
    end: () => void child.kill()
  }
}
