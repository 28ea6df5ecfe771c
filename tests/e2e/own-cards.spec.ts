import { expect, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { answerCard, answerUntil, questionOf, queue, study } from './drill.ts'
import { answersOf, journalOf } from './journal.ts'
import { openChapter } from './reading.ts'
import { editor, leaveEditor, newCard, openMyCards, said, writeCard } from './writing.ts'

const learner = learnerForFile()

const card = (page: Page) => page.getByRole('article', { name: 'Card' })
const row = (page: Page, question: string) => page.getByRole('row').filter({ hasText: question })

test('a card is written with a question and an answer, and asked like any other', async () => {
  const { page } = learner
  await writeCard(page, 'Who *pays* at R&amp;D?', 'The **team**.\n\n- first\n- second', 'exam, teams')
  await study(page, 'My cards')
  await expect(queue(page)).toHaveText('1 new')
  await expect(card(page)).toContainText('exam · teams')
  expect((await questionOf(page)).trim()).toBe('Who pays at R&D?')
  await page.keyboard.press('Space')
  await expect(card(page).getByRole('listitem')).toHaveText(['first', 'second'])
  await page.keyboard.press('4')
  await expect(queue(page)).toHaveText('Nothing left today')
  await page.keyboard.press('Control+z')
  await expect(queue(page)).toHaveText('1 new')
})

test('what keeps a card from being saved is said where it is missing', async () => {
  const { page } = learner
  await newCard(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveAccessibleDescription('Write a question.')
  await page.getByRole('radio', { name: 'Fill the gap' }).click()
  const text = page.getByRole('textbox', { name: 'Text' })
  await text.fill('Unit cost is cost over units.')
  await page.keyboard.press('Control+Enter')
  await expect(text).toHaveAccessibleDescription(/^Hide at least one word/)
  await expect(text).toBeFocused()
  await leaveEditor(page)
})

test('words are hidden by a key, seen as gaps at once, and asked', async () => {
  const { page } = learner
  await newCard(page)
  await page.getByRole('radio', { name: 'Fill the gap' }).click()
  const text = page.getByRole('textbox', { name: 'Text' })
  await text.fill('Unit cost is cost over units.')
  await text.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(23, 28))
  await page.keyboard.press('Control+Shift+C')
  await expect(text).toHaveValue('Unit cost is cost over {{units}}.')
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Unit cost is cost over […]')
  await page.getByRole('button', { name: 'Hide these words' }).click()
  await expect(text).toHaveValue('Unit cost is cost over units.')
  await page.keyboard.press('Control+Shift+C')
  await page.getByRole('button', { name: 'Save card' }).click()
  await openMyCards(page)
  await expect(row(page, 'Unit cost is cost over […].')).toContainText('New')
})

test('the editor closes at once when nothing was typed, and asks when something was', async () => {
  const { page } = learner
  await newCard(page)
  await page.keyboard.press('Escape')
  await expect(editor(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Write a card' })).toBeFocused()
  await newCard(page)
  await page.keyboard.type('Half a')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Keep writing' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue('Half a')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Throw away' }).click()
  await expect(editor(page)).toHaveCount(0)
})

test('saving is taken back, and a card is asked today although the limit is used up', async () => {
  const { page } = learner
  await goTo(page, 'Settings')
  await page.getByRole('textbox', { name: 'New cards a day' }).fill('0')
  await page.keyboard.press('Tab')
  await writeCard(page, 'Taken back', 'At once.')
  await said(page).getByRole('button', { name: 'Undo' }).click()
  await writeCard(page, 'Asked today?', 'Yes.')
  await study(page, 'My cards')
  await expect(queue(page)).toHaveText('Nothing left today')
  await said(page).getByRole('button', { name: 'Study it today' }).click()
  await expect(said(page)).toContainText('The card will be asked today')
  await expect(queue(page)).toHaveText('1 new')
  expect((await questionOf(page)).trim()).toBe('Asked today?')
  await openMyCards(page)
  await expect(row(page, 'Taken back')).toHaveCount(0)
})

test('a card is rewritten in the middle of a drill, keeps what was learnt of it, and its keys rate nothing', async () => {
  const { page } = learner
  await study(page, 'My cards')
  await answerCard(page, '1')
  const before = answersOf(learner.profile)
  await expect(queue(page)).toHaveText('1 learning')
  await page.keyboard.press('Space')
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' 1234 eo ')
  await page.keyboard.press('Control+z')
  await page.getByRole('textbox', { name: 'Question' }).fill('Asked today, rewritten?')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toContainText('Card changed')
  await expect(card(page)).toContainText('Asked today, rewritten?')
  await expect(queue(page)).toHaveText('1 learning')
  expect(answersOf(learner.profile)).toEqual(before)
  const id = before.at(-1)?.card
  const written = journalOf(learner.profile).filter((event) => event.kind === 'card-written' && event.card === id)
  expect(written).toHaveLength(2)
})

