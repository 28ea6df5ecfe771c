import type { BrowserWindow } from 'electron'
import { fitChannel } from '#shared/fit-progress.ts'
import { startSideProcess } from '../electron-side-process.ts'
import type { JournalKeeper } from '../journal/journal-keeper.ts'
import { Fitter } from './fitter.ts'

/** The fitter of the app, which tells its window how far it is. */
export const fitterFor = (window: BrowserWindow, journal: JournalKeeper): Fitter =>
  new Fitter({
    journal: () => journal.current(),
    start: () => startSideProcess('fit-process.cjs', 'Fitting the scheduler'),
    report: (share) => {
      if (!window.isDestroyed()) window.webContents.send(fitChannel, share)
    }
  })
