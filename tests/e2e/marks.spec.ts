import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { goTo, Learner, learnerForFile } from './app.ts'
import { journalOf, writeJournal } from './journal.ts'
import { clickOn, markedAgo, note, painted, passageOf, popup, selectByMouse, textOf, toolbar, visit } from './marks.ts'
import { device } from './past.ts'
import { openChapter } from './reading.ts'

const learner = learnerForFile()

const roles = 'Which certification for which role'
const first = 'People ask about the job first'
const second = 'Take the addition as a direction of study.'

const eventsOf = (kind: string) => journalOf(learner.profile).filter((event) => event.kind === kind)
const lastQuote = (): string | undefined => {
  const event = journalOf(learner.profile).findLast(({ kind }) => kind === 'passage-marked')
  return event?.kind === 'passage-marked' ? event.passage.quote : undefined
}
/** Pastes into the field that has the focus, without touching the clipboard of the machine. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
const said = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Notifications' }).filter({ hasText: words })
const rows = (page: Page) => page.getByRole('list', { name: 'Marks', exact: true }).getByRole('listitem')
const shown = (page: Page) => page.getByRole('status', { name: 'Marks shown' })

test('words marked by mouse across two paragraphs are painted, after a restart too', async () => {
  await openChapter(learner.page, roles)
  await selectByMouse(learner.page, first, 'Eight roles')
  await toolbar(learner.page).getByRole('button', { name: 'Green' }).click()
  await expect(toolbar(learner.page)).toBeHidden()
  await expect.poll(lastQuote).toMatch(/^People ask about the job first[^]*\nEight roles$/)
  const text = textOf('roles')
  expect(text).toContain(lastQuote())
  const page = await learner.reopen()
  await openChapter(page, roles)
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('mark-green')?.size)).toBe(1)
  const [words = ''] = (await painted(page))['mark-green'] ?? []
  expect(words).toMatch(/^People ask about the job first[^]*Eight roles$/)
  expect(await page.locator('article mark').count(), 'the text itself is left alone').toBe(0)
})

test('a keyboard alone marks any words and opens the mark again', async () => {
  const { page } = learner
  await openChapter(page, roles)
  await page.locator('main').evaluate((main) => main.scrollTo({ top: 0 }))
  await page.keyboard.press('m')
  await expect(toolbar(page)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Eight roles')
  await page.keyboard.press('ArrowLeft') // a caret at its beginning
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  const selected = await page.evaluate(() => String(getSelection()).trim())
  await expect(toolbar(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(toolbar(page).getByRole('button', { name: 'Yellow' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(lastQuote).toBe(selected)
  await expect.poll(() => painted(page)).toMatchObject({ 'mark-blue': [selected] })
  await page.keyboard.press('Enter') // the caret stands at its end
  await expect(popup(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(popup(page)).toBeHidden()
})

test('the keys 1 to 4 colour what is selected, and do nothing otherwise', async () => {
  const { page } = learner
  const before = eventsOf('passage-marked').length
  await openChapter(page, roles)
  await page.keyboard.press('4')
  await selectByMouse(page, second, second)
  await page.keyboard.press('4')
  await expect.poll(() => eventsOf('passage-marked').length).toBe(before + 1)
  await expect.poll(() => painted(page)).toMatchObject({ 'mark-pink': [second] })
  await page.waitForTimeout(400) // in which the end of the selection could be taken for a click on the new mark
  await expect(popup(page)).toHaveCount(0)
})

test('a note is saved once, shows in the margin and is there after a restart; emptied it is gone', async () => {
  await clickOn(learner.page, second)
  await note(learner.page).pressSequentially('שלום 👩‍👩‍👧 why?')
  await learner.page.keyboard.press('Escape')
  await expect.poll(() => eventsOf('mark-noted').length).toBe(1)
  const page = await learner.reopen()
  await openChapter(page, roles)
  await page.getByRole('button', { name: 'Note: שלום 👩‍👩‍👧 why?' }).click()
  await expect(note(page)).toHaveValue('שלום 👩‍👩‍👧 why?')
  await note(page).fill(' ')
  await popup(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: /^Note: / })).toHaveCount(0)
  await expect.poll(() => eventsOf('mark-noted').at(-1)).toMatchObject({ note: '' })
})

test('a note of 100,000 characters is kept whole; one that is too long is refused, and nothing lost', async () => {
  const { page } = learner
  const long = 'Ordinary words and a line break\n'.repeat(3200).slice(0, 99_999).concat('.')
  await clickOn(page, second)
  await note(page).focus()
  await paste(page, long) // as it is pasted; typed, it would be ten thousand acts
  await expect.poll(() => eventsOf('mark-noted').at(-1)).toMatchObject({ note: long })
  await note(page).selectText()
  await paste(page, 'x'.repeat(200_001))
  await expect(popup(page).getByRole('alert')).toContainText('this would have made 200,001')
  await expect(note(page)).toHaveValue(long)
  const unbroken = 'שלום עולם '.repeat(10_000)
  await paste(page, unbroken)
  await expect(note(page)).toHaveValue(unbroken)
  await expect(popup(page).getByRole('alert')).toHaveCount(0)
  await note(page).fill('Short again')
  await page.keyboard.press('Escape')
  await expect.poll(() => eventsOf('mark-noted').at(-1)).toMatchObject({ note: 'Short again' })
})

test('a mark changes its colour, is removed, and comes back with its note', async () => {
  const { page } = learner
  await clickOn(page, second)
  await popup(page).getByRole('button', { name: 'Yellow' }).click()
  await expect(popup(page).getByRole('button', { name: 'Yellow' })).toHaveAttribute('aria-pressed', 'true')
  await popup(page).getByRole('button', { name: 'Remove' }).click()
  await expect(said(page, 'Mark and note removed.')).toBeVisible()
  await expect.poll(async () => (await painted(page))['mark-yellow']).toBeUndefined()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => painted(page)).toMatchObject({ 'mark-yellow': [second] })
  await expect(page.getByRole('button', { name: 'Note: Short again' })).toBeVisible()
})

test('the whole page can be selected: the chapter is marked, and nothing around it', async () => {
  const { page } = learner
  await openChapter(page, 'Is it worth it?')
  await page.keyboard.press('Control+a')
  await expect(toolbar(page)).toBeVisible()
  await page.keyboard.press('1')
  await expect.poll(lastQuote).toBe(textOf('final-thoughts'))
  await page.getByRole('button', { name: 'Marks (1)' }).click()
  await expect(page.getByRole('dialog', { name: 'Marks in this chapter' }).getByRole('link')).toHaveCount(2)
  await page.keyboard.press('Escape')
})

test('a chapter lists its marks in reading order, and leads to each', async () => {
  const { page } = learner
  await openChapter(page, roles)
  await page.getByRole('button', { name: 'Marks (3)' }).click()
  const list = page.getByRole('dialog', { name: 'Marks in this chapter' })
  await expect(list.getByRole('listitem')).toHaveText([/^People ask/, /./, /^Take the addition/])
  await list.getByRole('link', { name: /^Take the addition/ }).click()
  await expect.poll(() => painted(page)).toMatchObject({ 'mark-here': [second] })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(second)
  await page.keyboard.press('Enter')
  await expect(note(page)).toHaveValue('Short again')
  await page.keyboard.press('Escape')
})

test('all marks can be filtered, searched without accents, and each leads to its words', async () => {
  const { page } = learner
  await goTo(page, 'Guide')
  await page.getByRole('link', { name: '4 marks' }).click()
  await expect(rows(page)).toHaveCount(4)
  await page.getByRole('radio', { name: 'Yellow' }).check()
  await expect(rows(page)).toHaveCount(2)
  await page.getByRole('combobox', { name: 'Chapter' }).selectOption(roles)
  await expect(rows(page)).toHaveText([/Short again/])
  await page.getByRole('radio', { name: 'All' }).check()
  await page.getByRole('searchbox', { name: 'Search marks' }).fill('ÄDDITION  shórt')
  await expect(shown(page)).toHaveText('1 of 4 marks')
  await rows(page).getByRole('link').click()
  await expect.poll(() => painted(page)).toMatchObject({ 'mark-here': [second] })
  await page.goBack()
  await expect(page.getByRole('searchbox', { name: 'Search marks' })).toHaveValue('ÄDDITION  shórt')
  await page.getByRole('searchbox', { name: 'Search marks' }).fill('nowhere at all')
  await expect(page.getByText('No mark fits.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByRole('radio', { name: 'Newest first' }).check()
  await expect(rows(page)).toHaveCount(4)
})

test('the list is exported as Markdown where the learner says', async () => {
  const { page, app } = learner
  const answer = (filePath: string) =>
    app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: path === '', filePath: path })
    }, filePath)
  const place = join(learner.profile, 'What I marked.md')
  const save = page.getByRole('button', { name: 'Export as Markdown' })
  await answer('')
  await save.click()
  await answer(place)
  await save.click()
  await expect(said(page, '4 marks saved in What I marked.md.')).toBeVisible()
  const written = readFileSync(place, 'utf8')
  expect(written).toContain(`## ${roles}`)
  expect(written).toContain('> Take the addition as a direction of study.')
  expect(written).toContain('  Short again')
  await answer(join(learner.profile, 'no such folder', 'a.md'))
  await save.click()
  await expect(said(page, 'The file was not saved; nothing else has changed.')).toBeVisible()
})

test('after an edit of the guide, lost marks are shown and can be put on other words, kept or removed', async () => {
  const edited = new Learner()
  const changed = 'Take your addition as a direction of studies.'
  const context = passageOf('roles', second)
  writeJournal(edited.profile, device, [
    markedAgo(5, passageOf('roles', first, { start: 900, end: 930 })), // only moved
    markedAgo(
      4,
      { ...context, section: 'how-to-read-it', quote: changed, end: context.start + changed.length },
      'green'
    ),
    markedAgo(
      3,
      { chapter: 'roles', quote: 'זה כבר לא כאן: 👋 qqq zzz', prefix: 'vorher', suffix: '', start: 5, end: 30 },
      'blue'
    ),
    markedAgo(2, { chapter: 'gone', quote: 'A chapter that was', prefix: '', suffix: '', start: 0, end: 18 }, 'pink')
  ])
  try {
    const page = await edited.open()
    await visit(page, '/marks', 'Marks')
    const lost = page.getByRole('region', { name: '2 marks lost their words' })
    await expect(lost.getByRole('article')).toHaveCount(2)
    const moved = page.getByRole('region', { name: '1 mark was moved by an edit' })
    await expect(moved).toContainText(`Now on “${second}”`)
    await moved.getByRole('button', { name: 'Keep it here' }).click()
    await expect(moved).toHaveCount(0)
    expect(journalOf(edited.profile).at(-1)).toMatchObject({
      kind: 'mark-moved',
      passage: { quote: second, section: 'how-to-read-it' }
    })
    const gone = lost.getByRole('article').filter({ hasText: 'A chapter that was' })
    await gone.getByRole('button', { name: 'Remove' }).click()
    const one = page.getByRole('region', { name: '1 mark lost its words' })
    await one.getByRole('button', { name: 'Put it on other words' }).click()
    await expect(page.getByRole('region', { name: 'Put a mark on other words' })).toContainText('זה כבר לא כאן')
    await selectByMouse(page, first, first)
    await toolbar(page).getByRole('button', { name: 'Put the mark here' }).click()
    await expect.poll(() => painted(page)).toMatchObject({ 'mark-blue': [first], 'mark-yellow': [first] })
    await expect(page.getByRole('region', { name: 'Put a mark on other words' })).toHaveCount(0)
    await visit(page, '/marks', 'Marks')
    await expect(rows(page)).toHaveCount(3)
    await expect(page.getByRole('region', { name: /lost|moved/ })).toHaveCount(0)
    expect(edited.takeTroubles()).toEqual([])
  } finally {
    await edited.leave()
  }
})
