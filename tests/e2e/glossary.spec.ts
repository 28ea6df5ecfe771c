import { expect, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'

const learner = learnerForFile()

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search glossary' })
const results = (page: Page) => page.getByRole('list', { name: 'Results' })
const first = (page: Page) => results(page).getByRole('heading').first()

test.beforeEach(async () => {
  await goTo(learner.page, 'Today')
  await goTo(learner.page, 'Glossary')
})

// What hurried people type, and the term they mean. Each is typed key by key into the box that has the focus.
for (const [kind, typed, term] of [
  ['two letters swapped', 'showbakc', 'Showback'],
  ['a letter missing', 'chargback', 'Chargeback'],
  ['letters missing in both words', 'reservd instnce', 'Reserved Instance'],
  ['as it sounds', 'amortizashun', 'Amortisation'],
  ['an abbreviation', 'CUD', 'Committed use discount'],
  ['an abbreviation that stands for itself', 'esr', 'Effective Savings Rate'],
  ['the beginnings of two words', 'unit eco', 'Unit economics'],
  ['a space where none belongs', 'right sizing', 'Rightsizing'],
  ['American spelling', 'amortized cost', 'Amortised cost'],
  ['a question', 'what is showback?', 'Showback']
] as const) {
  test(`the right term stands first for ${kind}`, async () => {
    const { page } = learner
    await page.keyboard.type(typed)
    await expect(box(page)).toHaveValue(typed)
    await expect(first(page)).toHaveText(term)
    await expect(page.getByRole('article', { name: term, exact: true })).toBeVisible()
  })
}

test('results follow every key', async () => {
  const { page } = learner
  await page.keyboard.type('sh')
  const counted = page.getByRole('status')
  await expect(counted).toHaveText(/^\d+ terms?$/)
  await page.keyboard.type('owb')
  await expect(first(page)).toHaveText('Showback')
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveValue('')
  await expect(results(page)).toHaveCount(0)
})

test('what matched is marked', async () => {
  const { page } = learner
  await page.keyboard.type('chargeb')
  await expect(first(page).locator('mark')).toHaveText('Chargeb')
  await box(page).fill('CUD')
  await expect(results(page).getByRole('listitem').first().locator('mark')).toHaveText('CUD')
})

test('a search that finds nothing says so and offers what comes nearest', async () => {
  const { page } = learner
  await page.keyboard.type('zqxvwkjy')
  await expect(page.getByRole('status')).toHaveText(/^Nothing is called “zqxvwkjy”/)
  await box(page).fill('chrgbxkz')
  await expect(page.getByRole('status')).toHaveText(/^Nothing is called “chrgbxkz”. The nearest:$/)
  await expect(results(page).getByRole('listitem')).not.toHaveCount(0)
})

test('a long list goes on for whoever goes on through it', async () => {
  const { page } = learner
  await page.keyboard.type('cost')
  const links = results(page).getByRole('link')
  await expect(links.first()).toBeVisible()
  const found = Number.parseInt(await page.getByRole('status').innerText(), 10)
  expect(found).toBeGreaterThan(24)
  for (let row = 0; row < found; row++) {
    await page.keyboard.press('ArrowDown')
    await expect(links.nth(row)).toBeFocused()
  }
  await expect(links).toHaveCount(found)
})

test('the keyboard alone goes through the results, opens one and comes back to the box', async () => {
  const { page } = learner
  await page.keyboard.type('savings plan')
  const links = results(page).getByRole('link')
  const second = await links.nth(1).innerText()
  await page.keyboard.press('ArrowDown')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/glossary\/[a-z0-9-]+\?q=savings%20plan$/)
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(second.split('\n')[0] ?? '')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(box(page)).toBeFocused()
})

test('Enter opens the best match as a page of its own', async () => {
  const { page } = learner
  await page.keyboard.type('showbakc')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('app://companion/glossary/showback?q=showbakc')
  await expect(page.getByRole('article', { name: 'Showback' })).toBeVisible()
})

