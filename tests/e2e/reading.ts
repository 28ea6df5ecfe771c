import { expect, type Page } from '@playwright/test'
import { goTo } from './app.ts'

/** Opens a chapter from the contents. */
export async function openChapter(page: Page, title: string): Promise<void> {
  await goTo(page, 'Guide')
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(waiting(page)).toHaveCount(0)
}

/** A text of which only the first screen is laid out yet. */
const waiting = (page: Page) => page.locator('[data-opening]')

/** Turns the mouse wheel over the text, in pixels, and waits until the page has followed. */
export async function scroll(page: Page, pixels: number): Promise<void> {
  const before = await scrolledTo(page)
  await page
    .getByRole('article')
    .hover({ position: { x: 200, y: 5 } })
    .catch(() => undefined) // already under the mouse
  await page.mouse.wheel(0, pixels)
  await expect.poll(() => scrolledTo(page)).not.toBe(before)
}

/** How far the screen is scrolled, in pixels. */
export const scrolledTo = (page: Page): Promise<number> =>
  page.locator('main').evaluate((main) => Math.round(main.scrollTop))

/** What stands at the top of the screen: the block of the text, and how much of it has gone by (0 to 1). */
export function placeOf(page: Page): Promise<{ readonly block: number; readonly gone: number; readonly line: number }> {
  return page.locator('main').evaluate((main) => {
    const top = main.getBoundingClientRect().top + 24
    const blocks = [...main.querySelectorAll('article [data-block]')]
    const block = blocks.findIndex((one) => one.getBoundingClientRect().bottom > top)
    const found = blocks[block]
    if (!found) return { block, gone: 0, line: 0 }
    const { top: start, height } = found.getBoundingClientRect()
    const line = Number.parseFloat(getComputedStyle(found).lineHeight) / height
    return { block, gone: Math.max(0, (top - start) / height), line }
  })
}
