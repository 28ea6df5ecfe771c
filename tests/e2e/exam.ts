import { expect, type Page } from '@playwright/test'
import { goTo } from './app.ts'

/** Begins a session of practice and waits for its first question. */
export async function practise(page: Page, pool = 'New'): Promise<void> {
  await goTo(page, 'Exam')
  await page.getByRole('group', { name: 'Questions' }).getByRole('radio', { name: pool }).click()
  await page.getByRole('button', { name: 'Practise', exact: true }).click()
  await expect(page.getByRole('status', { name: 'Question' })).toBeVisible()
}

/** Chooses something, whatever kind of question it is: what is shown first. */
export async function chooseFirst(page: Page): Promise<void> {
  const question = page
    .getByRole('group')
    .filter({ has: page.locator('> p') })
    .first()
  const lists = question.getByRole('combobox')
  const down = question.getByRole('button', { name: /^Move down/ })
  if ((await question.getByRole('radio').count()) > 0) return page.keyboard.press('1')
  if ((await down.count()) > 0) return down.first().click()
  if ((await lists.count()) > 0) {
    for (const [index, list] of (await lists.all()).entries()) await list.selectOption({ index: index + 1 })
    return
  }
  // As many as the last sentence of the stem asks for.
  const asked = (await question.locator('> p').first().innerText()).split(/(?<=[.?!])\s+/).at(-1) ?? ''
  const count = /\bfour\b(?!-)/i.test(asked) ? 4 : /\bthree\b(?!-)/i.test(asked) ? 3 : 2
  for (let digit = 1; digit <= count; digit++) await page.keyboard.press(String(digit))
}

/** Answers questions of a practice session until one was answered as asked for, and shows its reasons. */
export async function practiseUntil(page: Page, verdict: 'Right' | 'Not right'): Promise<void> {
  for (let times = 0; times < 30; times++) {
    await chooseFirst(page)
    await page.getByRole('button', { name: 'Certain' }).click()
    const next = page.getByRole('button', { name: 'Next question' })
    await expect(next).toBeVisible()
    if ((await page.getByRole('heading', { level: 2 }).innerText()) === verdict) return
    await next.click()
  }
  throw new Error(`In thirty questions none was answered "${verdict}".`)
}

/** Begins a paper and waits for its clock. */
export async function beginPaper(page: Page): Promise<void> {
  await goTo(page, 'Exam')
  await page.getByRole('button', { name: 'Begin a paper' }).click()
  await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
}

/** Milliseconds on the clock of a paper. */
export async function timeLeft(page: Page): Promise<number> {
  const words = await page.getByRole('timer', { name: 'Time left' }).innerText()
  return words.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000
}

/** Answers so many questions of a paper under way, one after the other. */
export async function answerPaper(page: Page, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    await expect(page.getByRole('region', { name: `Question ${number} of 50` })).toBeVisible()
    await chooseFirst(page)
    await expect(page.getByRole('button', { name: new RegExp(`^Question ${number}, answered`) })).toBeVisible()
    if (number < count) await page.keyboard.press('n')
  }
}
