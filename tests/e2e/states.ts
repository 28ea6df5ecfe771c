import { expect, type Page } from '@playwright/test'
import { png } from '../fixtures/images.ts'
import { goTo } from './app.ts'
import { career } from './career-states.ts'
import { exam } from './exam-states.ts'
import { planExam } from './plan.ts'
import { answerCard, answerCards, study, times } from './drill.ts'
import { clickOn, popup, selectByMouse, visit } from './marks.ts'
import { openChapter } from './reading.ts'
import { settings } from './settings-states.ts'
import { keepImage, leaveEditor, newCard, openMyCards, said, writeCard } from './writing.ts'

/** Words of a chapter that get marked. */
const words = 'Take the addition as a direction of study.'

/** Waits for the page of the best term that was found. It follows the results by a frame, in a narrow window unseen. */
async function bestIsOpen(page: Page): Promise<void> {
  const best = await page.getByRole('list', { name: 'Results' }).getByRole('link').first().innerText()
  const open = page.getByRole('article', { includeHidden: true })
  await expect(open.getByRole('heading', { level: 2, includeHidden: true })).toHaveText(best.split('\n')[0] ?? '')
}

/** The ways to everything a learner can see, in an order in which each can be had. */
export type States = Readonly<Record<string, (page: Page) => Promise<void>>>

