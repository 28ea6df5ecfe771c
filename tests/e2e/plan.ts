import { expect, type Page } from '@playwright/test'
import { goTo } from './app.ts'

/** A date of the learner's calendar so many days from now, as a field for dates takes it. */
export const dateAhead = (page: Page, days: number): Promise<string> =>
  page.evaluate((ahead) => {
    const day = new Date()
    day.setHours(day.getHours() - 4) // a study day turns at four
    day.setDate(day.getDate() + ahead)
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
  }, days)

/** Makes a plan, with nothing else than the date changed. */
export async function planExam(page: Page, daysAhead: number): Promise<void> {
  await goTo(page, 'Plan')
  await page.getByLabel('Date of the exam').fill(await dateAhead(page, daysAhead))
  await page.getByRole('button', { name: 'Make a plan' }).click()
  await expect(page.getByRole('button', { name: 'Change the plan' })).toBeVisible()
}
