import { expect, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { openChapter } from './reading.ts'

const learner = learnerForFile()

const paragraph = (page: Page) => page.getByRole('article').locator('section p').first()
const styleOf = (page: Page, property: string): Promise<string> =>
  paragraph(page).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
const background = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const textSettings = (page: Page) => page.getByRole('dialog', { name: 'Text settings' })

/** Chooses one of a few values. It is chosen once it is recorded, a moment after the click. */
async function choose(page: Page, name: string): Promise<void> {
  const radio = textSettings(page).getByRole('radio', { name, exact: true })
  await radio.click()
  await expect(radio).toBeChecked()
}

test.beforeEach(async () => {
  await openChapter(learner.page, 'Why this guide exists')
  await learner.page.getByRole('button', { name: 'Text', exact: true }).click()
  await expect(textSettings(learner.page)).toBeVisible()
})

test('the text grows and shrinks beside the text itself', async () => {
  const { page } = learner
  const before = Number.parseFloat(await styleOf(page, 'font-size'))
  await textSettings(page).getByRole('button', { name: 'More: Text size' }).click()
  await expect.poll(async () => Number.parseFloat(await styleOf(page, 'font-size'))).toBeCloseTo(before * 1.1, 1)
  await textSettings(page).getByRole('button', { name: 'Less: Text size' }).click()
  await expect.poll(async () => Number.parseFloat(await styleOf(page, 'font-size'))).toBeCloseTo(before, 1)
})

test('lines become narrower and wider', async () => {
  const { page } = learner
  const width = async (): Promise<number> => (await paragraph(page).boundingBox())?.width ?? 0
  const medium = await width()
  await choose(page, 'Narrow')
  await expect.poll(width).toBeLessThan(medium)
  await choose(page, 'Medium')
  await expect.poll(width).toBe(medium)
})

test('the typeface changes between serif and sans', async () => {
  const { page } = learner
  expect(await styleOf(page, 'font-family')).toMatch(/Source Serif/)
  await choose(page, 'Sans')
  await expect.poll(() => styleOf(page, 'font-family')).toMatch(/^"?Inter/)
  await choose(page, 'Serif')
  await expect.poll(() => styleOf(page, 'font-family')).toMatch(/Source Serif/)
})

test('each theme has a paper of its own, and the system’s choice is followed', async () => {
  const { page } = learner
  const papers = new Set<string>()
  for (const theme of ['Light', 'Sepia', 'Dark']) {
    await choose(page, theme)
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme.toLowerCase())
    await expect.poll(async () => papers.has(await background(page))).toBe(false)
    papers.add(await background(page))
  }
  await choose(page, 'System')
  const [light, , dark] = papers
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => background(page)).toBe(dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => background(page)).toBe(light)
})

test('everything set is found again after a restart, the colours from the first frame', async () => {
  await choose(learner.page, 'Dark')
  await choose(learner.page, 'Sans')
  await choose(learner.page, 'Wide')
  const before = await styleOf(learner.page, 'font-size')
  await textSettings(learner.page).getByRole('button', { name: 'More: Text size' }).click()
  await expect.poll(() => styleOf(learner.page, 'font-size')).not.toBe(before)
  const dark = await background(learner.page)
  const size = await styleOf(learner.page, 'font-size')
  const page = await learner.reopen()
  expect(await background(page)).toBe(dark)
  await openChapter(page, 'Why this guide exists')
  expect(await styleOf(page, 'font-size')).toBe(size)
  expect(await styleOf(page, 'font-family')).toMatch(/^"?Inter/)
  await goTo(page, 'Settings')
  for (const name of ['Dark', 'Sans', 'Wide']) await expect(page.getByRole('radio', { name })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Text size in the guide' })).toHaveValue('110')
})
