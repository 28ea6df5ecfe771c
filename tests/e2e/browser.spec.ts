import { expect, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { cards, packIndex } from './drill.ts'
import { journalOf } from './journal.ts'
import { said, writeCard } from './writing.ts'

const learner = learnerForFile()

const grid = (page: Page) => page.getByRole('grid', { name: 'Cards' })
const rows = (page: Page) => grid(page).locator('[data-card]')
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search cards' })
const selected = (page: Page) => grid(page).locator('[data-card][aria-selected=true]')
const shown = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: / cards?/ })

async function openBrowser(page: Page): Promise<void> {
  await goTo(page, 'Cards')
  await page.getByRole('link', { name: 'Card browser' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Card browser')
}

async function change(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Change/ }).click()
  await page.getByRole('menuitem', { name }).click()
}

test('every card is there, a query finds some, and one that cannot be read keeps them and says why', async () => {
  const { page } = learner
  await openBrowser(page)
  const [deck] = packIndex.decks
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(cards.length + 1))
  await box(page).fill(`deck:"${deck?.title}"`)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String((deck?.cards.length ?? 0) + 1))
  await box(page).fill(`deck:"${deck?.title}`)
  await expect(box(page)).toHaveAccessibleDescription(
    `A quotation mark is opened and not closed. Here: "${deck?.title}`
  )
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String((deck?.cards.length ?? 0) + 1))
  await page.getByRole('button', { name: 'How to search' }).click()
  await page.getByRole('button', { name: 'rated:7:1' }).click()
  await expect(box(page)).toBeFocused()
  await expect(box(page)).toHaveValue('rated:7:1')
  await expect(page.getByText('No card is like this.')).toBeVisible()
  await expect(page).toHaveURL(/\?q=rated/)
})

test('arrow keys walk through the list, Shift selects, and what is selected is suspended and brought back in one', async () => {
  const { page } = learner
  await openBrowser(page)
  await box(page).press('ArrowDown')
  await expect(selected(page)).toHaveCount(1)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(selected(page)).toHaveCount(3)
  await expect(shown(page)).toContainText('3 selected')
  await expect(page.getByRole('group', { name: 'Preview' })).toContainText('In its deck')
  await change(page, 'Suspend')
  await expect(said(page)).toContainText('3 cards suspended.')
  await expect(rows(page).filter({ hasText: 'Suspended' })).toHaveCount(3)
  await said(page).getByRole('button', { name: 'Undo' }).click()
  await expect(rows(page).filter({ hasText: 'Suspended' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await grid(page).focus()
  await page.keyboard.press('End')
  await expect(grid(page).locator(`[aria-rowindex="${cards.length + 1}"]`)).toBeInViewport()
  await page.keyboard.press('Control+a')
  await expect(shown(page)).toContainText(`${cards.length.toLocaleString('en-GB')} selected`)
  await change(page, 'Red')
  await expect(said(page)).toContainText(`${cards.length.toLocaleString('en-GB')} cards flagged: Red.`)
  await page.keyboard.press('Control+z')
  await expect(said(page)).toContainText('Taken back: ')
  await box(page).fill('flag:1')
  await expect(page.getByText('No card is like this.')).toBeVisible()
  await grid(page).press('Control+z')
  await expect(said(page)).toContainText('There is no change left to take back.')
})

test('own cards are tagged, rewritten with a preview, thrown away and fetched back', async () => {
  const { page } = learner
  await writeCard(page, 'Who pays the invoice?', 'The team.')
  await writeCard(page, 'Who reads the invoice?', 'Finance.')
  await openBrowser(page)
  await box(page).fill('is:own')
  await expect(rows(page)).toHaveCount(2)
  await grid(page).focus()
  await page.keyboard.press('Control+a')
  await change(page, 'Add a tag…')
  await page.getByRole('textbox', { name: 'Tag' }).fill('money')
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText('2 cards tagged “money”.')
  await box(page).fill('tag:money')
  await expect(rows(page)).toHaveCount(2)
  await change(page, 'Find and replace…')
  await page.getByRole('textbox', { name: 'Find' }).fill('(pays|reads) the invoice')
  await page.getByRole('textbox', { name: 'Replace with' }).fill('$1 the bill')
  await expect(page.getByRole('dialog', { name: 'Find and replace' })).toContainText('No card would change.')
  await page.getByRole('checkbox', { name: 'Regular expression' }).check()
  await expect(page.getByRole('group', { name: 'What changes' }).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('textbox', { name: 'Find' }).press('Enter')
  await expect(said(page)).toContainText('2 cards rewritten.')
  await expect(rows(page).first()).toContainText('Who pays the bill?')
  await rows(page).first().click()
  await change(page, 'Move to trash')
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('checkbox', { name: 'In the trash (1)' }).check()
  await rows(page).first().click()
  await change(page, 'Fetch back from the trash')
  await page.getByRole('checkbox', { name: 'In the trash (0)' }).uncheck()
  await expect(rows(page)).toHaveCount(2)
  expect(journalOf(learner.profile).filter(({ kind }) => kind === 'card-written')).toHaveLength(6)
})

test('a regular expression that takes for ever is given up, and nothing has changed', async () => {
  const { page } = learner
  await writeCard(page, `Is this slow? ${'a'.repeat(40)}!`, 'Yes.')
  await openBrowser(page)
  await box(page).fill('is:own slow')
  await rows(page).first().click()
  await change(page, 'Find and replace…')
  await page.getByRole('checkbox', { name: 'Regular expression' }).check()
  await page.getByRole('textbox', { name: 'Find' }).fill('(a+)+$')
  await expect(page.getByRole('dialog', { name: 'Find and replace' })).toContainText('takes too long')
  await page.getByRole('button', { name: 'Cancel' }).click()
})

test('whoever writes a question that there is already is told, and led to it', async () => {
  const { page } = learner
  await goTo(page, 'Cards')
  await page.getByRole('button', { name: 'Write a card' }).click()
  await page.getByRole('textbox', { name: 'Question' }).fill('who reads the bill')
  await expect(page.getByText('There is a card with this question:')).toBeVisible()
  await page.getByRole('link', { name: 'Who reads the bill?' }).click()
  await page.getByRole('button', { name: 'Throw away' }).click()
  await expect(page).toHaveURL(/\/cards\/own#own\./)
})
