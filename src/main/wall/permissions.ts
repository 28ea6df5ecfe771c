import type { Session } from 'electron'
import { isOwnAddress } from './addresses.ts'

// Electron grants whatever it is asked for unless told otherwise. Writing text to the clipboard is all the page needs.
const allowed = ['clipboard-sanitized-write']

/** Whether a page at `address` may have a permission, named as Electron names it. */
export const mayUse = (permission: string, address: string): boolean =>
  allowed.includes(permission) && isOwnAddress(address)

/** Denies every permission, device and screen capture but those allowed. Both of the first two handlers are needed. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(mayUse(permission, requestingUrl))
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
}
