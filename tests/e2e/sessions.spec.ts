import { expect, type Page, test } from '@playwright/test'
import type { JournalEvent } from '#domain/journal/events.ts'
import { goTo, learnerForFile } from './app.ts'
import { answerCard, questionOf, queue, study } from './drill.ts'
import { answersOf, journalOf } from './journal.ts'
import { visit } from './marks.ts'
import { said } from './writing.ts'

const learner = learnerForFile()

const events = <Kind extends JournalEvent['kind']>(kind: Kind) =>
  journalOf(learner.profile).filter((event): event is Extract<JournalEvent, { kind: Kind }> => event.kind === kind)
const question = (page: Page) => expect.poll(() => questionOf(page))

test('a card put off until tomorrow is asked no more today, and comes back when that is taken back', async () => {
  const { page } = learner
  await study(page, 'Phases')
  const before = await questionOf(page)
  await page.keyboard.press('-')
  await expect(said(page)).toContainText('Put off until tomorrow')
  await question(page).not.toBe(before)
  await said(page).getByRole('button', { name: 'Undo' }).click()
  await question(page).toBe(before)
  expect(events('voided').at(-1)?.event).toBe(events('card-buried').at(-1)?.id)
})

test('a suspended card leaves the queue until it is brought back', async () => {
  const { page } = learner
  await study(page, 'Phases')
  const before = await questionOf(page)
  await page.keyboard.press('Shift+@')
  await expect(said(page)).toContainText('Suspended')
  await question(page).not.toBe(before)
  await visit(page, `/cards/why/${events('card-suspended').at(-1)?.card}`, 'Why this date')
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByText('You have suspended it')).toHaveCount(0)
  await study(page, 'Phases')
  await question(page).toBe(before)
})

test('the menu of a card opens by the full stop, and flags it or chooses its day', async () => {
  const { page } = learner
  await study(page, 'Phases')
  const before = await questionOf(page)
  await page.keyboard.press('.')
  await page.getByRole('menuitemradio', { name: 'Green' }).click()
  await expect(said(page)).toContainText('Flagged: Green')
  expect(events('card-flagged').at(-1)).toMatchObject({ flag: 3 })
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: /Set the day/ }).click()
  const dialog = page.getByRole('dialog', { name: 'The day it comes back' })
  await dialog.getByLabel('Day').fill('2001-01-01')
  await expect(dialog.getByRole('button', { name: 'Set the day' })).toBeDisabled()
  await expect(dialog).toContainText('Choose a day from today on')
  const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
  await dialog.getByLabel('Day').fill(nextWeek)
  await dialog.getByRole('button', { name: 'Set the day' }).click()
  await expect(said(page)).toContainText('Comes back on')
  await question(page).not.toBe(before)
  expect(events('card-due-set').at(-1)?.card).toBe(events('card-flagged').at(-1)?.card)
})

test('keys that go to the menu of a card do nothing to the card', async () => {
  const { page } = learner
  await study(page, 'Phases')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Good' })).toBeFocused()
  const answers = events('card-answered').length
  await page.keyboard.press('.')
  await page.getByRole('menuitemradio', { name: 'Orange' }).focus()
  await page.keyboard.press('Space')
  await expect(said(page)).toContainText('Flagged: Orange')
  await page.keyboard.press('.')
  await expect(page.locator('[role=menu]:focus-within')).toBeVisible()
  await page.keyboard.press('0')
  await expect(said(page)).toContainText('Flag removed')
  await expect(page.getByRole('button', { name: 'Good' })).toBeVisible()
  expect(events('card-answered').length).toBe(answers)
})

