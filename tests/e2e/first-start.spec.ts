import { expect, test } from '@playwright/test'
import { goTo, learnerForFile, type Place, places } from './app.ts'

const learner = learnerForFile()

test('a newcomer is shown Today with three ways in', async () => {
  const { page } = learner
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(places.Today)
  const ways = page.getByRole('region', { name: 'Three ways in' }).getByRole('link')
  await expect(ways).toHaveText(['Read the first chapter', 'Answer your first cards', 'Look up a term'])
  await expect(page.getByRole('alert')).toHaveCount(0)
})

for (const place of Object.keys(places) as Place[]) {
  test(`the link ${place} leads to its screen, which has one heading of the first level`, async () => {
    const { page } = learner
    await goTo(page, place)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.locator('[aria-current=page]')).toHaveText(place)
    await expect(page).toHaveTitle(/ · FinOps Study Companion$/)
  })
}

test('the navigation links to nothing but these places', async () => {
  const links = learner.page.getByRole('navigation', { name: 'Study' }).getByRole('link')
  await expect(links).toHaveText(Object.keys(places))
})

// Each walk is one that a newcomer could take: no address typed, nothing known beforehand.

test('reading begins one click after the start', async () => {
  const { page } = learner
  await goTo(page, 'Today')
  await page.getByRole('link', { name: 'Read the first chapter' }).click()
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('Why this guide exists')
  await expect(page.getByRole('article').locator('p')).not.toHaveCount(0)
})

test('the first card is asked and answered with three keys', async () => {
  const { page } = learner
  await goTo(page, 'Today')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeFocused()
  const question = await page.getByRole('article', { name: 'Card' }).innerText()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Good' })).toBeFocused()
  await page.keyboard.press('4')
  await expect(page.getByRole('article', { name: 'Card' })).not.toContainText(question)
})

test('a term is looked up with one click and its first letters', async () => {
  const { page } = learner
  await goTo(page, 'Glossary')
  await page.keyboard.type('showb') // the search box has the focus
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('heading').first()).toHaveText('Showback')
  await expect(page.getByRole('article', { name: 'Showback' })).toContainText('what it costs')
})

test('the newcomer’s three ways are gone once something was done', async () => {
  await goTo(learner.page, 'Today')
  await expect(learner.page.getByRole('region', { name: 'Three ways in' })).toHaveCount(0)
})
