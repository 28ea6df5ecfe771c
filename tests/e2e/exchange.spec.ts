import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Companion } from '#shared/companion.ts'
import type { ExchangeMessages } from '#shared/exchange-progress.ts'
import { goTo, learnerForFile } from './app.ts'
import { violations } from './axe.ts'
import { answerCards, study } from './drill.ts'
import { whatDoesNotFit } from './fit.ts'

const learner = learnerForFile()
const folder = mkdtempSync(join(tmpdir(), 'exchanged-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Has the system's own dialogs, which no test can reach, answer with a file of the test's folder, or with nothing. */
async function chooseFile(name?: string): Promise<string> {
  const path = name === undefined ? '' : join(folder, name)
  await learner.app.evaluate(({ dialog }, file) => {
    const canceled = file === ''
    dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: file })
    dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: canceled ? [] : [file] })
  }, path)
  return path
}

async function open(page: Page, name: 'Export' | 'Import') {
  await goTo(page, 'Settings')
  await page.getByRole('button', { name, exact: true }).click()
  return page.getByRole('dialog', { name })
}

async function exportAs(
  page: Page,
  way: 'Anki package' | 'CSV' | 'Journal' | 'Everything',
  name: string
): Promise<string> {
  const path = await chooseFile(name)
  const dialog = await open(page, 'Export')
  await dialog.getByRole('button', { name: way }).click()
  await expect(dialog.getByText(`“${name}” is saved`)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect(existsSync(path)).toBe(true)
  return path
}

test('cards and journal go out, and come back without a change', async () => {
  const { page } = learner
  await study(page, 'Principles')
  await answerCards(page, ['4', '4'])
  await exportAs(page, 'Anki package', 'cards.apkg')
  await exportAs(page, 'Journal', 'mine.journal')
  await exportAs(page, 'Everything', 'all.zip')
  for (const [way, name] of [
    ['Anki package', 'cards.apkg'],
    ['Journal', 'mine.journal']
  ] as const) {
    await chooseFile(name)
    const dialog = await open(page, 'Import')
    await dialog.getByRole('button', { name: way }).click()
    await expect(dialog.getByText(`“${name}” would change nothing.`)).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
})

test('a package that is never read to its end can be given up, and leaves no process behind', async () => {
  const { app, page } = learner
  await exportAs(page, 'Anki package', 'endless.apkg')
  // Whatever it does, it does no more of it, and does not hear that it should end.
  const stopped = app.evaluate(
    ({ app: main }) =>
      new Promise<number>((resolve) => {
        const { readFileSync: read } = process.getBuiltinModule('node:fs')
        const looking = setInterval(() => {
          const reading = main.getAppMetrics().find(({ name }) => name === 'Reading an Anki package')
          // Before that it is still the app itself, which makes a process of its own of a part of it.
          if (!reading || !read(`/proc/${reading.pid}/cmdline`, 'utf8').includes('--utility-sub-type')) return
          clearInterval(looking)
          process.kill(reading.pid, 'SIGSTOP')
          resolve(reading.pid)
        }, 2)
      })
  )
  await chooseFile('endless.apkg')
  const dialog = await open(page, 'Import')
  await dialog.getByRole('button', { name: 'Anki package' }).click()
  const pid = await stopped
  await expect(dialog.getByRole('status')).toContainText('Reading')
  expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain('--js-flags=--max-old-space-size=2048')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('button', { name: 'Anki package' })).toBeVisible()
  await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false)
  await page.keyboard.press('Escape')
})

test('a package that is given up before its process has begun leaves none behind either', async () => {
  const { app, page } = learner
  await exportAs(page, 'Anki package', 'unread.apkg')
  await chooseFile('unread.apkg')
  const kind = await page.evaluate(async () => {
    const { companion } = window as unknown as { companion: Companion & ExchangeMessages }
    const listenNoMore = companion.onExchangeProgress(() => void companion.exchangeCancel())
    const read = await companion.importOpen({ kind: 'anki' })
    listenNoMore()
    return read.ok ? 'read' : read.failure.kind
  })
  expect(kind).toBe('cancelled')
  await page.waitForTimeout(2000) // long enough for a process to begin that nothing would ever end
  const running = await app.evaluate(({ app: main }) => main.getAppMetrics().map(({ name }) => name))
  expect(running).not.toContain('Reading an Anki package')
})

test('a table is seen before it is taken in, and taken back as one', async () => {
  const { page } = learner
  writeFileSync(
    join(folder, 'mine.csv'),
    'Front;Back;Label\nWho pays?;Everyone, by a rule that all of them have agreed on before the first month was over;roles\nWho decides?;We;roles\n'
  )
  await chooseFile('mine.csv')
  const dialog = await open(page, 'Import')
  await dialog.getByRole('button', { name: 'CSV' }).click()
  await expect(dialog.getByRole('combobox', { name: 'Divided by' })).toHaveValue(';')
  await expect(dialog.getByRole('cell', { name: 'Who pays?' })).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Answer' }).selectOption({ label: 'Label' })
  await dialog.getByRole('combobox', { name: 'Answer' }).selectOption({ label: 'Back' })
  await expect(dialog.getByText('2 new cards')).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(await whatDoesNotFit(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog.getByText('2 entries are in your journal now.')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Import taken back')).toBeVisible()
  await goTo(page, 'Cards')
  await expect(page.getByRole('link', { name: 'My cards' })).toHaveCount(0)
})

test('an import can be taken back later, from the dialog', async () => {
  const { page } = learner
  await chooseFile('mine.csv')
  const dialog = await open(page, 'Import')
  await dialog.getByRole('button', { name: 'CSV' }).click()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await goTo(page, 'Cards')
  await expect(page.getByRole('link', { name: 'My cards' })).toBeVisible()
  await learner.reopen()
  const again = await open(learner.page, 'Import')
  await again.getByRole('button', { name: 'Take back the last import' }).click()
  await expect(again.getByText('The last import is taken back')).toBeVisible()
  await again.getByRole('button', { name: 'Done' }).click()
  await goTo(learner.page, 'Cards')
  await expect(learner.page.getByRole('link', { name: 'My cards' })).toHaveCount(0)
})

test('a file that is none of these is refused in words, and who names no file is asked again', async () => {
  const { page } = learner
  writeFileSync(join(folder, 'diary.journal'), 'Dear diary')
  await chooseFile('diary.journal')
  const dialog = await open(page, 'Import')
  await dialog.getByRole('button', { name: 'Journal' }).click()
  await expect(dialog.getByRole('alert')).toContainText('nothing was changed')
  await dialog.getByRole('button', { name: 'Choose again' }).click()
  await chooseFile()
  await dialog.getByRole('button', { name: 'Anki package' }).click()
  await expect(dialog.getByRole('button', { name: 'Anki package' })).toBeVisible()
  await page.keyboard.press('Escape')
})