test('a cram asks a card again until it is known, and leaves the schedule alone', async () => {
  const { page } = learner
  await study(page, 'Principles')
  await answerCard(page, '1')
  const answers = events('card-answered').length
  await goTo(page, 'Cards')
  await page.getByRole('button', { name: 'Other sessions' }).click()
  await page.getByRole('radio', { name: 'Cram' }).click()
  await page.getByRole('radio', { name: 'Answered Again today' }).click()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cram: All decks')
  await expect(queue(page)).toHaveText('1 card left')
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(page.getByRole('region', { name: 'Done' })).toContainText('2 answers, 1 card known')
  expect(events('card-crammed').map((event) => event.rating)).toEqual([1, 3])
  expect(events('card-answered').length).toBe(answers)
})

test('a deck goes by its own options, and the buttons say so', async () => {
  const { page } = learner
  await goTo(page, 'Cards')
  await page.getByRole('link', { name: 'Deck options' }).click()
  await page.getByRole('button', { name: 'Add a set of options' }).click()
  const form = page.getByRole('region', { name: 'New options' })
  await form.getByRole('textbox', { name: 'Name' }).fill('Formulas by heart')
  await form.getByRole('textbox', { name: /^Learning steps/ }).fill('5m 2h')
  await form.getByRole('button', { name: 'Save these options' }).click()
  await expect(said(page)).toContainText('Options saved')
  await page.getByRole('combobox', { name: 'Formulas' }).selectOption('Formulas by heart')
  await expect(said(page)).toContainText('Formulas goes by other options now')
  await study(page, 'Formulas')
  await page.keyboard.press('Space')
  await expect(page.locator('#interval-1')).toHaveText('5 min')
  await expect(page.locator('#interval-3')).toHaveText('2 h')
  await page.keyboard.press('3')
  await expect.poll(() => answersOf(learner.profile).at(-1)?.pace?.learningSteps).toEqual([5, 120])
})

test('learning ahead asks what is not due yet, and says when nothing is left', async () => {
  const { page } = learner
  await study(page, 'Personas')
  await answerCard(page, '4')
  await visit(page, `/cards/why/${answersOf(learner.profile).at(-1)?.card}`, 'Why this date')
  await expect(page.getByText(/^It comes back on .*, in \d+ days\.$/)).toBeVisible()
  await expect(page.getByRole('img', { name: /^Chance of recall: 100 % after the last answer/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Easy first answer/ })).toBeVisible()
  await goTo(page, 'Cards')
  await page.getByRole('button', { name: 'Other sessions' }).click()
  await page.getByRole('combobox', { name: 'Deck' }).selectOption('Personas')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ahead: Personas')
  await expect(page.getByRole('heading', { name: 'Nothing left to learn ahead' })).toBeVisible()
})

test('a session asks only what its search finds, survives loading anew, and says what comes next', async () => {
  const { page } = learner
  await goTo(page, 'Cards')
  await page.getByRole('button', { name: 'Other sessions' }).click()
  const dialog = page.getByRole('dialog', { name: 'Other sessions' })
  await dialog.getByRole('radio', { name: 'Cram' }).click()
  await dialog.getByRole('combobox', { name: 'Deck' }).selectOption('Personas')
  await dialog.getByRole('textbox', { name: 'Search' }).fill('is:reviewed')
  await expect(dialog).toContainText('“is:” takes new, learn, review')
  await expect(dialog.getByRole('button', { name: 'Begin' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Search' }).fill('-is:new rated:1:4')
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await expect(queue(page)).toHaveText('1 card left')
  await page.reload()
  await expect(page.getByText('found by “-is:new rated:1:4”')).toBeVisible()
  await expect(queue(page)).toHaveText('1 card left')
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  const done = page.getByRole('region', { name: 'Done' })
  await expect(done).toContainText('1 answer, 1 card known in under a minute')
  await expect(done).toContainText(/Left for today, over all decks: .*new/)
})

test('a search in an address that cannot be read is told, not taken for one that finds nothing', async () => {
  await visit(learner.page, '/cards/study?session=cram&search=(due', 'This search cannot be read')
  await expect(learner.page.getByText('A bracket is opened and not closed.')).toBeVisible()
})
