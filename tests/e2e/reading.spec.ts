import { expect, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { packIndex } from './drill.ts'
import { journalOf } from './journal.ts'
import { openChapter, placeOf, scroll, scrolledTo } from './reading.ts'

const learner = learnerForFile()

const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' })
const outline = (page: Page) => page.getByRole('navigation', { name: 'On this page' })
const here = (page: Page) => outline(page).locator('[aria-current=location]')
const chapterEnd = (page: Page) => page.locator('article footer')
const row = (page: Page, title: string) =>
  contents(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) })
const chapterOf = (title: string) => packIndex.chapters.find((chapter) => chapter.title === title)

/** The last place the journal keeps of a chapter. */
const kept = (chapter: string) =>
  journalOf(learner.profile).findLast((event) => event.kind === 'place-kept' && event.chapter === chapter)

test('the contents list every chapter in order', async () => {
  const { page } = learner
  await goTo(page, 'Guide')
  await expect(contents(page).getByRole('link')).toHaveText(packIndex.chapters.map(({ title }) => title))
})

test('a chapter shows its text, where it stands in the contents, and its outline', async () => {
  const { page } = learner
  await openChapter(page, 'Learning paths')
  await expect(contents(page).locator('[aria-current=page]')).toContainText('Learning paths')
  const sections = chapterOf('Learning paths')?.sections.map(({ title }) => title) ?? []
  await expect(outline(page).getByRole('link')).toHaveText(sections)
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(sections)
})

test('what is below the window is laid out when the first screen stands, or when one goes there at once', async () => {
  const { page } = learner
  await goTo(page, 'Guide')
  const seen = await contents(page)
    .getByRole('link', { name: 'Questions people ask', exact: true })
    .evaluate(async (link: HTMLElement) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const sections = () => [...document.querySelectorAll('[data-opening] > section')]
      const waits = (section: Element) => getComputedStyle(section).contentVisibility === 'hidden'
      link.click()
      while (sections().length === 0) await frame()
      const main = document.querySelector('main')
      const first = sections().filter(waits).length
      main?.scrollTo({ top: 3000 })
      await frame() // in which it says that it was scrolled
      const middle = sections().filter((section) => {
        const { top, bottom } = section.getBoundingClientRect()
        return bottom > 0 && top < innerHeight && waits(section)
      })
      return { first, middle: middle.length }
    })
  expect(seen.first).toBeGreaterThan(2)
  expect(seen.middle).toBe(0)
  await expect(page.locator('article section').last()).toHaveCSS('content-visibility', 'visible')
  await expect(page.locator('[data-opening]')).toHaveCount(0)
})

test('the outline follows what is being read', async () => {
  const { page } = learner
  await openChapter(page, 'Learning paths')
  const sections = chapterOf('Learning paths')?.sections ?? []
  await outline(page)
    .getByRole('link', { name: sections[3]?.title ?? '' })
    .click()
  await expect(page.getByRole('heading', { level: 2, name: sections[3]?.title ?? '' })).toBeInViewport()
  await expect(here(page)).toHaveText(sections[3]?.title ?? '')
  await scroll(page, 100_000)
  await expect(here(page)).toHaveText(sections.at(-1)?.title ?? '')
})

test('a chapter is resumed at the exact place after the app was quit', async () => {
  await openChapter(learner.page, 'Questions people ask')
  await scroll(learner.page, 1700)
  await expect.poll(() => kept('general-questions')).toBeDefined()
  const before = { place: await placeOf(learner.page), pixels: await scrolledTo(learner.page) }
  const page = await learner.reopen()
  await page.getByRole('region', { name: 'Continue reading' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Questions people ask')
  await expect.poll(async () => Math.abs((await scrolledTo(page)) - before.pixels)).toBeLessThanOrEqual(12)
  expect((await placeOf(page)).block).toBe(before.place.block)
})

test('a chapter is resumed at the same line after the text was made larger', async () => {
  const { page } = learner
  await openChapter(page, 'Questions people ask')
  const before = await placeOf(page)
  await goTo(page, 'Settings')
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'More: Text size in the guide' }).click()
  await openChapter(page, 'Questions people ask')
  const after = await placeOf(page)
  expect(after.block).toBe(before.block)
  expect(Math.abs(after.gone - before.gone)).toBeLessThan(after.line + 0.02)
})

