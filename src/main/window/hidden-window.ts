import { BrowserWindow } from 'electron'
import { origin } from '#shared/address.ts'
import { lockedIn } from './main-window.ts'

/**
 * Opens an address of the app in a window that is never shown: behind the same wall as the other, and without the
 * bridge. Whoever opens it destroys it; it does not outlive `owner`, or the app would live on without a window.
 * @throws when the page does not load
 */
export async function openHiddenWindow(path: string, owner: BrowserWindow): Promise<BrowserWindow> {
  const window = new BrowserWindow({ show: false, webPreferences: { ...lockedIn, devTools: false } })
  const end = (): void => window.destroy()
  owner.once('closed', end)
  window.once('closed', () => owner.off('closed', end))
  try {
    await window.loadURL(`${origin}${path}`)
  } catch (error) {
    end()
    throw error
  }
  return window
}
