import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { launchCommand } from '#scripts/launch.mjs'
import { goTo, Learner } from './app.ts'
import { answerCards, study, times } from './drill.ts'
import { answersOf } from './journal.ts'

test.describe.configure({ mode: 'serial' })

const stick = mkdtempSync(join(tmpdir(), 'stick-'))
const backup = join(stick, 'Handed over.finops-backup')
const giver = new Learner()
const taker = new Learner()

test.afterEach(() => expect(taker.takeTroubles(), 'errors nobody expected').toEqual([]))
test.afterAll(async () => {
  await Promise.all([giver.leave(), taker.leave()])
  rmSync(stick, { recursive: true, force: true })
})

const restoring = (page: Page) => page.getByRole('dialog', { name: 'Restore a backup' })

/** Opens a file with the app while it is open already, as the system does: by starting it once more. */
async function openAgain(file: string): Promise<void> {
  const { executable, args } = await launchCommand([`--user-data-dir=${taker.profile}`])
  await promisify(execFile)(executable, [...args, file]) // the second one ends by itself
}

test('a backup that the app is started with is shown before anything is changed, and then restored', async () => {
  await study(await giver.open(), 'Principles')
  await answerCards(giver.page, times(3, '4'))
  await giver.quit()
  const backups = join(giver.profile, 'data', 'backups')
  copyFileSync(join(backups, readdirSync(backups).find((name) => name.endsWith('.finops-backup')) ?? ''), backup)

  const page = await taker.open([], undefined, [backup])
  await expect(restoring(page).getByText('3 answers')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings', includeHidden: true })).toBeVisible()
  expect(answersOf(taker.profile)).toEqual([])
  expect(page.url()).not.toContain('Handed')
  await restoring(page).getByRole('button', { name: 'Restore', exact: true }).click()
  await restoring(page).getByRole('button', { name: 'Done' }).click()
  await expect(restoring(page)).toHaveCount(0)
  expect(answersOf(taker.profile)).toHaveLength(3)
  expect(new URL(page.url()).search).toBe('')
})

test('one that is opened while the app is open comes to the window that is there, again and again', async () => {
  const { page } = taker
  for (const place of ['Cards', 'Settings'] as const) {
    await goTo(page, place)
    await openAgain(backup)
    await expect(restoring(page).getByText('All of it is here already')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(restoring(page)).toHaveCount(0)
  }
  expect(taker.app.windows()).toHaveLength(1)
})

test('one that is opened from the Finder of a Mac comes the same way', async () => {
  await goTo(taker.page, 'Today')
  await taker.app.evaluate(({ app }, path) => app.emit('open-file', { preventDefault() {} }, path), backup)
  await expect(restoring(taker.page).getByText('All of it is here already')).toBeVisible()
  await taker.page.keyboard.press('Escape')
})

test('a file that only has the name of a backup is said to be damaged, and another file opens nothing', async () => {
  const { page } = taker
  writeFileSync(backup, 'not a backup')
  await openAgain(backup)
  await expect(restoring(page).getByRole('alert')).toContainText('nothing was changed')
  await page.keyboard.press('Escape')
  writeFileSync(join(stick, 'letter.txt'), 'Dear reader')
  await goTo(page, 'Today')
  await openAgain(join(stick, 'letter.txt'))
  await expect(restoring(page)).toHaveCount(0)
  expect(new URL(page.url()).pathname).toBe('/today')
})
