import { fileURLToPath } from 'node:url'
import { mkdtempSync } from 'node:fs'
import { _electron, test } from '@playwright/test'
import { launchCommand } from '#scripts/launch.mjs'
import { escapes } from './escapes.ts'
import { openOutside } from './outside.ts'
test('lab', async () => {
  const outside = await openOutside()
  const { executable, args } = await launchCommand()
  const app = await _electron.launch({ executablePath: executable, args: [`--user-data-dir=${mkdtempSync('/tmp/e2e-lab-')}`, ...args.slice(0, -1), fileURLToPath(new URL('fixtures/unguarded', import.meta.url))] })
  const page = await app.firstWindow()
  page.on('console', (m) => console.log(m.type(), m.text()))
  for (const [name, escape] of Object.entries(escapes)) {
    await page.evaluate(escape as never, { http: outside.http, stun: outside.stun }).catch((e) => console.log(name, String(e).slice(0, 200)))
  }
  await new Promise((r) => setTimeout(r, 1500))
  console.log(Object.keys(escapes).filter((n) => !outside.reached.has(n)), [...outside.reached], outside.connections(), app.windows().length)
  for (const name of ['geolocation','notifications','camera','microphone','midi','clipboard-read','clipboard-write','persistent-storage','idle-detection','window-management','local-fonts','storage-access','screen-wake-lock','background-sync','background-fetch','accelerometer','gyroscope','magnetometer','payment-handler','speaker-selection','keyboard-lock','pointer-lock','captured-surface-control','top-level-storage-access','nfc','display-capture','system-wake-lock','ambient-light-sensor','periodic-background-sync','push','fullscreen'])
    console.log(name, await page.evaluate(async (n) => (await navigator.permissions.query({ name: n as never })).state, name).catch((e) => String(e).slice(0, 120)))
  const cdp = await page.context().newCDPSession(page)
  await page.evaluate((u) => { location.href = 'about:blank#x'; }, outside.http).catch(String)
  const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data }).catch((e) => console.log(String(e)))
  await new Promise((r) => setTimeout(r, 1000))
  console.log(page.url())
  await app.close()
  await outside.close()
})