test('a card goes to the trash, comes back by undo, and by the list of the trash', async () => {
  const { page } = learner
  await openMyCards(page)
  const question = 'Asked today, rewritten?'
  const trash = page.getByRole('button', { name: `Move to trash: ${question}` })
  await trash.press('Enter')
  await expect(row(page, question)).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Move to trash: Unit cost/ })).toBeFocused()
  await said(page).getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, question)).toContainText('Today')
  await trash.click()
  await page.getByRole('button', { name: `Restore: ${question}` }).click()
  await expect(row(page, question)).toContainText('Today') // what was learnt came back with it
  await expect(page.getByRole('region', { name: 'Trash' })).toHaveCount(0)
})

test('nothing that is written runs, loads or leads out of the app', async () => {
  const { page } = learner
  const hostile = '<img src=x onerror="document.title=1"> [x](javascript:alert(1)) ![y](https://example.com/y.png)'
  await writeCard(page, hostile, '[inside](/guide/roles) [outside](https://example.com)')
  await said(page).getByRole('button', { name: 'Study it today' }).click()
  await study(page, 'My cards')
  await expect(card(page)).toContainText('<img src=x onerror="document.title=1"> x (javascript:alert(1)) y')
  await page.keyboard.press('Space')
  await expect(card(page).getByRole('link')).toHaveText(['inside'])
  await expect(card(page).locator('img, script')).toHaveCount(0)
  await card(page).getByRole('link', { name: 'inside' }).click()
  await expect(page).toHaveURL(/\/guide\/roles$/)
})

test('a card of 100,000 characters is written and asked, and one more is too many', async () => {
  const { page } = learner
  await newCard(page)
  await page.getByRole('textbox', { name: 'Question' }).fill('> '.repeat(50_000))
  await page.getByRole('textbox', { name: 'Answer' }).fill('*a'.repeat(50_001))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Answer' })).toHaveAccessibleDescription(
    'This is 2 characters too long: 100,000 fit.'
  )
  await page.getByRole('textbox', { name: 'Answer' }).fill('*a'.repeat(50_000))
  await page.keyboard.press('Control+Enter')
  await said(page).getByRole('button', { name: 'Study it today' }).click()
  await openMyCards(page)
  await expect(row(page, '> > >')).toContainText('New')
  await study(page, 'My cards')
  await expect(queue(page)).toContainText('2 new')
})

test('selected words of the guide become a card, which leads back to them, and so does failing it', async () => {
  const { page } = learner
  await openChapter(page, 'The personas')
  const quote = await selectWords(page, 4)
  await page.keyboard.press('c')
  await expect(editor(page).getByRole('group', { name: 'The passage' })).toHaveText(quote)
  await expect(page.getByRole('textbox', { name: 'Answer' })).toHaveValue(quote)
  await page.keyboard.type('Who am I, n or m? 1')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toContainText('Card saved to My cards')
  await said(page).getByRole('button', { name: 'Study it today' }).click()
  await expect(said(page)).toContainText('The card will be asked today')
  await study(page, 'My cards')
  await answerUntil(page, 'Who am I, n or m? 1')
  await page.keyboard.press('Space')
  await expect(card(page)).toContainText(/From The personas, /)
  await card(page).getByRole('link').click()
  await expectAtWords(page, quote)
  await page.keyboard.press('Alt+ArrowLeft')
  await answerUntil(page, 'Who am I, n or m? 1')
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await expect(page.getByRole('link', { name: 'Open the sentence' })).toBeVisible()
  await page.keyboard.press('o')
  await expectAtWords(page, quote)
})

/** Selects all words of a block of the text. Gives them. */
const selectWords = (page: Page, block: number): Promise<string> =>
  page
    .locator('article p[data-block]')
    .nth(block)
    .evaluate((element) => {
      element.scrollIntoView()
      getSelection()?.selectAllChildren(element)
      return getSelection()?.toString().trim() ?? ''
    })

/** The caret stands before these words, and they can be seen. */
async function expectAtWords(page: Page, words: string): Promise<void> {
  await expect(page).toHaveURL(/\/guide\/the-personas\?card=own\./)
  await expect(page.getByText(words)).toBeInViewport()
  await expect
    .poll(() => page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent))
    .toBe(words)
}
