import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { answerCard, study } from './drill.ts'
import { journalOf } from './journal.ts'
import { dateAhead, planExam } from './plan.ts'

const learner = learnerForFile()
const folder = mkdtempSync(join(tmpdir(), 'companion-plan-'))

test.afterAll(() => rmSync(folder, { recursive: true }))

const plans = () => journalOf(learner.profile).filter(({ kind }) => kind === 'exam-planned')
const make = (page: Page) => page.getByRole('button', { name: 'Make a plan' }).click()

async function setMinutes(page: Page, minutes: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Minutes a day' })
  await field.fill(minutes)
  await field.press('Tab')
}

/** Has the system's own dialog answer with a path. */
const answerDialog = (path: string): Promise<void> =>
  learner.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)

test('a plan that cannot be is refused in a sentence, and nothing is recorded', async () => {
  const { page } = learner
  await goTo(page, 'Plan')
  const refused = async (date: string, words: string): Promise<void> => {
    await page.getByLabel('Date of the exam').fill(date)
    await make(page)
    await expect(page.getByRole('alert')).toContainText(words)
  }
  await refused('2020-02-29', 'has to lie ahead')
  await refused(await dateAhead(page, 0), 'has to lie ahead')
  await refused(await dateAhead(page, 3700), 'more than ten years ahead')
  await refused('', 'Give the date')
  await setMinutes(page, '0')
  await refused(await dateAhead(page, 30), 'some minutes a day')
  await setMinutes(page, '25')
  const days = page.getByRole('group', { name: 'Days off' }).getByRole('checkbox')
  for (const day of await days.all()) await day.check()
  await refused(await dateAhead(page, 30), 'At least one day')
  for (const day of await days.all()) await day.uncheck()
  expect(plans()).toEqual([])
})

test('an exam tomorrow is planned, with what can still be done today', async () => {
  const { page } = learner
  await planExam(page, 1)
  await expect(page.getByText('1 day until the exam')).toBeVisible()
  await expect(page.getByText(/are left out, what is worth least first/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The days to come' })).toBeVisible()
})

test('a new date makes a new plan, whose pace is worked out and kept', async () => {
  const { page } = learner
  await page.getByRole('button', { name: 'Change the plan' }).click()
  await page.getByLabel('Date of the exam').fill(await dateAhead(page, 40))
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByText(/^40 days until the exam/)).toBeVisible()
  await expect(
    page.getByText(/^40 days at 15 minutes: \d+ new cards? a day .* should be known on the day\.$/)
  ).toBeVisible()
  const events = journalOf(learner.profile)
  expect(events.filter(({ kind }) => kind === 'exam-planned')).toHaveLength(2)
  expect(events.at(-1)).toMatchObject({ kind: 'exam-paced' })
})

test('Today lists the day’s work, and its session asks as many new cards as the plan says', async () => {
  const { page } = learner
  await goTo(page, 'Today')
  const plan = page.getByRole('region', { name: 'Plan' })
  await expect(plan).toContainText('40 days until the exam')
  const line = await plan.getByRole('link', { name: /^Begin \d+ new cards/ }).innerText()
  const [fresh = ''] = /\d+/.exec(line) ?? []
  await expect(page.getByRole('region', { name: 'Today’s session' })).toContainText(new RegExp(`new\\s*${fresh}`))
  await plan
    .getByRole('link', { name: /^Read / })
    .first()
    .click()
  await expect(page.getByRole('article')).toBeVisible()
})

test('no card comes back after the exam, and what is done leaves the list', async () => {
  const { page } = learner
  await goTo(page, 'Plan')
  const today = page.getByRole('region', { name: 'Today', exact: true })
  const asked = async (): Promise<number> => Number(/Begin (\d+) new/.exec(await today.innerText())?.[1])
  const before = await asked()
  await study(page)
  await page.keyboard.press('Space')
  const easy = (await page.getByRole('button', { name: /^Easy/ }).innerText()).replaceAll(/\s+/g, ' ')
  const [, number, unit] = /([\d.]+) (d|mo)/.exec(easy) ?? []
  const days = Number(number) * (unit === 'mo' ? 30 : 1)
  expect(days, easy).toBeGreaterThan(0)
  expect(days, easy).toBeLessThan(40)
  await page.keyboard.press('4')
  await answerCard(page, '4')
  await goTo(page, 'Plan')
  await expect.poll(asked).toBe(before - 2)
})

test('the plan is saved as a calendar, and a place that cannot be written to is said', async () => {
  const { page } = learner
  const path = join(folder, 'plan.ics')
  await answerDialog(path)
  await page.getByRole('button', { name: 'Save as calendar' }).click()
  await expect(page.getByText(/^Calendar saved/)).toBeVisible()
  const calendar = readFileSync(path, 'utf8')
  expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(30)
  expect(calendar).toContain(`DTSTART;VALUE=DATE:${(await dateAhead(page, 40)).replaceAll('-', '')}`)
  await answerDialog(join(folder, 'nowhere', 'plan.ics'))
  await page.getByRole('button', { name: 'Save as calendar' }).click()
  await expect(page.getByText(/^The calendar was not saved\./)).toBeVisible()
})

test('a project that is ticked off stays so after a restart', async () => {
  const project = (page: Page) => page.locator('#projects').getByRole('checkbox').first()
  await project(learner.page).click()
  await expect(project(learner.page)).toBeChecked() // once it is recorded
  const page = await learner.reopen()
  await goTo(page, 'Plan')
  await expect(project(page)).toBeChecked()
})

test('a plan that is dropped leaves cards to their own schedule', async () => {
  const { page } = learner
  await page.getByRole('button', { name: 'Drop the plan' }).click()
  await page.getByRole('button', { name: 'Drop it' }).click()
  await expect(page.getByRole('button', { name: 'Make a plan' })).toBeVisible()
  await goTo(page, 'Today')
  await expect(page.getByRole('link', { name: 'Set the date of your exam' })).toBeVisible()
})