test('a term’s page shows its relations, its cards and where the guide treats it', async () => {
  const { page } = learner
  await page.keyboard.type('showback')
  await page.keyboard.press('Enter')
  const term = page.getByRole('article', { name: 'Showback' })
  for (const part of ['Also called', 'Not the same as', 'Related', 'In the guide', 'Its cards']) {
    await expect(term.getByRole('heading', { level: 3, name: part })).toBeVisible()
  }
  await expect(term.getByRole('link', { name: 'deck' })).not.toHaveCount(0)
  await term.getByRole('link', { name: /^The three phases → Inform/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The three phases')
  await expect(page.getByRole('heading', { level: 2, name: /^Inform/ })).toBeInViewport()
})

test('a related term opens, and back returns to the query and its results', async () => {
  const { page } = learner
  await page.keyboard.type('showbakc')
  await page.keyboard.press('Enter')
  await page.getByRole('article', { name: 'Showback' }).getByRole('link', { name: 'Chargeback', exact: true }).click()
  await expect(page.getByRole('article', { name: 'Chargeback' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('article', { name: 'Showback' })).toBeVisible()
  await expect(box(page)).toHaveValue('showbakc')
  await expect(first(page)).toHaveText('Showback')
})

test('back from the guide returns to the query', async () => {
  const { page } = learner
  await page.keyboard.type('showbakc')
  await page.keyboard.press('Enter')
  await page
    .getByRole('article', { name: 'Showback' })
    .getByRole('link', { name: /^The three phases/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The three phases')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(box(page)).toHaveValue('showbakc')
  await expect(page.getByRole('article', { name: 'Showback' })).toBeVisible()
})

test('a term is bookmarked, and leads back from the guide’s list of bookmarks', async () => {
  const { page } = learner
  await box(page).fill('showback')
  await page.keyboard.press('Enter')
  const bookmark = page.getByRole('button', { name: 'Bookmark this term' })
  await bookmark.click()
  await expect(bookmark).toHaveAttribute('aria-pressed', 'true')
  await goTo(page, 'Guide')
  await page.getByRole('region', { name: 'Bookmarks' }).getByRole('link', { name: 'Showback' }).click()
  await expect(page.getByRole('article', { name: 'Showback' })).toBeVisible()
  await bookmark.click()
  await expect(bookmark).toHaveAttribute('aria-pressed', 'false')
})

test('a term that does not exist says so and leaves the search at hand', async () => {
  const { page } = learner
  await page.evaluate(() => {
    location.href = '/glossary/no-such-term'
  })
  await expect(page.getByText('There is no term “no-such-term”.')).toBeVisible()
  await expect(box(page)).toBeVisible()
})

test('a category lists its terms', async () => {
  const { page } = learner
  await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
  const terms = page.getByRole('list').filter({ has: page.locator('[data-result]') })
  await expect(terms.getByRole('listitem')).not.toHaveCount(0)
  await page.getByRole('link', { name: 'all categories' }).click()
  await expect(terms).toHaveCount(0)
})

// Text that no search should choke on. Whatever comes, the screen stays and answers.
for (const odd of ['.*+?^${}()|[]\\', '💸', 'é'.repeat(50), 'x'.repeat(10_000), '<b>showback</b>', 'سحابة']) {
  test(`typing ${JSON.stringify(odd.slice(0, 20))} does no harm`, async () => {
    const { page } = learner
    await box(page).fill(odd)
    await expect(page.getByRole('status')).not.toBeEmpty()
    await box(page).fill('showback')
    await expect(first(page)).toHaveText('Showback')
  })
}

test('a term that opens from its category is never said to be missing', async () => {
  const { page } = learner
  await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
  const term = page.locator('[data-result]').first()
  const said = await term.evaluate(async (link: HTMLElement) => {
    const main = document.querySelector('main')
    const heard: string[] = []
    const observer = new MutationObserver(() => heard.push(main?.textContent ?? ''))
    if (main) observer.observe(main, { childList: true, subtree: true, characterData: true })
    link.click()
    for (let frame = 0; frame < 30; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    observer.disconnect()
    return { changes: heard.length, missing: heard.filter((text) => text.includes('There is no term')).length }
  })
  expect(said.changes).toBeGreaterThan(0)
  expect(said.missing).toBe(0)
})
