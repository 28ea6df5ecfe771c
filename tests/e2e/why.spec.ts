import { expect, test } from '@playwright/test'
import { expectedAnswer, plainText } from '#domain/scheduling/expected-answer.ts'
import { goTo, learnerForFile } from './app.ts'
import { answerCard, cards, packIndex, questionOf, study } from './drill.ts'
import { answersOf } from './journal.ts'
import { visit } from './marks.ts'

const learner = learnerForFile()

test('a card of several answers says why it comes back, with its past in a drawing and in tables', async () => {
  const { page } = learner
  await study(page, 'Principles')
  await answerCard(page, '1')
  const { card } = answersOf(learner.profile).at(-1) ?? { card: '' }
  await visit(page, `/cards/why/${card}`, 'Why this date')
  await expect(page.getByText('It is in its steps')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Chance of recall/ })).toBeVisible()
  await page.getByText('As a table').click()
  await expect(page.getByRole('row', { name: /Before the answer Again/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Good 10 min/ })).toBeVisible()
  await expect(page.getByText('Its options are “Usual”')).toBeVisible()
})

test('a card that is new says so', async () => {
  const { page } = learner
  await visit(page, `/cards/why/${packIndex.decks.at(-1)?.cards.at(-1)?.[0]}`, 'Why this date')
  await expect(page.getByText('This card is new')).toBeVisible()
  await expect(page.getByText('It has not been answered yet.')).toBeVisible()
})

test('an answer is typed, compared, and rated as the learner chooses', async () => {
  const { page } = learner
  await goTo(page, 'Settings')
  await page
    .getByRole('group', { name: /^Type the answer/ })
    .getByRole('radio', { name: 'On' })
    .click()
  await study(page, 'Personas')
  const asked = await questionOf(page)
  const card = cards.find(({ ask }) => plainText(ask) === asked)
  const answer = expectedAnswer(card?.answer ?? []).text.toLowerCase()
  const field = page.getByRole('textbox', { name: 'Your answer' })
  await expect(field).toBeFocused()
  await page.keyboard.type(`${answer} `)
  await page.keyboard.press('1') // a figure in an answer, not the key for Again
  await expect(field).toHaveValue(`${answer} 1`)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  const compared = page.getByRole('region', { name: 'Your answer' })
  await expect(compared).toContainText('As expected')
  await expect(page.getByRole('button', { name: 'Good' })).toBeFocused()
  await page.keyboard.press('4')
  await expect(field).toBeFocused()
  expect(answersOf(learner.profile).at(-1)?.rating).toBe(4)
  await page.keyboard.type('something else altogether')
  await page.keyboard.press('Enter')
  await expect(compared).toContainText('Different')
  await expect(page.getByRole('button', { name: 'Again' })).toBeFocused()
  await page.keyboard.press('3')
  await expect(field).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Your last answer was taken back.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Good' })).toBeFocused() // nothing typed: the buttons as ever
  await expect(compared).toHaveCount(0)
})
