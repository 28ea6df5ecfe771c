import { expect, type Page } from '@playwright/test'
import { goTo } from './app.ts'
import { answerCard, answerCards, study, times } from './drill.ts'
import { openChapter } from './reading.ts'

/** The ways to everything a learner can see, in an order in which each can be had. */
export type States = Readonly<Record<string, (page: Page) => Promise<void>>>

/** What a first day shows, before anything was done. */
export const firstDay: States = {
  'Today on the first day': (page) => goTo(page, 'Today'),
  'Progress before the first answer': (page) => goTo(page, 'Progress'),
  'the contents of the guide': (page) => goTo(page, 'Guide')
}

/** What stands there from the first answer on. */
export const laterOn: States = {
  'a chapter with tables': (page) => openChapter(page, 'Tracks and levels'),
  'a chapter with diagrams and calculations': async (page) => {
    await openChapter(page, 'The arithmetic of commitments')
    for (const summary of await page.getByText('In words').all()) await summary.click()
  },
  'an enlarged diagram': async (page) => {
    await openChapter(page, 'The arithmetic of commitments')
    await page
      .getByRole('button', { name: /^Enlarge/ })
      .first()
      .click()
    await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  },
  'a term explained in place': async (page) => {
    await page.keyboard.press('Escape')
    await openChapter(page, 'Pricing models')
    await page.getByRole('article').getByRole('button', { name: 'capacity reservation' }).first().click()
    await expect(page.getByRole('dialog').getByRole('button', { name: /today’s cards/ })).toBeVisible()
  },
  'a chapter that is partly read': async (page) => {
    await page.keyboard.press('Escape')
    await openChapter(page, 'Is it worth it?')
    await page.getByRole('button', { name: 'Mark this chapter as read' }).click()
    await expect(page.getByText('You have read this chapter')).toBeVisible()
  },
  'the text settings': async (page) => {
    await openChapter(page, 'Learning paths')
    await page.getByRole('button', { name: 'Text', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Text settings' })).toBeVisible()
  },
  'a chapter that does not exist': async (page) => {
    await page.keyboard.press('Escape')
    await visit(page, '/guide/no-such-chapter', 'There is no such chapter')
  },
  'the decks': (page) => goTo(page, 'Cards'),
  'a deck': async (page) => {
    await goTo(page, 'Cards')
    await page.getByRole('link', { name: 'Principles', exact: true }).click()
    await expect(page.getByRole('table')).toBeVisible()
  },
  'a question': (page) => study(page, 'Principles'),
  'an answer': async (page) => {
    await study(page, 'Phases')
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Good' })).toBeFocused()
  },
  'a question after an answer was taken back': async (page) => {
    await study(page, 'Phases')
    await answerCard(page, '4')
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Your last answer was taken back.')).toBeVisible()
  },
  'the end of the day’s cards': async (page) => {
    await study(page)
    await answerCards(page, times(15, '4'))
    await expect(page.getByRole('region', { name: 'Done for today' })).toBeVisible()
  },
  'a deck some of whose cards come back': async (page) => {
    await goTo(page, 'Cards')
    await page.getByRole('link', { name: 'Principles', exact: true }).click()
    await expect(page.getByRole('table')).toBeVisible()
  },
  'Today with the day done': (page) => goTo(page, 'Today'),
  'Today with cards left': async (page) => {
    await study(page)
    await page.getByRole('button', { name: '10 more new cards' }).click()
    await answerCard(page, '1')
    await goTo(page, 'Today')
  },
  'Progress after answers': async (page) => {
    await goTo(page, 'Progress')
    for (const summary of await page.getByText('As a table').all()) await summary.click()
  },
  'the glossary without a query': (page) => goTo(page, 'Glossary'),
  'a category of the glossary': async (page) => {
    await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
    await expect(page.getByRole('link', { name: 'all categories' })).toBeVisible()
  },
  'results in the glossary': async (page) => {
    await page.getByRole('searchbox').fill('savings plan')
    await expect(page.getByRole('list', { name: 'Results' })).toBeVisible()
  },
  'a term': async (page) => {
    await page.getByRole('searchbox').fill('showback')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article', { name: 'Showback' })).toBeVisible()
  },
  'nothing found in the glossary': async (page) => {
    await page.getByRole('searchbox').fill('zqxvwkjy')
    await expect(page.getByText(/Nothing is called/)).toBeVisible()
  },
  'the nearest in the glossary': async (page) => {
    await page.getByRole('searchbox').fill('chrgbxkz')
    await expect(page.getByText(/The nearest:$/)).toBeVisible()
  },
  'the settings': async (page) => {
    await goTo(page, 'Settings')
    await page.getByText(/^\d+ sources$/).click()
  },
  'a page that does not exist': (page) => visit(page, '/no-such-screen', 'There is no such page')
}

/** Goes to an address as a link from elsewhere would. */
async function visit(page: Page, address: string, heading: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
}
