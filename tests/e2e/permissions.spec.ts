import { expect, type Page, test } from '@playwright/test'
import { learnerForFile } from './app.ts'
import { withUnguarded } from './unguarded.ts'

const learner = learnerForFile([/permissions policy|Permissions policy/])

// All of what Chromium knows by name, but for two that harm nobody: writing text to the clipboard and full screen.
const names = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'persistent-storage',
  'idle-detection',
  'window-management',
  'local-fonts',
  'storage-access',
  'screen-wake-lock',
  'background-sync',
  'background-fetch',
  'accelerometer',
  'gyroscope',
  'magnetometer',
  'payment-handler',
  'keyboard-lock',
  'pointer-lock',
  'display-capture'
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

type Fonts = { readonly queryLocalFonts: () => Promise<readonly unknown[]> }

/** What is really asked for: the promise is kept only where the learner's machine opens up. */
const requests: Readonly<Record<string, () => Promise<unknown>>> = {
  'to notify': async () => {
    if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied')
  },
  'where the learner is': () =>
    new Promise((resolve, reject) => {
      navigator.geolocation.getCurrentPosition(resolve, () => reject(new Error('denied')))
    }),
  'for the camera': () => navigator.mediaDevices.getUserMedia({ video: true }),
  'for the microphone': () => navigator.mediaDevices.getUserMedia({ audio: true }),
  'for the screen': () => navigator.mediaDevices.getDisplayMedia(),
  'for the clipboard': () => navigator.clipboard.readText(),
  'for music devices': () => navigator.requestMIDIAccess({ sysex: true }),
  'for the fonts': async () => {
    const fonts = await (window as unknown as Fonts).queryLocalFonts() // of Chromium alone
    if (fonts.length === 0) throw new Error('denied')
  }
}

for (const [what, ask] of Object.entries(requests)) {
  test(`asking ${what} is refused`, async () => {
    await expect(learner.page.evaluate(ask)).rejects.toThrow(
      /denied|not allowed|NotAllowedError|NotFoundError|SecurityError/i
    )
  })
}
