import { expect, test } from '@playwright/test'
import { goTo, Learner } from './app.ts'
import { questionOf, study } from './drill.ts'
import { answersOf } from './journal.ts'

test('lab double', async () => {
  const learner = new Learner()
  const page = await learner.open()
  await goTo(page, 'Settings')
  await page.getByRole('textbox', { name: 'New cards a day' }).fill('100')
  await page.keyboard.press('Tab')
  await study(page)
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Space')
    await Promise.all(Array.from({ length: 40 }, () => page.keyboard.press('4')))
    await page.getByRole('button', { name: 'Show answer' }).waitFor()
  }
  const a = answersOf(learner.profile)
  console.log('answers', a.length, 'distinct', new Set(a.map((x) => x.card)).size)
  let t = performance.now()
  const { app } = learner
  const closed = app.waitForEvent('close')
  const { pid } = app.process()
  process.kill(-(pid ?? 0), 'SIGKILL')
  await closed
  console.log('close event', performance.now() - t)
  for (let i = 0; i < 50; i++) {
    try { process.kill(-(pid ?? 0), 0) } catch (e) { console.log('gone', performance.now() - t, String(e)); break }
    await new Promise((r) => setTimeout(r, 50))
  }
  console.log(performance.now() - t)
})
