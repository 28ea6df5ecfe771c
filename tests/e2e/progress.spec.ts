import { expect, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { answerCards, packIndex, queue, study } from './drill.ts'
import { answersOf, journalOf, writeJournal } from './journal.ts'
import { answeredDaysAgo, cardsOfFacts, device, readDaysAgo } from './past.ts'

const learner = learnerForFile()

/** A figure of the panel "So far", by what it counts. */
const figure = (page: Page, label: RegExp) =>
  page
    .getByRole('region', { name: 'So far' })
    .locator('div', { has: page.getByText(label) })
    .getByRole('definition')
const panel = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

test('before the first answer, Progress says what will stand there', async () => {
  const { page } = learner
  await goTo(page, 'Progress')
  await expect(panel(page, 'Last 12 months')).toContainText('Your first day will stand here')
  await expect(panel(page, 'Next 30 days')).toContainText('No card is waiting yet')
  await expect(figure(page, /^answers$/)).toHaveText('0')
  await expect(panel(page, 'Chapters')).toContainText(/^Chapters\s*0 of \d+ sections read/)
})

test('answers show at once on Today and on Progress', async () => {
  const { page } = learner
  await study(page, 'Principles')
  await answerCards(page, ['4', '4', '4', '1', '2'])
  await goTo(page, 'Today')
  await expect(panel(page, 'Last five weeks')).toContainText('1 day in a row')
  await expect(page.getByRole('img', { name: 'Studied on 1 day of the last 5 weeks' })).toBeVisible()
  await goTo(page, 'Progress')
  await expectFiveAnswers(page)
})

for (const [ending, end] of [
  ['the app was quit', () => learner.quit()],
  ['every process of the app was killed', () => learner.kill()]
] as const) {
  test(`no answer is missing after ${ending}`, async () => {
    await end()
    expect(answersOf(learner.profile).map(({ rating }) => rating)).toEqual([4, 4, 4, 1, 2])
    const page = await learner.open()
    await expect(panel(page, 'Last five weeks')).toContainText('1 day in a row')
    await goTo(page, 'Progress')
    await expectFiveAnswers(page)
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('an answer given right before the end by SIGKILL is there afterwards', async () => {
  await study(learner.page, 'Phases')
  await answerCards(learner.page, ['4'])
  await learner.kill()
  const page = await learner.open()
  await goTo(page, 'Progress')
  await expect(figure(page, /^answers$/)).toHaveText('6')
})

test('a year of study shows as days, months, retention and what comes back', async () => {
  await learner.quit()
  // The first cards of the first two decks are answered by now; these are others.
  const [one = '', two = '', three = '', due = ''] = cardsOfFacts.toReversed()
  writeJournal(learner.profile, device, [
    ...[300, 200, 100].map((days) => answeredDaysAgo(days, three, 3, days === 300 ? 'new' : 'review')),
    answeredDaysAgo(40, due, 4, 'new'), // comes back after about a week, so it is overdue
    answeredDaysAgo(2, one, 4, 'new'),
    answeredDaysAgo(2, two, 1, 'review'),
    readDaysAgo(1, 'what-it-is#why-it-exists')
  ])
  const page = await learner.open()
  await goTo(page, 'Progress')
  // The page's own copy still had what the file no longer held: given back, so nothing is lost.
  expect(journalOf(learner.profile).filter(({ kind }) => kind === 'card-answered')).toHaveLength(6 + 6)
  await expect(figure(page, /^answers$/)).toHaveText('12')
  await expect(figure(page, /^days in a row$/)).toHaveText('3')
  await expect(panel(page, 'So far')).toContainText('0 of 1 review in the last 30 days were remembered')
  const year = panel(page, 'Last 12 months')
  await expect(year).toContainText('7 days studied')
  await expect(year.locator('[data-level]:not([data-level="0"])')).toHaveCount(7)
  await year.getByText('As a table').click()
  await expect(year.getByRole('row')).not.toHaveCount(1)
  await expect(panel(page, 'Chapters').getByRole('row', { name: /^What the certification is/ })).toContainText('1 of 2')
})

test('the forecast shows each card on the day it comes back', async () => {
  const { page } = learner
  const forecast = panel(page, 'Next 30 days')
  await expect(forecast.getByRole('img', { name: /^Cards due a day: \d+ today/ })).toBeVisible()
  await forecast.getByText('As a table').click()
  const counts = await forecast.getByRole('row').getByRole('cell').allInnerTexts()
  expect(counts).toHaveLength(30)
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(
    Number.parseInt(await forecast.getByText(/reviews? if nothing is forgotten/).innerText(), 10)
  )
})

test('each deck shows how much of it is new, being learnt, young and mature', async () => {
  const { page } = learner
  const rows = panel(page, /^Decks/)
    .first()
    .getByRole('row')
  await expect(rows).toHaveCount(packIndex.decks.length + 1)
  for (const [index, deck] of packIndex.decks.entries()) {
    const counts = (
      await rows
        .nth(index + 1)
        .getByRole('cell')
        .allInnerTexts()
    )
      .slice(0, 4)
      .map(Number)
    expect(
      counts.reduce((sum, count) => sum + count, 0),
      deck.title
    ).toBe(deck.cards.length)
  }
})

test('reviews that are due are asked, and count as remembered or forgotten', async () => {
  const { page } = learner
  await study(page)
  await expect(queue(page)).toContainText('1 to review')
  // New cards and cards being learnt may come first.
  while ((await queue(page).innerText()).includes('to review')) await answerCards(page, ['4'])
  await goTo(page, 'Progress')
  await expect(panel(page, 'So far')).toContainText('1 of 2 reviews in the last 30 days were remembered')
})

async function expectFiveAnswers(page: Page): Promise<void> {
  await expect(figure(page, /^answers$/)).toHaveText('5')
  await expect(figure(page, /^day in a row$/)).toHaveText('1')
  await expect(page.getByRole('img', { name: 'Studied on 1 day of the last 12 months' })).toBeVisible()
  await expect(panel(page, 'Next 30 days')).toContainText('5 reviews if nothing is forgotten')
  const principles = page.getByRole('row', { name: /^Principles/ }).getByRole('cell')
  const cards = packIndex.decks.find(({ id }) => id === 'principles')?.cards.length ?? 0
  await expect(principles).toHaveText([String(cards - 5), '2', '3', '0', /^\d+\s%$/, ''])
}
