import { expect, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { beginPaper, chooseFirst, practise, practiseUntil, timeLeft } from './exam.ts'
import { journalOf } from './journal.ts'

const learner = learnerForFile()

test('without evidence readiness is no number, and says what is lacking', async () => {
  await goTo(learner.page, 'Progress')
  const readiness = learner.page.getByRole('region', { name: 'Readiness' })
  await expect(readiness).toContainText('0 of 20 answers to exam questions, and 0 of 5 domains')
  expect(journalOf(learner.profile).filter(({ kind }) => kind === 'forecast-kept')).toEqual([])
})

test('a question is marked at once, with a reason for every option and the way to the guide', async () => {
  const { page } = learner
  await practise(page)
  await expect(page.getByRole('button', { name: 'Certain' })).toBeDisabled()
  await chooseFirst(page)
  await page.getByRole('button', { name: 'Fairly sure' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^(Right|Not right)$/)
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused()
  const reasons = page.locator('main').getByRole('listitem')
  expect(await reasons.count()).toBeGreaterThanOrEqual(3)
  for (const reason of await reasons.all()) expect((await reason.innerText()).split('\n').length).toBeGreaterThan(1)
})

test('a mistake made with certainty is a card the same day', async () => {
  const { page } = learner
  await page.getByRole('button', { name: 'Next question' }).click()
  await practiseUntil(page, 'Not right')
  await expect(page.getByText('this question became a card of yours')).toBeVisible()
  const stem = (await page.locator('main section p').first().innerText()).slice(0, 40)
  await goTo(page, 'Cards')
  await page.getByRole('link', { name: 'My cards' }).click()
  await expect(page.locator('main')).toContainText(stem)
})

test('what was missed is practised again', async () => {
  const { page } = learner
  await practise(page, 'Missed')
  await expect(page.getByRole('status', { name: 'Question' })).toHaveText(/^1 of [1-9]/)
  await page.getByRole('link', { name: 'End practice' }).click()
  await expect(page.getByRole('heading', { name: 'What you mix up' })).toBeVisible()
})

test('a paper survives a kill with every answer, flag and stroke, and its clock has only stood still', async () => {
  await beginPaper(learner.page)
  const { page } = learner
  await chooseFirst(page)
  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: /^Question 1, answered, flagged$/ })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('region', { name: 'Question 2 of 50' })).toBeVisible()
  await chooseFirst(page)
  await expect(page.getByRole('button', { name: /^Question 2, answered$/ })).toBeVisible()
  const before = await timeLeft(page)
  await learner.kill()
  const again = await learner.open()
  await goTo(again, 'Exam')
  await expect(again.getByText(/: 2 of 50 answered/)).toBeVisible()
  await again.getByRole('button', { name: 'Go on with this paper' }).click()
  await expect(again.getByRole('heading', { name: 'The clock stands still' })).toBeVisible()
  const after = await timeLeft(again)
  expect(after).toBeGreaterThanOrEqual(before)
  expect(after - before).toBeLessThanOrEqual(31_000)
  await again.waitForTimeout(1200)
  expect(await timeLeft(again)).toBe(after)
  await again.getByRole('button', { name: 'Go on' }).click()
  await expect(again.getByRole('button', { name: /^Question 1, answered, flagged$/ })).toBeVisible()
  await expect(again.getByRole('region', { name: 'Question 2 of 50' })).toBeVisible()
})

test('a clock of the machine that is set back or forward does not move the clock of a paper', async () => {
  const { page } = learner
  const before = await timeLeft(page)
  await page.evaluate(() => {
    const real = Date.now
    Date.now = () => real() - 3_600_000
  })
  await page.waitForTimeout(1100)
  expect(before - (await timeLeft(page))).toBeGreaterThan(0)
  expect(before - (await timeLeft(page))).toBeLessThan(20_000)
})

test('a paper that is handed in shows where its marks came from, and cannot be changed any more', async () => {
  const { page } = learner
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByRole('dialog')).toContainText('48 questions are not answered')
  await page.getByRole('button', { name: 'Hand in now' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not passed yet')
  for (const part of ['By domain', 'By phase', 'By persona', 'By what it asks for', 'Questions and reasons'])
    await expect(page.getByRole('heading', { name: part })).toBeVisible()
  await page.getByRole('group', { name: 'Show' }).getByRole('radio', { name: 'Flagged' }).click()
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([/^Question 1: /])
  const submitted = journalOf(learner.profile).filter(({ kind }) => kind === 'paper-submitted')
  expect(submitted).toHaveLength(1)
  await page.getByRole('link', { name: 'Back to Exam' }).click()
  await expect(page.getByRole('heading', { name: 'Papers so far' })).toBeVisible()
})

test('with evidence it is a number with an interval, what would move it, and what to get straight; it is kept', async () => {
  await goTo(learner.page, 'Progress')
  const readiness = learner.page.getByRole('region', { name: 'Readiness' })
  await expect(readiness).toContainText('to pass a paper like yours')
  await expect(readiness).toContainText(/\d+–\d+ %/)
  await expect(readiness.getByRole('heading', { name: 'What would move it most' })).toBeVisible()
  const first = readiness.getByRole('heading', { name: 'What to get straight first' })
  await expect(first).toBeVisible()
  await expect.poll(() => journalOf(learner.profile).filter(({ kind }) => kind === 'forecast-kept')).toHaveLength(1)
  await readiness.getByRole('listitem').getByRole('link').first().click()
  await expect(learner.page.getByRole('heading', { level: 1 })).toContainText('Practice:')
})
