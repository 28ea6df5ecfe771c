import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { goTo, type Learner } from './app.ts'
import { answerCards, study } from './drill.ts'
import { beginPaper } from './exam.ts'
import { planExam } from './plan.ts'
import { openChapter, scroll } from './reading.ts'
import { writeCard } from './writing.ts'

/**
 * Everything that a learner does in the app, once: reading, looking up, drilling, writing, sitting a paper, planning,
 * printing, backing up, restoring, exporting, importing, fitting, and every setting that might start something.
 * @param folder where what is saved goes
 */
export async function wholeSession(learner: Learner, folder: string): Promise<void> {
  const { page } = learner
  await readAndLookUp(page)
  await learn(page)
  await takeOut(learner, folder)
  await takeIn(learner, folder)
  await changeSettings(page)
}

async function readAndLookUp(page: Page): Promise<void> {
  await openChapter(page, 'Learning paths')
  await scroll(page, 2000)
  await goTo(page, 'Glossary')
  await page.keyboard.type('reservd instnce')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('commitment')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
}

async function learn(page: Page): Promise<void> {
  await writeCard(page, 'Who pays the invoice?', 'See https://example.com/ and //example.com/x.png.')
  await study(page)
  await answerCards(page, ['1', '2', '3', '4'])
  await page.keyboard.press('Control+z')
  await planExam(page, 40)
  await beginPaper(page)
  await page.keyboard.press('n')
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('button', { name: 'Hand in now' }).click()
  await expect(page.getByRole('heading', { name: 'By domain' })).toBeVisible()
  await goTo(page, 'Progress')
  // Asked of the bridge, because the screen offers it only after hundreds of answers: it starts a process of its own.
  await page.evaluate(() =>
    (window as unknown as { companion: { fitWeights: (order: object) => unknown } }).companion.fitWeights({
      weights: null
    })
  )
}

/** Has the system's own dialogs, which no test can reach, answer with a file. */
const chooseFile = (learner: Learner, path: string): Promise<void> =>
  learner.app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, path)

async function takeOut(learner: Learner, folder: string): Promise<void> {
  const { page } = learner
  await chooseFile(learner, join(folder, 'saved.pdf'))
  await openChapter(page, 'Tracks and levels')
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  const print = page.getByRole('dialog', { name: 'Save as PDF' })
  await print.getByRole('button', { name: 'Save…' }).click()
  await expect(print.getByText('“saved.pdf” is saved.')).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Enter')
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText(/^Last backup: .* It was read back and is whole\.$/)).toBeVisible()
  for (const [way, name] of [
    ['Anki package', 'cards.apkg'],
    ['CSV', 'cards.csv'],
    ['Everything', 'all.zip']
  ] as const) {
    await chooseFile(learner, join(folder, name))
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('button', { name: way }).click()
    await expect(dialog.getByText(`“${name}” is saved`)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
  }
}

async function takeIn(learner: Learner, folder: string): Promise<void> {
  const { page } = learner
  await chooseFile(learner, join(folder, 'cards.apkg'))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import' })
  await dialog.getByRole('button', { name: 'Anki package' }).click()
  await expect(dialog.getByText(/“cards.apkg” would change nothing|new card/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  const restore = page.getByRole('dialog', { name: 'Restore a backup' })
  await restore
    .getByRole('button', { name: /than now|as now/ })
    .first()
    .click()
  await expect(restore.getByText(/All of it is here already|would/)).toBeVisible()
  await page.keyboard.press('Escape')
}

async function changeSettings(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('radio', { name: 'Dark', exact: true }).click()
  await page.getByRole('textbox', { name: 'New cards a day' }).fill('20')
  await page.keyboard.press('Tab')
  await goTo(page, 'Today')
}
