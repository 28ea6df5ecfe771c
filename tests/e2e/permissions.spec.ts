import { expect, type Page, test } from '@playwright/test'
import { learnerForFile } from './app.ts'
import { withUnguarded } from './unguarded.ts'

const learner = learnerForFile([/permissions policy|Permissions policy/])

// All of what Chromium knows by name, but for two that harm nobody: writing text to the clipboard and full screen.
const names = [
  'geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage', 'idle-detection',
  'window-management', 'local-fonts', 'storage-access', 'screen-wake-lock', 'background-sync', 'background-fetch',
  'accelerometer', 'gyroscope', 'magnetometer', 'payment-handler', 'keyboard-lock', 'pointer-lock', 'display-capture'
] as const

const stateOf = (page: Page, name: string): Promise<string> =>
  page.evaluate(async (one) => (await navigator.permissions.query({ name: one as PermissionName })).state, name)

for (const name of names) {
  test(`the permission ${name} is denied`, async () => {
    expect(await stateOf(learner.page, name)).toBe('denied')
  })
}

test('the control: without the wall each of them is granted', async () => {
  await withUnguarded(async (page) => {
    for (const name of names) expect(await stateOf(page, name), name).toBe('granted')
  })
})

/** What is really asked for, and what comes of it. */
const requests: Readonly<Record<string, () => Promise<string>>> = {
  'to notify': () => Notification.requestPermission(),
  'where the learner is': () =>
    new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('granted'), () => resolve('denied'))),
  'for the camera': () => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', ({ name }) => name),
  'for the microphone': () => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', ({ name }) => name),
  'for the screen': () => navigator.mediaDevices.getDisplayMedia().then(() => 'granted', ({ name }) => name),
  'for the clipboard': () => navigator.clipboard.readText().then(() => 'granted', ({ name }) => name),
  'for music devices': () => navigator.requestMIDIAccess({ sysex: true }).then(() => 'granted', ({ name }) => name),
  'for the fonts': () => (window as unknown as { queryLocalFonts: () => Promise<unknown[]> }).queryLocalFonts().then(({ length }) => (length > 0 ? 'granted' : 'denied'), ({ name }) => name)
}

for (const [what, ask] of Object.entries(requests)) {
  test(`asking ${what} is refused`, async () => {
    expect(await learner.page.evaluate(ask)).toMatch(/^(denied|NotAllowedError|NotFoundError|InvalidStateError|SecurityError)$/)
  })
}
