import { _electron, type ElectronApplication, errors } from '@playwright/test'

/** Longer than any start takes, in milliseconds. */
const patience = 15_000

/**
 * Starts a program in Electron and takes hold of it.
 *
 * About once in a hundred starts on a busy machine the debugger that is attached to Electron 33 while it starts never
 * hears of the page, although the page stands (400 starts without a debugger: all well). Such a start is ended and
 * made once more; a second one that fails is a failure.
 */
export async function steer(executablePath: string, args: readonly string[]): Promise<ElectronApplication> {
  // The sandbox is left to the arguments: without this, Playwright would always switch it off.
  const start = () =>
    _electron.launch({ executablePath, args: [...args], chromiumSandbox: true, colorScheme: null, timeout: patience })
  try {
    return await start()
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    console.warn('The debugger took no hold of the program. Starting it once more.')
    return start()
  }
}
