import { BrowserWindow } from 'electron'
import { origin } from '#shared/address.ts'
import { lockedIn } from './main-window.ts'

/**
 * Opens an address of the app in a window that is never shown: behind the same wall as the other, and without the
 * bridge. Whoever opens it destroys it.
 * @throws when the page does not load
 */
export async function openHiddenWindow(path: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({ show: false, webPreferences: { ...lockedIn, devTools: false } })
  try {
    await window.loadURL(`${origin}${path}`)
  } catch (error) {
    window.destroy()
    throw error
  }
  return window
}
