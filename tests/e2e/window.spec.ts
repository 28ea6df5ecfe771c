import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchCommand } from '#scripts/launch.mjs'
import { goTo, learnerForFile, type Place, places } from './app.ts'
import { study } from './drill.ts'
import { steer } from './steer.ts'

const learner = learnerForFile()

test('an unknown address shows the not-found page, and its search leads to the term', async () => {
  const { page } = learner
  for (const address of ['/no-such-screen', '/no/such/screen', '/cards/study/a/b']) {
    await page.evaluate((to) => location.assign(to), address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
    await expect(page.getByText(`Nothing stands at ${address}.`)).toBeVisible()
  }
  await page.getByRole('searchbox', { name: 'Search glossary' }).fill('showbakc')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/glossary\?q=showbakc$/)
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('heading').first()).toHaveText('Showback')
})

test('every screen can be loaded anew at its own address', async () => {
  const { page } = learner
  for (const [address, heading] of [
    ['/guide/roles', 'Which certification for which role'],
    ['/cards/principles', 'Principles'],
    ['/cards/study/principles', 'Principles'],
    ['/glossary/showback', 'Glossary'],
    ['/progress', 'Progress'],
    ['/settings', 'Settings']
  ] as const) {
    await page.evaluate((to) => location.assign(to), address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  }
})

test('the page comes back by itself, where it was, when its process dies', async () => {
  await study(learner.page, 'Principles')
  // Asked through the main process: the test runner's own hold on the page died with it.
  await learner.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const back = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(undefined)))
    contents?.forcefullyCrashRenderer()
    await back
  })
  const heading = (): Promise<unknown> =>
    learner.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("h1")?.textContent')
    )
  await expect.poll(heading).toBe('Principles')
  expect(learner.takeTroubles().join()).toMatch(/^The page crashed\.$/)
  await learner.reopen()
})

test('every answer of the app’s own address carries the policy, not-found ones and refused ones too', async () => {
  const { page } = learner
  const missing: string[] = []
  let answers = 0
  page.on('response', (response) => {
    answers += 1
    if (!response.headers()['content-security-policy']?.includes("default-src 'none'; script-src 'self';"))
      missing.push(response.url())
  })
  await page.reload()
  for (const place of ['Guide', 'Cards', 'Glossary', 'Progress', 'Settings'] as const) await goTo(page, place)
  await page.evaluate(async () => {
    await Promise.all([
      fetch('/assets/none.js'),
      fetch('/pack/..%2f..%2fpackage.json'),
      fetch('/x%00.js'),
      fetch('/', { method: 'POST' })
    ])
  })
  await expect.poll(() => answers).toBeGreaterThan(20)
  expect(missing).toEqual([])
  learner.takeTroubles() // the four refusals above
})

test('a second start brings the first to the front and ends', async () => {
  await learner.app.evaluate(({ app, BrowserWindow }) => {
    const seen = Object.assign(globalThis, { handedOver: 0, focused: 0 })
    app.on('second-instance', () => (seen.handedOver += 1))
    const [window] = BrowserWindow.getAllWindows()
    const focus = window?.focus.bind(window)
    if (window) {
      window.focus = () => {
        seen.focused += 1 // no window manager tells of it on a virtual display
        focus?.()
      }
    }
  })
  const { executable, args } = await launchCommand([`--user-data-dir=${learner.profile}`])
  const second = spawn(executable, args, { stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  const seen = await learner.app.evaluate(({ BrowserWindow }) => {
    const { handedOver, focused } = globalThis as unknown as { handedOver: number; focused: number } // set above
    return { handedOver, focused, windows: BrowserWindow.getAllWindows().length }
  })
  expect(seen).toEqual({ handedOver: 1, focused: 1, windows: 1 })
})

const keys: Readonly<Record<Place, string>> = {
  Today: 'CommandOrControl+1',
  Guide: 'CommandOrControl+2',
  Cards: 'CommandOrControl+3',
  Glossary: 'CommandOrControl+4',
  Exam: 'CommandOrControl+5',
  Plan: 'CommandOrControl+6',
  Progress: 'CommandOrControl+7',
  Settings: 'CommandOrControl+,'
}

test('the menu has a key for every place, and goes there', async () => {
  for (const place of Object.keys(places) as Place[]) {
    await learner.app.evaluate(({ Menu }, accelerator) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
      const item = items.find((one) => one.accelerator === accelerator)
      if (!item) throw new Error(`No item of the menu has the key ${accelerator}.`)
      item.click()
    }, keys[place])
    await expect(learner.page.getByRole('heading', { level: 1 })).toHaveText(places[place])
  }
})

test('the menu leads to the keys and to what this is', async () => {
  const { page } = learner
  for (const [label, id] of [
    ['&Keyboard shortcuts', 'keys'],
    ['&About FinOps Study Companion', 'about']
  ] as const) {
    await goTo(page, 'Today')
    await learner.app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
      items.find((one) => one.label === wanted)?.click()
    }, label)
    await expect(page.locator(`#${id}`)).toBeInViewport()
  }
})

test('size, place and zoom of the window are kept over a restart', async () => {
  const bounds = { x: 130, y: 90, width: 1010, height: 720 }
  await learner.app.evaluate(({ BrowserWindow, Menu }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted)
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
    items.find(({ accelerator }) => accelerator === 'CommandOrControl+Plus')?.click()
  }, bounds)
  await learner.reopen()
  const found = await learner.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { bounds: window?.getBounds(), zoom: window?.webContents.getZoomFactor() }
  })
  expect(found).toEqual({ bounds, zoom: 1.1 })
})

test('a window remembered on a screen that is gone opens where it can be seen', async () => {
  await learner.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setPosition(-5000, -5000))
  await learner.reopen()
  const seen = await learner.app.evaluate(({ BrowserWindow, screen }) => {
    const bounds = BrowserWindow.getAllWindows()[0]?.getBounds()
    const { workArea } = screen.getPrimaryDisplay()
    return (
      bounds &&
      bounds.x >= workArea.x &&
      bounds.y >= workArea.y &&
      bounds.x + bounds.width <= workArea.x + workArea.width
    )
  })
  expect(seen).toBe(true)
})

/** A copy of the built app whose page has no script, and so never says that it has drawn anything. */
function appWithoutScript(folder: string): string {
  for (const part of ['package.json', 'out']) cpSync(part, join(folder, part), { recursive: true })
  const assets = join(folder, 'out/renderer/assets')
  const scripts = readdirSync(assets).filter((name) => /^start-.*\.js$/.test(name))
  for (const name of scripts) writeFileSync(join(assets, name), '')
  return folder
}

test('the window waits for its page to draw, but not for ever', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'companion-blank-'))
  const { executable, args } = await launchCommand([`--user-data-dir=${join(folder, 'profile')}`])
  const app = await steer(executable, [...args.slice(0, -1), appWithoutScript(folder)])
  try {
    const isVisible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
    await (await app.firstWindow()).waitForLoadState()
    expect(await isVisible()).toBe(false)
    await expect.poll(isVisible, { timeout: 10_000 }).toBe(true)
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