for (const [ending, leave] of [
  ['quits', () => learner.quit()],
  ['goes elsewhere', undefined]
] as const) {
  test(`the place is kept of somebody who scrolls and ${ending} at once`, async () => {
    await openChapter(learner.page, 'Training providers')
    await scroll(learner.page, 900)
    const { block } = await placeOf(learner.page)
    if (leave) {
      await leave()
      await learner.open()
    } else await goTo(learner.page, 'Glossary')
    await openChapter(learner.page, 'Training providers')
    expect((await placeOf(learner.page)).block).toBe(block)
    await scroll(learner.page, -10_000)
    await expect.poll(() => kept('training-providers')).toMatchObject({ block: 0 })
  })
}

test('sections become read by reading, and the progress shows everywhere', async () => {
  const { page } = learner
  const chapter = chapterOf('What the certification is')
  await openChapter(page, 'What the certification is')
  for (const { id, title } of chapter?.sections ?? []) {
    const end = page.locator(`section[id="${id}"] > :last-child`)
    await end.scrollIntoViewIfNeeded()
    await expect(outline(page).getByRole('link', { name: title }).getByLabel('Read')).toBeVisible({ timeout: 15_000 })
  }
  await expect(page.getByText('You have read this chapter')).toBeVisible()
  await goTo(page, 'Guide')
  const chapterRow = row(page, 'What the certification is')
  await expect(chapterRow).toContainText(/Read$/)
  await expect(chapterRow.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '100')
  await goTo(page, 'Progress')
  const read = page.getByRole('row', { name: /^What the certification is/ })
  await expect(read).toContainText('2 of 2')
})

test('scrolling past does not count as reading', async () => {
  const { page } = learner
  await openChapter(page, 'The professional level')
  await scroll(page, 100_000)
  const sections = chapterOf('The professional level')?.sections ?? []
  const last = sections.at(-1)?.title ?? ''
  await expect(outline(page).getByRole('link', { name: last }).getByLabel('Read')).toBeVisible({ timeout: 15_000 })
  await expect(
    outline(page)
      .getByRole('link', { name: sections[0]?.title ?? '' })
      .getByLabel('Read')
  ).toHaveCount(0)
  await goTo(page, 'Guide')
  await expect(row(page, 'The professional level')).toContainText(/\d of 7 sections/)
})

test('Today goes on with the chapter that was left', async () => {
  const { page } = learner
  await openChapter(page, 'What comes afterwards')
  await scroll(page, 300)
  await expect.poll(() => kept('next-steps')).toBeDefined()
  await goTo(page, 'Today')
  const region = page.getByRole('region', { name: 'Continue reading' })
  await expect(region.getByRole('link')).toHaveText('What comes afterwards')
  await expect(region.getByRole('progressbar')).toBeVisible()
})

test('a chapter can be marked as read', async () => {
  const { page } = learner
  await openChapter(page, 'Is it worth it?')
  await page.getByRole('button', { name: 'Mark this chapter as read' }).click()
  await expect(page.getByText('You have read this chapter')).toBeVisible()
})

test('a chapter leads to the one before and the one after', async () => {
  const { page } = learner
  await openChapter(page, 'What the certification is')
  await chapterEnd(page).getByRole('link', { name: 'Who it is for', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who it is for')
  await chapterEnd(page).getByRole('link', { name: 'What the certification is', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the certification is')
})

test('a link to a section opens the chapter there', async () => {
  const { page } = learner
  await goTo(page, 'Glossary')
  await page.getByRole('searchbox').fill('showback')
  await page.getByRole('article').locator('a[href$="#showback-chargeback"]').click()
  await expect(page).toHaveURL(/\/guide\/professional-questions#showback-chargeback$/)
  await expect(page.locator('section[id=showback-chargeback] h2')).toBeInViewport()
  const top = await page.locator('section[id=showback-chargeback] h2').boundingBox()
  expect(top?.y).toBeLessThan(200)
})

test('an address of a section opens there, one of an unknown section at the chapter, one of an unknown chapter says so', async () => {
  const { page } = learner
  const visit = (address: string): Promise<void> => page.evaluate((to) => location.assign(to), address)
  await visit('/guide/the-personas#traps')
  await expect(page.locator('section[id=traps] h2')).toBeInViewport()
  await visit('/guide/roles#no-such-section')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    chapterOf('Which certification for which role')?.title ?? ''
  )
  await visit('/guide/no-such-chapter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such chapter')
  await page.getByRole('link', { name: 'See the contents' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Guide')
})