/** What a first day shows, before anything was done. */
export const firstDay: States = {
  'Today on the first day': (page) => goTo(page, 'Today'),
  'Progress before the first answer': (page) => goTo(page, 'Progress'),
  'the contents of the guide': (page) => goTo(page, 'Guide'),
  'no marks yet': (page) => visit(page, '/marks', 'Marks'),
  'the form of a plan': (page) => goTo(page, 'Plan')
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
    await expect(page.getByRole('group', { name: 'Diagram' })).toBeFocused()
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
  'what can be saved as a PDF': async (page) => {
    await page.keyboard.press('Escape')
    await openChapter(page, 'Learning paths')
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByRole('dialog', { name: 'Save as PDF' })).toBeVisible()
  },
  'selected words': async (page) => {
    await page.keyboard.press('Escape')
    await openChapter(page, 'Which certification for which role')
    await selectByMouse(page, words, words)
  },
  'an open mark': async (page) => {
    await openChapter(page, 'Which certification for which role')
    await selectByMouse(page, words, words)
    await page.keyboard.press('n')
    await popup(page).getByRole('textbox').fill('In my own words')
  },
  'a chapter with a mark and a note': async (page) => {
    await popup(page).getByRole('button', { name: 'Done' }).click()
    await expect(popup(page)).toHaveCount(0)
  },
  'the marks of a chapter': async (page) => {
    await openChapter(page, 'Which certification for which role')
    await page.getByRole('button', { name: 'Marks (1)' }).click()
    await expect(page.getByRole('dialog', { name: 'Marks in this chapter' })).toBeVisible()
  },
  'a mark that was removed': async (page) => {
    await page.keyboard.press('Escape')
    await openChapter(page, 'Which certification for which role')
    await clickOn(page, words)
    await popup(page).getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  },
  'all marks': async (page) => {
    await page.getByRole('button', { name: 'Undo' }).click()
    await goTo(page, 'Guide')
    await page.getByRole('link', { name: '1 mark' }).click()
    await expect(page.getByRole('list', { name: 'Marks', exact: true })).toBeVisible()
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
  'what else can be done with a card': async (page) => {
    await page.keyboard.press('.')
    await expect(page.getByRole('menuitem', { name: 'Suspend' })).toBeVisible()
  },
  'choosing the day a card comes back': async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: /^Set the day/ }).click()
    await expect(page.getByRole('dialog', { name: 'The day it comes back' })).toBeVisible()
  },
  'choosing another session': async (page) => {
    await page.keyboard.press('Escape')
    await goTo(page, 'Cards')
    await page.getByRole('button', { name: 'Other sessions' }).click()
    await page.getByRole('radio', { name: 'Cram' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Search' }).fill('is:anything')
    await expect(page.getByText(/^“is:” takes/)).toBeVisible()
  },
  'a cram': async (page) => {
    await page.getByRole('dialog').getByRole('textbox', { name: 'Search' }).fill('')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('button', { name: 'Show answer' }).click()
    await expect(page.getByRole('button', { name: 'Known', exact: true })).toBeFocused()
  },
  'the end of a cram that nothing fits': async (page) => {
    await visit(page, '/cards/study?session=cram&search=flag:7', 'Cram: All decks')
    await expect(page.getByRole('region', { name: 'Nothing to cram' })).toBeVisible()
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
  'the deck options': async (page) => {
    await goTo(page, 'Cards')
    await page.getByRole('link', { name: 'Deck options' }).click()
    await page.getByRole('button', { name: 'Add a set of options' }).click()
    await page.getByRole('textbox', { name: 'Learning steps' }).last().fill('soon')
    await expect(page.getByText('“soon” is no step.')).toBeVisible()
  },
  'why a card comes back when it does': async (page) => {
    await goTo(page, 'Cards')
    await page.getByRole('link', { name: 'Principles', exact: true }).click()
    await page
      .getByRole('link', { name: /^\d+ \w+( \d{4})?$/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why this date')
    await page.getByText('As a table').click()
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
  'statistics of the cards': async (page) => {
    await page.getByRole('link', { name: 'Statistics of the cards' }).click()
    await expect(page.getByRole('region', { name: 'True retention' })).toBeVisible()
    for (const summary of await page.getByText('As a table').all()) await summary.click()
  },
  'the glossary without a query': (page) => goTo(page, 'Glossary'),
  'a category of the glossary': async (page) => {
    await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
    await expect(page.getByRole('link', { name: 'all categories' })).toBeVisible()
  },
  'results in the glossary': async (page) => {
    await page.getByRole('searchbox').fill('savings plan')
    await expect(page.getByRole('list', { name: 'Results' }).locator('mark').first()).toBeVisible()
    await bestIsOpen(page)
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
    await bestIsOpen(page)
  },
  'words found in a chapter, with nothing but its text and a bookmark': async (page) => {
    await openChapter(page, 'Is it worth it?')
    await page.keyboard.press('b')
    await page.keyboard.press('f')
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Find in page' }).fill('exam')
    await expect(page.getByRole('search', { name: 'Find in page' }).getByRole('status')).toHaveText(/ of /)
  },
  'the guide with a bookmark': async (page) => {
    // One closes the bar, one lets go of the words it left selected, one brings the rail back.
    await expect(async () => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('navigation', { name: 'Study' })).toBeVisible({ timeout: 500 })
    }).toPass()
    await goTo(page, 'Guide')
    await expect(page.getByRole('region', { name: 'Bookmarks' })).toBeVisible()
  },
  'the search before anything is typed': async (page) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('option').first()).toBeVisible()
  },
  'results of the search': async (page) => {
    await page.getByRole('combobox', { name: 'Search everything' }).fill('unused commitment')
    await expect(page.getByRole('group', { name: 'Guide' })).toBeVisible()
  },
  'a paragraph that a search led to': async (page) => {
    await page.getByRole('group', { name: 'Guide' }).getByRole('option').first().click()
    await expect(page.getByRole('article')).toBeVisible()
  },
  'the editor of a card': async (page) => {
    await newCard(page)
    await page.getByRole('textbox', { name: 'Question' }).fill('What does **showback** leave out?')
    const image = await keepImage(page, png(2400, 1200, 180))
    const answer = `- \`invoices\`\n- [chargeback](/glossary/chargeback)\n\n![A chart](image:${image})`
    await page.getByRole('textbox', { name: 'Answer' }).fill(answer)
    await expect(page.getByRole('img', { name: 'A chart' })).toBeVisible()
  },
  'the editor with a gap, and a question before it is left': async (page) => {
    await page.getByRole('radio', { name: 'Fill the gap' }).click()
    await page.getByRole('textbox', { name: 'Text' }).fill('Showback leaves out {{invoices}}.')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Keep writing' })).toBeFocused()
  },
  'the editor with what is missing': async (page) => {
    await page.getByRole('button', { name: 'Keep writing' }).click()
    await page.getByRole('textbox', { name: 'Text' }).fill('')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Write a text.')).toBeVisible()
  },
  'a card of one’s own, answered': async (page) => {
    await leaveEditor(page)
    await writeCard(page, 'What does **showback** leave out?', '- `invoices`\n- [chargeback](/glossary/chargeback)')
    await said(page).getByRole('button', { name: 'Study it today' }).click()
    await study(page, 'My cards')
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Good' })).toBeFocused()
  },
  'one’s own cards, with one in the trash and the way back': async (page) => {
    await writeCard(page, 'A question', 'An answer')
    await openMyCards(page)
    await page.getByRole('button', { name: 'Move to trash: A question' }).click()
    await expect(said(page)).toContainText('Card moved to the trash')
  },
  'a question whose answer is typed': async (page) => {
    await goTo(page, 'Settings')
    await page
      .getByRole('group', { name: /^Type the answer/ })
      .getByRole('radio', { name: 'On' })
      .click()
    await study(page, 'My cards')
    await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused()
  },
  'a typed answer beside the expected one': async (page) => {
    await page.getByRole('textbox', { name: 'Your answer' }).fill('invoicse and bills, not chargeback')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Your answer' })).toBeVisible()
  },
  'the card browser with cards selected': async (page) => {
    await visit(page, '/cards/browse?sort=due&columns=question,due,stability,flag,tags', 'Card browser')
    await page.getByRole('grid', { name: 'Cards' }).press('Home')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByRole('button', { name: 'Change 2 cards' })).toBeVisible()
  },
  'what can be done with the selected cards': async (page) => {
    await page.getByRole('button', { name: 'Change 2 cards' }).click()
    await expect(page.getByRole('menuitem', { name: 'Suspend' })).toBeVisible()
  },
  'help with a query, and one that cannot be read': async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox', { name: 'Search cards' }).fill('is:nothing')
    await expect(page.getByText(/^“is:” takes/)).toBeVisible()
    await page.getByRole('button', { name: 'How to search' }).click()
    await expect(page.getByRole('dialog', { name: 'How to search' })).toBeVisible()
  },
  'find and replace, with what would change': async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox', { name: 'Search cards' }).fill('is:own')
    // With the row of the columns; a list without cards, as the query before leaves it, has that one alone.
    await expect(page.getByRole('grid', { name: 'Cards' })).toHaveAttribute('aria-rowcount', /^[2-9]$/)
    await page.getByRole('grid', { name: 'Cards' }).press('Control+a')
    await page.getByRole('button', { name: /^Change/ }).click()
    await page.getByRole('menuitem', { name: 'Find and replace…' }).click()
    await page.getByRole('textbox', { name: 'Find' }).fill('showback')
    await expect(page.getByRole('group', { name: 'What changes' }).getByRole('listitem')).toHaveCount(1)
  },
  ...exam,
  'the form of a plan, with a day that is over': async (page) => {
    await goTo(page, 'Plan')
    await page.getByLabel('Date of the exam').fill('2020-02-29')
    await page.getByRole('button', { name: 'Make a plan' }).click()
    await expect(page.getByRole('alert')).toContainText('has to lie ahead')
  },
  'a plan': async (page) => {
    await planExam(page, 40)
    await expect(page.getByText('worked out today')).toBeVisible()
  },
  'before a plan is dropped': async (page) => {
    await page.getByRole('button', { name: 'Drop the plan' }).click()
    await expect(page.getByRole('dialog', { name: 'Drop the plan?' })).toBeVisible()
  },
  'Today with a plan': async (page) => {
    await page.keyboard.press('Escape')
    await goTo(page, 'Today')
    await expect(page.getByRole('link', { name: 'See the whole plan' })).toBeVisible()
  },
  'readiness as a number': async (page) => {
    await goTo(page, 'Progress')
    await expect(page.getByRole('heading', { name: 'What would move it most' })).toBeVisible()
  },
  ...settings,
  ...career,
  'a page that does not exist': (page) => visit(page, '/no-such-screen', 'There is no such page')
}
