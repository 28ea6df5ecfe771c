import { expect, type Page, test } from '@playwright/test'
import { goTo, Learner } from './app.ts'
import { packIndex } from './drill.ts'
import { writeJournal } from './journal.ts'
import { answeredDaysAgo, cardsOfFacts, device } from './past.ts'

const learner = new Learner()

const cards = cardsOfFacts.slice(0, 60)
const daysAgo = [220, 200, 190, 170, 150, 120, 90, 60, 35]

/** Cards, each begun and then reviewed eight times, one in six of them forgotten. */
const past = daysAgo.flatMap((days, turn) =>
  cards.map((card, index) =>
    answeredDaysAgo(days, card, turn > 0 && (index + turn) % 6 === 0 ? 1 : 3, turn === 0 ? 'new' : 'review')
  )
)
const reviews = past.filter(({ was }) => was === 'review')
const remembered = reviews.filter(({ rating }) => rating > 1)

test.beforeAll(async () => {
  writeJournal(learner.profile, device, past)
  await learner.open()
})
test.afterEach(() => expect(learner.takeTroubles(), 'errors nobody expected').toEqual([]))
test.afterAll(() => learner.leave())

const panel = (page: Page, name: string) => page.getByRole('region', { name })

test('a year of answers shows as retention, time, and how far the scheduler can be believed', async () => {
  const { page } = learner
  await goTo(page, 'Progress')
  await page.getByRole('link', { name: 'Statistics of the cards' }).click()
  const all = panel(page, 'True retention').getByRole('row', { name: /^All/ }).getByRole('cell').last()
  await expect(all).toHaveText(`${Math.round((remembered.length / reviews.length) * 100)} % of ${reviews.length}`)
  await expect(panel(page, 'Time spent')).toContainText(`${Math.round(past.length * 0.1)} min, ${past.length} answers`)
  const believed = panel(page, 'How far the scheduler can be believed')
  await expect(believed).toContainText(`Of ${reviews.length} reviews`)
  await believed.getByText('As a table').click()
  const counts = await believed.locator('tbody tr td:last-child').allInnerTexts()
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(reviews.length)
})

test('the period narrows what is counted, and the address keeps it', async () => {
  const { page } = learner
  await page.getByRole('combobox', { name: 'Period' }).selectOption('Last 3 months')
  const recent = past.filter((_, index) => (daysAgo[Math.floor(index / cards.length)] ?? 0) <= 90)
  await expect(panel(page, 'Time spent')).toContainText(`${recent.length} answers`)
  expect(new URL(page.url()).searchParams.get('period')).toBe('quarter')
  await page.getByRole('combobox', { name: 'Period' }).selectOption('Last 30 days')
  await expect(panel(page, 'Last 30 days')).toContainText('No card was answered in this period')
})

test('a deck is counted by itself', async () => {
  const { page } = learner
  await page.getByRole('combobox', { name: 'Period' }).selectOption('All time')
  const deck = packIndex.decks.find((one) => one.cards.some(([id]) => id === cards[0]))
  if (!deck) throw new Error('The card is in no deck.')
  const own = past.filter(({ card }) => deck.cards.some(([id]) => id === card))
  expect(own.length).toBeLessThan(past.length)
  await page.getByRole('combobox', { name: 'Deck' }).selectOption(deck.title)
  await expect(panel(page, 'Time spent')).toContainText(`${own.length} answers`)
  await page.getByRole('combobox', { name: 'Deck' }).selectOption('All decks')
})

test('what comes back is shown as far ahead as is asked, and every card is in it once', async () => {
  const { page } = learner
  const due = panel(page, 'Future due')
  await due.getByText('As a table').click()
  for (const [range, rows] of [
    ['30 days', 31],
    ['1 year', 14]
  ] as const) {
    await due.getByRole('radio', { name: range }).click()
    await expect(due.locator('tbody tr')).toHaveCount(rows)
  }
  const counts = await due.locator('tbody td').allInnerTexts()
  const shown = counts.map(Number).reduce((sum, count) => sum + count, 0)
  const later = /(\d+) cards? comes? back later/.exec(await due.innerText())?.[1] ?? 0
  expect(shown + Number(later)).toBe(cards.length)
})

test('the scheduler is fitted, or it is said plainly that this machine cannot', async () => {
  const { page } = learner
  const fit = panel(page, 'Fit the scheduler to you')
  await fit.getByRole('button', { name: 'Fit the weights' }).click()
  await expect(fit.getByRole('status')).toHaveText(
    /does not exist for this machine|are in use for answers from now on|so the weights before stay/,
    { timeout: 20_000 }
  )
  await expect(fit.getByRole('button', { name: 'Fit the weights' })).toBeVisible()
})
