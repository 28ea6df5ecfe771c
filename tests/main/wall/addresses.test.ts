import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isOwnAddress, mayRequest } from '#main/wall/addresses.ts'
import { mayUse } from '#main/wall/permissions.ts'
import { host, origin, scheme } from '#shared/address.ts'

test('the names that the learner’s data is filed under stay as they were released', () => {
  const about: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  expect({ scheme, host }).toEqual({ scheme: 'app', host: 'companion' })
  expect(about).toMatchObject({ productName: 'FinOps Study Companion' }) // Electron names the data folder after it
})

test.each([`${origin}/`, origin, `${origin}/guide/a#b`, `${origin}/?q=https://evil`])(
  'inside the app: %s',
  (address) => {
    expect(isOwnAddress(address)).toBe(true)
  }
)

const foreign = [
  'https://companion/',
  'http://localhost/',
  'file:///etc/passwd',
  'app://companion.evil/',
  'app://evil/companion',
  'app://companion:80/',
  'app://companion@evil/',
  'app:companion',
  'about:blank',
  'data:text/html,x',
  'blob:app://companion/x',
  'javascript:alert(1)',
  'devtools://devtools/x',
  '',
  'companion'
]
test.each(foreign)('outside the app: %s', (address) => {
  expect(isOwnAddress(address)).toBe(false)
})

test.each([
  'https://a/',
  'http://127.0.0.1/',
  'ws://a/',
  'wss://a/',
  'ftp://a/',
  'file:///etc/passwd',
  'chrome://gpu',
  'chrome-extension://a/b',
  'view-source:app://companion',
  ''
])('a request is stopped: %s', (address) => expect(mayRequest(address)).toBe(false))

test.each([`${origin}/x.js`, 'blob:app://companion/1', 'data:image/png,', 'devtools://devtools/x'])(
  'a request passes: %s',
  (address) => {
    expect(mayRequest(address)).toBe(true)
  }
)

const permissions =
  'clipboard-read display-capture fullscreen fileSystem geolocation hid idle-detection keyboardLock media mediaKeySystem midi midiSysex notifications openExternal pointerLock serial speaker-selection storage-access top-level-storage-access usb window-management unknown deprecated-sync-clipboard-read'
test.each(permissions.split(' '))('nobody may have %s', (permission) => {
  expect(mayUse(permission, `${origin}/`)).toBe(false)
})

test('the app’s own page may put text on the clipboard, and no other', () => {
  expect(mayUse('clipboard-sanitized-write', `${origin}/`)).toBe(true)
  for (const address of foreign) expect(mayUse('clipboard-sanitized-write', address)).toBe(false)
})
