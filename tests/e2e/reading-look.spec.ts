import { expect, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { openChapter } from './reading.ts'

const learner = learnerForFile()

const paragraph = (page: Page) => page.getByRole('article').locator('section p').first()
const styleOf = (page: Page, property: string): Promise<string> =>
  paragraph(page).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
const background = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const textSettings = (page: Page) => page.getByRole('dialog', { name: 'Text settings' })

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
  await textSettings(page).getByText('Narrow', { exact: true }).click()
  await expect.poll(width).toBeLessThan(medium)
  await textSettings(page).getByText('Medium', { exact: true }).click()
  await expect.poll(width).toBe(medium)
})

test('the typeface changes between serif and sans', async () => {
  const { page } = learner
  expect(await styleOf(page, 'font-family')).toMatch(/Source Serif/)
  await textSettings(page).getByText('Sans', { exact: true }).click()
  await expect.poll(() => styleOf(page, 'font-family')).toMatch(/^"?Inter/)
  await textSettings(page).getByText('Serif', { exact: true }).click()
  await expect.poll(() => styleOf(page, 'font-family')).toMatch(/Source Serif/)
})

test('each theme has a paper of its own, and the system’s choice is followed', async () => {
  const { page } = learner
  const papers = new Set<string>()
  for (const theme of ['Light', 'Sepia', 'Dark']) {
    await textSettings(page).getByText(theme, { exact: true }).click()
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme.toLowerCase())
    await expect.poll(async () => papers.has(await background(page))).toBe(false)
    papers.add(await background(page))
  }
  await textSettings(page).getByText('System', { exact: true }).click()
  const [light, , dark] = papers
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => background(page)).toBe(dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => background(page)).toBe(light)
})

test('everything set is found again after a restart, the colours from the first frame', async () => {
  await textSettings(learner.page).getByText('Dark', { exact: true }).click()
  await textSettings(learner.page).getByText('Sans', { exact: true }).click()
  await textSettings(learner.page).getByText('Wide', { exact: true }).click()
  await textSettings(learner.page).getByRole('button', { name: 'More: Text size' }).click()
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
