import { expect, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { whatDoesNotFit } from './fit.ts'
import { journalOf } from './journal.ts'
import { toolbar } from './marks.ts'
import { openChapter } from './reading.ts'

const learner = learnerForFile()

const card = (page: Page) => page.getByRole('dialog')
const section = (page: Page, id: string) => page.locator(`section[id="${id}"]`)
const term = (page: Page, id: string, words: string) =>
  section(page, id).getByRole('button', { name: words, exact: true }).first()

async function explainTerms(choice: 'On' | 'Off'): Promise<void> {
  const { page } = learner
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await page.getByRole('group', { name: 'Explain terms in the text' }).getByRole('radio', { name: choice }).click()
  await page.keyboard.press('Escape')
}

const called = (): readonly unknown[] =>
  journalOf(learner.profile)
    .filter((event) => event.kind === 'card-called')
    .map((event) => event['card'])

test.describe('terms', () => {
  test.beforeEach(async () => {
    await openChapter(learner.page, 'Pricing models')
    await learner.page.mouse.move(0, 0)
  })

  test('a term is explained where the mouse rests on it, and no longer when it leaves', async () => {
    const { page } = learner
    await term(page, 'with-a-promise', 'capacity reservation').hover()
    await expect(card(page).getByRole('heading', { name: 'Capacity reservation' })).toBeVisible()
    await expect(card(page)).toContainText('Also called: on-demand capacity reservation')
    await expect(card(page)).toContainText('Not the same as')
    await card(page).hover()
    await page.mouse.move(0, 0)
    await expect(card(page)).toHaveCount(0)
  })

  test('the keyboard comes to one mark of a section, goes on by arrow keys, and back from the explanation', async () => {
    const { page } = learner
    const marks = section(page, 'with-a-promise').locator('[data-term]')
    await expect(marks.and(page.locator('[tabindex="0"]'))).toHaveCount(1)
    await marks.first().focus()
    await page.keyboard.press('ArrowRight')
    await expect(marks.nth(1)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(card(page).getByRole('link', { name: 'Open in the glossary' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(card(page)).toHaveCount(0)
    await expect(marks.nth(1)).toBeFocused()
    await page.keyboard.press('Space')
    await expect(card(page).getByRole('link')).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(marks.nth(1)).toBeFocused()
    await expect(card(page)).toHaveCount(0)
  })

  test('a click keeps the explanation open, and a second one closes it', async () => {
    const { page } = learner
    const mark = term(page, 'with-a-promise', 'capacity reservation')
    await mark.click()
    await page.mouse.move(0, 0)
    await expect(card(page)).toBeVisible()
    await expect(mark).toHaveAttribute('aria-expanded', 'true')
    await mark.click()
    await expect(card(page)).toHaveCount(0)
  })

  test('its cards are added to today’s, once', async () => {
    const { page } = learner
    await term(page, 'with-a-promise', 'capacity reservation').click()
    const before = called().length
    await card(page).getByRole('button', { name: 'Add to today’s cards' }).click()
    const said = await card(page)
      .getByText(/^\d+ cards? added to today’s cards\.$/)
      .innerText()
    expect(called().slice(before)).toHaveLength(Number.parseInt(said, 10))
    await expect(card(page).getByRole('button', { name: 'Among today’s cards' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    expect(called().slice(before)).toHaveLength(Number.parseInt(said, 10))
  })

  test('the glossary is one step away', async () => {
    const { page } = learner
    await term(page, 'with-a-promise', 'capacity reservation').click()
    await card(page).getByRole('link', { name: 'Open in the glossary' }).click()
    await expect(page.getByRole('article', { name: 'Capacity reservation' })).toBeVisible()
  })

  test('a selection that ends on a term is no click on it', async () => {
    const { page } = learner
    const mark = term(page, 'with-a-promise', 'capacity reservation')
    await mark.scrollIntoViewIfNeeded()
    // Its first line: where it breaks, the box around both has its middle between them.
    const { x, y, width, height } = await mark.evaluate((one) => {
      const { x: left, y: top, width: wide, height: high } = one.getClientRects()[0] ?? new DOMRect()
      return { x: left, y: top, width: wide, height: high }
    })
    await page.mouse.move(x + 4, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width - 4, y + height / 2, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => page.evaluate(() => String(document.getSelection()).length)).toBeGreaterThan(3)
    await expect(mark).not.toHaveAttribute('aria-expanded')
    await page.mouse.click(5, 400)
  })

  test('who does not want terms explained has plain words, and the author’s links', async () => {
    const { page } = learner
    const text = () => page.locator('article section').allInnerTexts()
    const before = await text()
    await explainTerms('Off')
    await expect(page.locator('article [role=button][data-term]')).toHaveCount(0)
    expect(await text()).toEqual(before)
    await section(page, 'with-a-promise').getByRole('link', { name: 'capacity reservation' }).first().click()
    await expect(page.getByRole('article', { name: 'Capacity reservation' })).toBeVisible()
    await openChapter(page, 'Pricing models')
    await explainTerms('On')
    await expect(page.locator('article [role=button][data-term]')).not.toHaveCount(0)
  })

  test('what is marked over a term is marked whole, in a chapter whose terms were drawn another way just now', async () => {
    const { page } = learner
    const words = 'capacity reservation is a different thing.'
    await explainTerms('Off')
    await expect(page.locator('article [role=button][data-term]')).toHaveCount(0)
    const paragraph = section(page, 'with-a-promise').getByText(`A ${words}`)
    // Not by mouse: the term is a link now, which a mouse would drag.
    await paragraph.evaluate((element) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const [, from, to] = [texts.nextNode(), texts.nextNode(), texts.nextNode()]
      if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, ' is a different thing.'.length)
    })
    await toolbar(page).getByRole('button', { name: 'Yellow' }).click()
    const quotes = () =>
      journalOf(learner.profile)
        .filter((event) => event.kind === 'passage-marked')
        .map((event) => event.passage.quote)
    await expect.poll(quotes).toEqual([words])
    await explainTerms('On')
    await expect(page.locator('article [role=button][data-term]')).not.toHaveCount(0)
  })
})

test('a tap explains a term', async () => {
  const { page } = learner
  await openChapter(page, 'Pricing models')
  const mark = term(page, 'with-a-promise', 'capacity reservation')
  await mark.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const devtools = await page.context().newCDPSession(page)
  const at = [{ x: x + width / 2, y: y + height / 2 }]
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at })
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(card(page).getByRole('heading', { name: 'Capacity reservation' })).toBeVisible()
  await devtools.detach()
})

/** What the system's clipboard holds, as a page is given it that something is pasted into. */
async function pasted(page: Page): Promise<{ readonly text: string; readonly html: string }> {
  const given = page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((resolve) => {
        const read = ({ clipboardData }: ClipboardEvent): void =>
          resolve({ text: clipboardData?.getData('text/plain') ?? '', html: clipboardData?.getData('text/html') ?? '' })
        document.addEventListener('paste', read, { once: true })
      })
  )
  await learner.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
  return given
}

test('a table is copied as text and as HTML', async () => {
  const { page } = learner
  await openChapter(page, 'Kubernetes costs')
  const copy = page.getByRole('table').filter({ hasText: 'vCPU requested' }).first().locator('xpath=../..')
  await copy.hover()
  await copy.getByRole('button', { name: 'Copy table' }).click()
  await expect(copy.getByRole('button', { name: 'Table copied' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Table copied' })).toBeAttached()
  const held = await pasted(page)
  expect(held.text.split('\n').slice(0, 2)).toEqual([
    'Tenant\tvCPU requested\tvCPU used\tMemory requested\tMemory used',
    'Checkout\t30\t18\t80 GiB\t96 GiB'
  ])
  expect(held.html).toContain('<th>Checkout</th><td>30</td>')
})

test('a diagram opens over the whole window, grows, and closes', async () => {
  const { page } = learner
  await openChapter(page, 'The arithmetic of commitments')
  const enlarge = page.getByRole('button', { name: /^Enlarge: Cost of a commitment/ })
  await enlarge.focus()
  await page.keyboard.press('Enter')
  const picture = card(page).getByRole('img', { name: /^Cost of a commitment/ })
  const width = async (): Promise<number> => (await picture.boundingBox())?.width ?? 0
  await expect(picture).toBeVisible()
  const before = await width()
  await page.keyboard.press('+')
  await expect.poll(width).toBeCloseTo(before * 1.5, 0)
  await page.keyboard.press('Escape')
  await expect(picture).toHaveCount(0)
  await expect(enlarge).toBeFocused()
})

test.describe('in a window of 400 pixels', () => {
  const size = (width: number) =>
    learner.app.evaluate(({ BrowserWindow }, wide) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setMinimumSize(200, 200)
      window?.setContentSize(wide, 860)
    }, width)

  test.beforeAll(() => size(400))
  test.afterAll(() => size(1280))

  for (const chapter of ['The columns of FOCUS 1.2', 'Kubernetes costs', 'The three phases', 'Negotiated agreements']) {
    test(`nothing scrolls sideways but tables of figures and diagrams: ${chapter}`, async () => {
      const { page } = learner
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(400)
      await openChapter(page, chapter)
      expect(await whatDoesNotFit(page)).toEqual([])
      const scrolling = await page
        .locator('article [role=group][aria-label=Table] > table')
        .evaluateAll((tables) =>
          tables.map((table) => (table instanceof HTMLElement ? table.dataset['table'] : undefined))
        )
      expect(scrolling.filter((kind) => kind !== 'figures')).toEqual([])
    })
  }

  test('a table of figures scrolls by keyboard, and the names of its rows stay', async () => {
    const { page } = learner
    await openChapter(page, 'Kubernetes costs')
    const table = page.getByRole('group', { name: 'Table' }).first()
    await table.focus()
    const name = table.getByRole('rowheader', { name: 'Checkout' })
    const left = async (): Promise<number> => Math.round((await name.boundingBox())?.x ?? 0)
    const before = await left()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
    expect(await left()).toBe(before)
  })

  test('a table that became cards is a table still to whoever hears it', async () => {
    const { page } = learner
    await openChapter(page, 'The columns of FOCUS 1.2')
    const row = page.getByRole('row', { name: /^ListCost/ }).first()
    await expect(row.getByRole('rowheader')).toHaveText('ListCost')
    await expect(row.getByRole('cell').first()).toHaveText('M')
    await expect(page.getByRole('columnheader', { name: 'Meaning' }).first()).toBeAttached()
  })

  test('letters in diagrams are never under 12 pixels', async () => {
    const { page } = learner
    for (const chapter of ['The arithmetic of commitments', 'The three phases', 'Domains and capabilities']) {
      await openChapter(page, chapter)
      const heights = await page.locator('[data-diagram] svg[viewBox] text').evaluateAll((texts) =>
        texts.map((text) => {
          const svg = text.closest('svg')
          const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1)
          return Number.parseFloat(getComputedStyle(text).fontSize) * scale
        })
      )
      expect(heights.length).toBeGreaterThan(0)
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(12)
    }
    await goTo(page, 'Today')
  })
})
