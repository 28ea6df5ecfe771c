import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { goTo, type Learner, learnerForFile } from './app.ts'
import { violations } from './axe.ts'
import { answerCards, study, times } from './drill.ts'
import { whatDoesNotFit } from './fit.ts'
import { answersOf, journalPath } from './journal.ts'

const learner = learnerForFile()
const second = mkdtempSync(join(tmpdir(), 'second-'))
test.afterAll(() => rmSync(second, { recursive: true, force: true }))

const backups = (of: Learner = learner): readonly string[] => readdirSync(join(of.profile, 'data', 'backups')).sort()

async function openRestore(page: Page) {
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  return page.getByRole('dialog', { name: 'Restore a backup' })
}

/** Has the system's own dialog, which no test can reach, answer with a folder. */
const chooseFolder = (of: Learner, folder: string): Promise<void> =>
  of.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)

test('what is backed up can be restored, and what came since is not lost', async () => {
  const { page } = learner
  await study(page, 'Principles')
  await answerCards(page, times(3, '4'))
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText(/^Last backup: .* It was read back and is whole\.$/)).toBeVisible()
  const file = backups()[0] ?? ''
  await study(page, 'Principles')
  await answerCards(page, times(2, '4'))

  const dialog = await openRestore(page)
  await expect(dialog.getByRole('button', { name: /fewer than now/ })).toHaveCount(1)
  expect(await violations(page)).toEqual([])
  expect(await whatDoesNotFit(page)).toEqual([])
  await dialog.getByRole('button', { name: /fewer than now/ }).click()
  await expect(dialog.getByText('All of it is here already')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Restore', exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')

  // The journal and the database are gone, and the backup is still there.
  await learner.quit()
  expect(backups().length).toBeGreaterThan(1) // one more was made at the end
  rmSync(journalPath(learner.profile))
  for (const name of backups().filter((one) => one !== file)) rmSync(join(learner.profile, 'data', 'backups', name))
  rmSync(join(learner.profile, 'IndexedDB'), { recursive: true, force: true })
  await learner.open()
  await study(learner.page, 'Phases')
  await answerCards(learner.page, ['4'])
  const again = await openRestore(learner.page)
  await again.getByRole('button', { name: /more than now/ }).click()
  await expect(again.getByText('3 answers')).toBeVisible()
  await again.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(again.getByText(/^Restored: \d+ entries came back/)).toBeVisible()
  await again.getByRole('button', { name: 'Done' }).click()
  expect(answersOf(learner.profile)).toHaveLength(4)
  expect(backups()).toHaveLength(2) // the state before it was backed up first
  await goTo(learner.page, 'Progress')
  await goTo(learner.page, 'Today')
})

test('a damaged backup is said to be one, and nothing is changed', async () => {
  const { page } = learner
  const before = answersOf(learner.profile)
  const [first = '', last = ''] = backups().map((name) => join(learner.profile, 'data', 'backups', name))
  const bytes = readFileSync(first)
  bytes.fill(0, bytes.length - 40)
  writeFileSync(first, bytes)
  writeFileSync(last, 'not a backup')
  const dialog = await openRestore(page)
  await expect(dialog.getByText('Damaged: it cannot be read')).toHaveCount(1)
  await dialog.getByRole('button', { name: /This computer|Another computer/ }).click()
  await expect(dialog.getByRole('alert')).toContainText('nothing was changed')
  await expect(dialog.getByRole('alert')).toContainText('damaged')
  await dialog.getByRole('button', { name: 'Choose again' }).click()
  await expect(dialog.getByRole('list', { name: 'Backups' })).toBeVisible()
  await page.keyboard.press('Escape')
  expect(answersOf(learner.profile)).toEqual(before)
})

test('a second folder gets copies, and one that is gone is said in a sentence', async () => {
  const { page } = learner
  await chooseFolder(learner, second)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Choose a second folder' }).click()
  await expect(page.getByText(`Copies go into ${second}`).first()).toBeVisible()
  expect(readdirSync(second)).toHaveLength(1)
  rmSync(second, { recursive: true })
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByRole('alert')).toContainText('The second folder has no copy of the last backup')
  await page.getByRole('button', { name: 'Stop copying' }).click()
  await expect(page.getByRole('button', { name: 'Choose a second folder' })).toBeVisible()
})

test('backups are locked with a passphrase, wait for it after a start, and open with nothing else', async () => {
  const passphrase = 'four words of mine'
  const { page } = learner
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Lock with a passphrase' }).click()
  const lock = page.getByRole('dialog', { name: 'Lock backups' })
  await expect(lock.getByText(/if you forget it, it cannot be found out or set anew/)).toBeVisible()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Tab')
  await page.keyboard.type('four words of yours')
  await page.keyboard.press('Enter')
  await expect(lock.getByRole('alert')).toHaveText('This is not the same.')
  await lock.getByLabel('The same again').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(lock.getByRole('alert')).toHaveText('Put it down first: nobody can bring it back.')
  await lock.getByRole('checkbox', { name: /^I have put it down/ }).check()
  await page.keyboard.press('Enter')
  await expect(lock).toHaveCount(0)
  await expect(page.getByText(/New backups are locked with your passphrase/)).toBeVisible()

  const again = await learner.reopen()
  await goTo(again, 'Settings')
  await expect(again.getByText('Backups are locked and wait for your passphrase.')).toBeVisible()
  await again.getByRole('button', { name: 'Restore', exact: true }).click()
  const restore = again.getByRole('dialog', { name: 'Restore a backup' })
  await restore
    .getByRole('button', { name: /locked/ })
    .first()
    .click()
  await expect(restore.getByLabel('Passphrase')).toBeFocused()
  expect(await violations(again)).toEqual([])
  expect(await whatDoesNotFit(again)).toEqual([])
  await again.keyboard.type('four words of yours')
  await again.keyboard.press('Enter')
  await expect(restore.getByRole('alert')).toContainText('That passphrase does not open it')
  await restore.getByLabel('Passphrase').fill(passphrase)
  await again.keyboard.press('Enter')
  await expect(restore.getByText(/read from end to end and whole/)).toBeVisible()
  await again.keyboard.press('Escape')
  await again.getByRole('button', { name: 'Stop locking' }).click()
  await expect(again.getByRole('button', { name: 'Lock with a passphrase' })).toBeVisible()
})
