import { expect, type Locator, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { chooseFirst } from './exam.ts'
import { journalOf } from './journal.ts'

const learner = learnerForFile()

const box = (page: Page) => page.getByRole('combobox', { name: 'Search everything' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search everything' })
const options = (page: Page) => dialog(page).getByRole('option')
const chosen = (page: Page) => dialog(page).locator('[data-highlighted]')

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(box(page)).toBeFocused()
}

/** Goes down the list until the chosen line is one of a group. */
async function goDownTo(page: Page, group: string): Promise<void> {
  const first = dialog(page).getByRole('group', { name: group }).getByRole('option').first()
  await expect(first).toBeVisible()
  for (let step = 0; step < 30; step++) {
    if ((await first.getAttribute('data-highlighted')) !== null) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrow keys do not lead to the group ${group}.`)
}

/** Where a row of the list has stood, frame by frame: each place once. Gives what answers with them. */
async function watchTop(page: Page, row: Locator): Promise<() => Promise<readonly number[]>> {
  const watched = await row.evaluateHandle((element) => {
    const places = new Set<number>()
    const look = (): void => {
      places.add(Math.round(element.getBoundingClientRect().top))
      requestAnimationFrame(look)
    }
    look()
    return places
  })
  return async () => {
    await page.waitForTimeout(100)
    return watched.evaluate((places) => [...places])
  }
}

test.beforeEach(async () => {
  const { page } = learner
  await page.keyboard.press('Escape')
  await goTo(page, 'Today')
})

test('the keyboard alone finds a paragraph, and it has the focus, is in view and is marked', async () => {
  const { page } = learner
  await openSearch(page)
  await page.keyboard.type('RACI accountable')
  await goDownTo(page, 'Guide')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeHidden()
  await expect(page).toHaveURL(/\/guide\/.+\?block=\d+&find=/)
  const place = page.locator('[data-block]:focus')
  await expect(place).toBeInViewport()
  expect(await page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false)
})

test('a term stands first by any of its names, and opens in the glossary', async () => {
  const { page } = learner
  await openSearch(page)
  await page.keyboard.type('showbakc')
  await expect(options(page).first()).toContainText('Showback')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'Showback' })).toBeVisible()
})

test('Enter pressed before the results are there opens the first of them', async () => {
  const { page } = learner
  await page.reload() // the search is gone, and takes a moment to be got ready
  await page.getByRole('heading', { level: 1 }).waitFor()
  await openSearch(page)
  await page.keyboard.insertText('showbakc')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'Showback' })).toBeVisible()
})

test('a card opens its deck, with the card in view', async () => {
  const { page } = learner
  await openSearch(page)
  await page.keyboard.type('Which of the two does every FinOps practice need')
  await goDownTo(page, 'Cards')
  await page.keyboard.press('Enter')
  const row = page.locator('tr[data-shown=true]')
  await expect(row).toBeFocused()
  await expect(row).toBeInViewport()
})

test('a question opens unanswered to be practised, and does so again once it has been answered', async () => {
  const { page } = learner
  for (let times = 0; times < 2; times++) {
    await openSearch(page)
    await box(page).fill('video archive negotiated commitment utilisation')
    await goDownTo(page, 'Questions')
    await expect(chosen(page)).toContainText('A video archive may use machines on demand at a list price of … an hour')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/exam\/practice\?question=computed\.commitments\.break-even-utilisation$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practice: one question')
    await expect(page.getByRole('status', { name: 'Question' })).toHaveText('1 of 1')
    await expect(page.getByRole('heading', { name: /^(Right|Not right)$/ })).toBeHidden()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await chooseFirst(page)
    await page.getByRole('button', { name: 'Guess' }).click()
    await expect(page.getByRole('heading', { name: /^(Right|Not right)$/ })).toBeVisible()
  }
})

test('a command that is called by its name stands first and is done', async () => {
  const { page } = learner
  await openSearch(page)
  await page.keyboard.type('dark mode')
  await expect(options(page).first()).toContainText(/colours/i)
  await box(page).fill('use sepia')
  await expect(options(page).first()).toContainText('Use sepia colours')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  await openSearch(page)
  await page.keyboard.type('reviews a day')
  await expect(options(page).first()).toContainText('Reviews a day')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Study' })).toBeInViewport()
})

test('Escape returns to where one was, and nothing has changed', async () => {
  const { page } = learner
  await goTo(page, 'Glossary')
  const searchbox = page.getByRole('searchbox', { name: 'Search glossary' })
  await searchbox.fill('unit')
  await openSearch(page)
  await page.keyboard.type('budget')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(searchbox).toBeFocused()
  await expect(searchbox).toHaveValue('unit')
})

test('what was looked for is offered again in an empty box, after a restart too', async () => {
  await learner.page.keyboard.press('Escape')
  await openSearch(learner.page)
  await learner.page.keyboard.type('unit economics')
  await expect(options(learner.page).first()).toContainText('Unit economics')
  await learner.page.keyboard.press('Enter')
  const last = () => journalOf(learner.profile).findLast(({ kind }) => kind === 'search-made')
  await expect.poll(last).toMatchObject({ query: 'unit economics' })
  await learner.quit()
  await learner.open()
  const { page } = learner
  await openSearch(page)
  const recent = dialog(page).getByRole('group', { name: 'Recent searches' })
  await expect(recent.getByRole('option').first()).toHaveText('unit economics')
  await recent.getByRole('option').first().click()
  await expect(box(page)).toHaveValue('unit economics')
  await expect(dialog(page).getByRole('group', { name: 'Terms' })).toBeVisible()
})

test('more of a kind are shown when they are asked for', async () => {
  const { page } = learner
  await openSearch(page)
  await page.keyboard.type('budget')
  const cards = dialog(page).getByRole('group', { name: 'Cards', exact: true })
  await expect(cards.getByRole('option')).toHaveCount(6)
  const more = cards.getByRole('option', { name: /^Show \d+ more/ })
  await more.hover()
  await expect(more).toHaveAttribute('data-highlighted') // what is pointed at is scrolled to, and that must be over
  const places = await watchTop(page, cards.getByRole('option').nth(3))
  const guide = dialog(page).getByRole('group', { name: 'Guide' }).getByRole('option')
  const before = await guide.allInnerTexts()
  await more.click()
  await expect(cards.getByRole('option')).not.toHaveCount(6)
  expect(await guide.allInnerTexts(), 'nothing more of what was not asked for').toEqual(before)
  await expect(box(page)).toHaveValue('budget')
  expect(await places(), 'the list stays where it was in every frame').toHaveLength(1)
})

test('what the learner made is found as soon as it has been made, and no longer once it is gone', async () => {
  const { page } = learner
  const bookmarks = dialog(page).getByRole('group', { name: 'Bookmarks' })
  const look = async (): Promise<void> => {
    await openSearch(page)
    await page.keyboard.type('chargeback')
    await expect(options(page).first()).toContainText('Chargeback')
  }
  await look()
  await expect(bookmarks).toBeHidden()
  await page.keyboard.press('Enter')
  const bookmark = page.getByRole('button', { name: 'Bookmark this term' })
  await bookmark.click()
  await expect(bookmark).toHaveAttribute('aria-pressed', 'true')
  await look()
  await expect(bookmarks.getByRole('option')).toHaveText(/Chargeback/)
  await page.keyboard.press('Escape')
  await bookmark.click()
  await expect(bookmark).toHaveAttribute('aria-pressed', 'false')
  await look()
  await expect(bookmarks).toBeHidden()
})

test('a search that finds nothing says so', async () => {
  const { page } = learner
  await openSearch(page)
  await page.keyboard.type('zqxvwkjyq')
  await expect(
    dialog(page)
      .getByText(/Nothing is found|Nearest terms/)
      .first()
  ).toBeVisible()
})

test('odd queries do no harm', async () => {
  const { page } = learner
  await openSearch(page)
  for (const query of ['…!?()[]', 'سحابة', '💸👩‍💻', '<img src=x onerror=alert(1)>', 'cost '.repeat(2000)]) {
    await box(page).fill(query)
    await expect(dialog(page).getByRole('status')).not.toHaveText('Searching …')
  }
  await box(page).fill('showback')
  await expect(options(page).first()).toContainText('Showback')
  await expect(chosen(page)).toHaveCount(1)
})
