import { host, scheme } from '#shared/address.ts'

// Besides the app's own: what the page makes itself (blob, data) and the developer tools' own files.
const localSchemes = [`${scheme}:`, 'blob:', 'data:', 'devtools:']

/** Whether an address lies inside the app. Scheme and host are compared, because Node gives such an address no origin. */
export function isOwnAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url?.protocol === `${scheme}:` && url.host === host
}

/** Whether a request stays on this machine and may be made. */
export function mayRequest(address: string): boolean {
  return URL.canParse(address) && localSchemes.includes(new URL(address).protocol)
}
