import { type BrowserWindow, dialog } from 'electron'

/**
 * Brings the page back when its process dies: the first time at once, after that when the learner says so. Journal
 * and window live in this process and are not touched.
 */
export function recoverFromCrashes(window: BrowserWindow, quit: () => void, log: (message: string) => void): void {
  let crashes = 0
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    crashes += 1
    log(`The page's process ended: ${reason} (${exitCode})`)
    if (crashes === 1) window.webContents.reload()
    else void askToReload(window, quit)
  })
}

async function askToReload(window: BrowserWindow, quit: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The page stopped working again',
    detail:
      'Everything recorded so far is safe on disk. An answer given in the last second may be missing. Open the page again, or quit and start the app anew.',
    buttons: ['Open again', 'Quit'],
    defaultId: 0,
    cancelId: 1
  })
  if (response === 0) window.webContents.reload()
  else quit()
}
