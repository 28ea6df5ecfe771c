import { fileURLToPath } from 'node:url'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { escapes } from './escapes.ts'
import { openOutside, type Outside } from './outside.ts'
import { withUnguarded } from './unguarded.ts'

// What is refused is said on the console of the page.
const learner = learnerForFile([
  /Content Security Policy|ERR_BLOCKED_BY_CSP|ERR_FAILED|ERR_BLOCKED_BY_CLIENT|TrustedHTML|TrustedScript|Not allowed to load local resource/
])
let outside: Outside

test.beforeEach(async () => {
  outside = await openOutside()
})

test.afterEach(() => outside.close())

/** Tries every way out of the page. Whether one throws does not matter here: what gets through does. */
async function tryEveryEscape(page: Page): Promise<void> {
  for (const escape of Object.values(escapes)) {
    await page.evaluate(escape, { http: outside.http, stun: outside.stun }).catch(() => undefined)
  }
}

test('the control: a page without the wall reaches the outside on every one of these ways', async () => {
  await withUnguarded(async (page) => {
    await tryEveryEscape(page)
    await expect.poll(() => [...outside.reached].toSorted()).toEqual(Object.keys(escapes).toSorted())
  })
})

test('nothing the page tries reaches the outside', async () => {
  const { page, app } = learner
  await tryEveryEscape(page)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })))
  await page.evaluate(() => fetch('/pack/index.json').then((response) => response.text())) // the same queue, served afterwards
  expect([...outside.reached]).toEqual([])
  expect(outside.connections()).toBe(0)
  expect(app.windows()).toHaveLength(1)
})

test('a WebRTC connection is offered no address at all', async () => {
  const found = await learner.page.evaluate(gatherAddresses, outside.stun)
  expect(found).toEqual([])
  await withUnguarded(async (page) => expect(await page.evaluate(gatherAddresses, outside.stun)).not.toEqual([]))
})

for (const [way, leave] of [
  ['location.assign', (url: string) => location.assign(url)],
  ['a link', (url: string) => Object.assign(document.createElement('a'), { href: url }).click()],
  ['window.open in the same window', (url: string) => void window.open(url, '_self')],
  [
    'a refresh in the page',
    (url: string) =>
      void document.head.insertAdjacentElement(
        'beforeend',
        Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${url}` })
      )
  ]
] as const) {
  test(`the window stays in the app when the page tries to leave by ${way}`, async () => {
    const { page } = learner
    await goTo(page, 'Progress')
    for (const url of [`${outside.http}/left`, 'https://example.com/', 'file:///etc/hostname']) {
      await page.evaluate(leave, url).catch(() => undefined)
    }
    await page.evaluate(() => fetch('/pack/index.json').then((response) => response.text()))
    // Asked of the page itself: the test runner goes on waiting for a navigation that was refused.
    expect(await page.evaluate(() => [location.href, document.querySelector('h1')?.textContent])).toEqual([
      'app://companion/progress',
      'Progress'
    ])
    expect(outside.connections()).toBe(0)
    await learner.reopen() // for the same reason
    await withUnguarded(async (control) => {
      await control.evaluate(leave, `${outside.http}/left`).catch(() => undefined) // the page goes away under it
      await expect.poll(() => outside.reached.has('left')).toBe(true)
    })
  })
}

test('a file dropped on the window opens nowhere', async () => {
  const { page, app } = learner
  await drop(page)
  await page.evaluate(() => fetch('/pack/index.json').then((response) => response.text()))
  expect(await page.evaluate(() => location.protocol)).toBe('app:')
  expect(app.windows()).toHaveLength(1)
  await withUnguarded(async (control, controlApp) => {
    await drop(control)
    await expect
      .poll(() => controlApp.windows().map((window) => window.url()))
      .toContainEqual(expect.stringMatching(/^file:/))
  })
})

test('the page has nothing of Node or Electron but the bridge', async () => {
  const { page } = learner
  const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'] as const
  const seen = (one: Page) => one.evaluate((all) => all.filter((name) => name in window), names)
  expect(await seen(page)).toEqual([])
  await withUnguarded(async (control) =>
    expect(await seen(control)).toEqual(expect.arrayContaining(['require', 'process']))
  )
})

type Print = { readonly printPdf: (order: object) => Promise<unknown>; readonly printCancel: () => Promise<unknown> }

type Preferences = Readonly<Record<string, unknown>>

/** What Electron itself says of the windows there are, that which prints included. */
const preferencesOf = (app: ElectronApplication): Promise<readonly Preferences[]> =>
  app.evaluate(({ webContents }) => {
    type Asked = { readonly getLastWebPreferences: () => Readonly<Record<string, unknown>> } // which its types leave out
    return webContents.getAllWebContents().map((one) => ({ ...(one as unknown as Asked).getLastWebPreferences() }))
  })

const lockedIn = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false
}

test('every window is locked in: sandboxed, isolated, without Node, and with nothing of the web’s security off', async () => {
  const { page, app } = learner
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, `${learner.profile}/printed.pdf`)
  const printed = page.evaluate(() =>
    (window as unknown as { companion: Print }).companion.printPdf({ what: { kind: 'guide' }, paper: 'a4' })
  )
  let seen: readonly Preferences[] = []
  await expect
    .poll(async () => {
      seen = await preferencesOf(app)
      return seen.length
    })
    .toBe(2)
  await page.evaluate(() => (window as unknown as { companion: Print }).companion.printCancel())
  expect(await printed).toMatchObject({ ok: false, failure: { kind: 'cancelled' } })
  for (const preferences of seen) {
    expect(preferences).toMatchObject(lockedIn)
    for (const name of ['enableBlinkFeatures', 'disableBlinkFeatures']) expect(preferences[name] ?? '').toBe('')
  }
  await withUnguarded(async (_page, control) => {
    const [preferences] = await preferencesOf(control)
    expect(preferences).toMatchObject({ contextIsolation: false, nodeIntegration: true, webviewTag: true })
  })
})

test('text is not taken for a script: no eval, no markup from strings', async () => {
  const refused = { eval: true, function: true, markup: true }
  expect(await learner.page.evaluate(takeTextForScript)).toEqual(refused)
  await withUnguarded(async (page) => {
    expect(await page.evaluate(takeTextForScript)).toEqual({
      eval: false,
      function: false,
      markup: false
    })
  })
})

/** Tries, from a timer: what is evaluated from outside may use eval in spite of the policy, what runs later may not. */
function takeTextForScript(): Promise<Readonly<Record<string, boolean>>> {
  const isRefused = (act: () => unknown): boolean => {
    try {
      act()
      return false
    } catch {
      return true
    }
  }
  const element = document.createElement('div')
  const tries = () => ({
    // oxlint-disable-next-line no-eval -- that this is refused is what is tried
    eval: isRefused(() => (0, eval)('1')),
    // oxlint-disable-next-line typescript/no-implied-eval -- likewise
    function: isRefused(() => new Function('return 1')()),
    markup: isRefused(() => (element.innerHTML = '<b>bold</b>'))
  })
  return new Promise((resolve) => setTimeout(() => resolve(tries())))
}

function gatherAddresses(stun: string): Promise<readonly string[]> {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: stun }] })
  const found: string[] = []
  connection.createDataChannel('x')
  return new Promise((resolve) => {
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) found.push(candidate.candidate)
      resolve(found) // with the first one, or when there is none
    })
    void connection.createOffer().then((offer) => connection.setLocalDescription(offer))
  })
}

/** Drops this file on the page, as the system would. */
async function drop(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [fileURLToPath(import.meta.url)], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  }
}
