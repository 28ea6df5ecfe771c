import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { goTo, Learner } from './app.ts'
import { violations } from './axe.ts'
import { answerCards, study, times } from './drill.ts'
import { whatDoesNotFit } from './fit.ts'
import { answersOf, journalPath } from './journal.ts'
import { writeCard } from './writing.ts'

let learner: Learner

test.beforeEach(() => {
  learner = new Learner([/No backup was made/])
})

test.afterEach(async () => {
  const troubles = learner.takeTroubles()
  await learner.leave()
  expect(troubles, 'errors nobody expected').toEqual([])
})

const backups = (): readonly string[] => readdirSync(join(learner.profile, 'data', 'backups')).sort()

/** Asks for the check by its name, as one asks for anything, and gives the dialog with what was found. */
async function checkData(page: Page) {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search everything' }).fill('check my data')
  await page.getByRole('option', { name: 'Check my data' }).click()
  await page.getByRole('button', { name: 'Check my data' }).click()
  const dialog = page.getByRole('dialog', { name: 'Check my data' })
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused()
  return dialog
}

const found = (dialog: ReturnType<Page['getByRole']>) => dialog.getByRole('list', { name: 'What was found' })

/** Changes a byte of the file, so many from its end. */
function spoil(path: string, fromEnd: number): void {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - fromEnd) ^ 1, bytes.length - fromEnd)
  writeFileSync(path, bytes)
}

test('a check finds sound data to be so, and damage that came while the app runs is mended and told', async () => {
  const page = await learner.open()
  await study(page, 'Principles')
  await answerCards(page, times(3, '4'))
  const first = await checkData(page)
  await expect(found(first)).toContainText(/Journal: \d+ entries, and every line stands as it was written/)
  await expect(found(first)).toContainText(/it says the same as the journal/)
  await expect(found(first)).toContainText('none held everything, so one was made now')
  expect(await violations(page)).toEqual([])
  expect(await whatDoesNotFit(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(first).toHaveCount(0)
  expect(backups()).toHaveLength(1)

  spoil(journalPath(learner.profile), 30)
  spoil(join(learner.profile, 'data', 'backups', backups()[0] ?? ''), 30)
  const second = await checkData(page)
  await expect(found(second)).toContainText('Journal: 1 damaged line was set aside')
  await expect(found(second)).toContainText('1 entry that only the working copy still had is in the journal again')
  await expect(found(second)).toContainText(`Backups: 1 is damaged and left as found: ${backups()[0]}`)
  await expect(found(second)).toContainText('one was made now')
  await page.keyboard.press('Escape')
  expect(answersOf(learner.profile)).toHaveLength(3)

  // The whole of it again from the beginning, and then what the app wrote down of itself.
  await learner.reopen()
  expect(answersOf(learner.profile)).toHaveLength(3)
})

test('an automatic backup that fails is told once, wherever the learner is', async () => {
  const page = await learner.open()
  await learner.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('companion:data-warning', {
      kind: 'backup',
      detail: 'The last backup was not made. The disk is full. Nothing was backed up, and nothing was changed.'
    })
  )
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('The last backup was not made. The disk is full.')
  await expect(notice).toContainText('Everything you did is in your journal.')
  await goTo(page, 'Guide')
  await notice.getByRole('button', { name: 'Understood' }).click()
  await expect(notice).toHaveCount(0)
})

test('a profile that was brought from elsewhere is said to be one, once, and nothing is lost', async () => {
  const page = await learner.open()
  await study(page, 'Principles')
  await answerCards(page, times(2, '4'))
  const place = join(learner.profile, 'data', 'place.json')
  await expect.poll(() => existsSync(place)).toBe(true)
  await learner.quit()
  const elsewhere = new Learner()
  cpSync(learner.profile, elsewhere.profile, { recursive: true })
  try {
    const there = await elsewhere.open()
    await expect(there.getByRole('alert')).toContainText(
      'Your progress lies in another place than when it was opened last'
    )
    await there.getByRole('button', { name: 'Understood' }).click()
    expect(answersOf(elsewhere.profile)).toHaveLength(2)
    await elsewhere.reopen()
    await expect.poll(() => existsSync(join(elsewhere.profile, 'data', 'place.json'))).toBe(true)
    await expect(elsewhere.page.getByRole('alert')).toHaveCount(0)
  } finally {
    await elsewhere.leave()
  }
})

test('a journal that may not be written to is said to be so at the start, and stays as it was', async () => {
  await learner.open()
  await study(learner.page, 'Principles')
  await answerCards(learner.page, ['4'])
  await learner.quit()
  learner.takeTroubles()
  const path = journalPath(learner.profile)
  const before = readFileSync(path)
  const locked = lock(path)
  test.skip(!locked, 'no file can be locked against its owner here')
  try {
    const page = await learner.open()
    const notice = page.getByRole('alert')
    await expect(notice).toContainText('The folder of your progress may not be written to, so nothing is saved')
    await expect(notice).toContainText('Make it writable, then open the app again')
    await goTo(page, 'Guide')
    await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('link')).not.toHaveCount(0)
    await learner.quit()
    expect(learner.takeTroubles().join('\n')).toContain('The journal could not be opened')
  } finally {
    unlock(path)
  }
  expect(readFileSync(path)).toEqual(before)
  await learner.open()
  await expect(learner.page.getByRole('alert')).toHaveCount(0)
})

/** Root may write to any file but one that the file system itself holds fast. @returns whether it worked */
function lock(path: string): boolean {
  if (process.getuid?.() !== 0) chmodSync(path, 0o444)
  else {
    try {
      execFileSync('chattr', ['+i', path], { stdio: 'ignore' })
    } catch {
      return false
    }
  }
  return true
}

function unlock(path: string): void {
  if (process.getuid?.() !== 0) chmodSync(path, 0o644)
  else execFileSync('chattr', ['-i', path])
}

test('diagnostics are shown before they are copied, and hold nothing that was studied or written', async () => {
  const page = await learner.open()
  const planted = 'Showback leaves out invoices'
  await writeCard(page, planted, planted)
  await learner.reopen()
  await goTo(learner.page, 'Settings')
  await learner.page.getByRole('button', { name: 'Show diagnostics' }).click()
  const dialog = learner.page.getByRole('dialog', { name: 'Diagnostics' })
  const shown = dialog.getByRole('region', { name: 'What is copied' })
  await expect(shown).toContainText(/Journal: open, \d+ entries/)
  expect(await violations(learner.page)).toEqual([])
  expect(await whatDoesNotFit(learner.page)).toEqual([])
  const text = (await shown.textContent()) ?? ''
  await dialog.getByRole('button', { name: 'Copy diagnostics' }).click()
  await expect(learner.page.getByText('Diagnostics copied')).toBeVisible()
  const copied = await learner.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toBe(text)
  for (const word of [planted, 'Showback', 'own.', learner.profile, process.env['HOME'] ?? '/root/']) {
    expect(copied).not.toContain(word)
  }
})
