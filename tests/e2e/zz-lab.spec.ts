import { test } from '@playwright/test'
import { Learner } from './app.ts'
import { study } from './drill.ts'
test('crash', async () => {
  const learner = new Learner()
  const page = await learner.open()
  await study(page, 'Principles')
  await learner.app.evaluate(({ BrowserWindow }) => {
    const c = BrowserWindow.getAllWindows()[0]?.webContents
    ;(globalThis as any).log = []
    for (const e of ['render-process-gone', 'did-start-loading', 'did-fail-load', 'did-finish-load', 'dom-ready', 'did-navigate', 'unresponsive']) c?.on(e as never, () => (globalThis as any).log.push(e))
    c?.forcefullyCrashRenderer()
  })
  for (let i = 0; i < 6; i++) {
    await new Promise((r) => setTimeout(r, 700))
    console.log(await learner.app.evaluate(({ BrowserWindow }) => [BrowserWindow.getAllWindows().length, BrowserWindow.getAllWindows()[0]?.webContents.getURL(), BrowserWindow.getAllWindows()[0]?.webContents.isCrashed(), ...(globalThis as any).log]))
  }
  console.log(await Promise.race([learner.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText')), new Promise((r) => setTimeout(r, 2000, 'hangs'))]))
  console.log(learner.takeTroubles())
  await learner.kill()
})
