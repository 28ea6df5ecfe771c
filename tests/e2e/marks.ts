import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import type { Chapter } from '#domain/content/pack.ts'
import type { JournalEvent, Passage } from '#domain/journal/events.ts'
import type { MarkColour } from '#domain/journal/mark-colours.ts'
import { chapterText } from '#domain/reading/chapter-text.ts'
import { randomUUID } from 'node:crypto'
import { device } from './past.ts'

/** The text of a chapter as it was built. */
export function textOf(chapter: string): string {
  const file = fileURLToPath(new URL(`../../out/renderer/pack/chapters/${chapter}.json`, import.meta.url))
  return chapterText((JSON.parse(readFileSync(file, 'utf8')) as Chapter).body) // checked by the compiler
}

/** A passage of a chapter, by its words. */
export function passageOf(chapter: string, quote: string, changed: Partial<Passage> = {}): Passage {
  const text = textOf(chapter)
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`${chapter} does not say “${quote}”.`)
  const end = start + quote.length
  const [prefix, suffix] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 60)]
  return { chapter, quote, prefix, suffix, start, end, ...changed }
}

/** The event of marking a passage, so many minutes ago. */
export const markedAgo = (minutes: number, passage: Passage, colour: MarkColour = 'yellow'): JournalEvent => ({
  id: randomUUID(),
  at: Date.now() - minutes * 60_000,
  offset: 0,
  device,
  kind: 'passage-marked',
  mark: randomUUID(),
  passage,
  colour
})

/** Goes to an address as a link from elsewhere would. */
export async function visit(page: Page, address: string, heading: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
}

/**
 * Selects with the mouse from the beginning of some words to the end of others, and does so again where the words moved
 * under the mouse, as they do while a chapter is still being laid out.
 */
export async function selectByMouse(page: Page, from: string, to: string): Promise<void> {
  let selected = ''
  for (let tries = 0; tries < 5 && !(selected.startsWith(from) && selected.endsWith(to)); tries++) {
    const start = await cornerOf(page, from, 'start')
    const end = await cornerOf(page, to, 'end')
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(end.x, end.y, { steps: 4 })
    await page.mouse.up()
    selected = await page.evaluate(() => String(getSelection()))
  }
  expect(selected.startsWith(from) && selected.endsWith(to), selected).toBe(true)
  await expect(toolbar(page)).toBeVisible()
}

export const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Mark' })
export const popup = (page: Page) => page.getByRole('dialog', { name: 'Mark', exact: true })
export const note = (page: Page) => popup(page).getByRole('textbox', { name: 'Note' })

/** Clicks on words in a chapter. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await cornerOf(page, words, 'start')
  await page.mouse.click(x + 12, y)
}

/** Waits until the marks of the open chapter are painted, of which there may be none: it comes after the first frame. */
export const marksPainted = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => CSS.highlights.has('mark-yellow'))).toBe(true)

/** How many marks of each colour are painted, and which words. */
export const painted = (page: Page): Promise<Readonly<Record<string, readonly string[]>>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights.entries()]
        .filter(([, { size }]) => size > 0)
        .map(([name, ranges]) => [name, [...ranges].map((range) => (range as Range).toString())])
    )
  )

/** A point of the window just within the first or the last letter of some words, which are brought into view. */
function cornerOf(page: Page, words: string, which: 'start' | 'end') {
  return page.evaluate(
    ([wanted, corner]) => {
      const texts = document.createTreeWalker(document.querySelector('article') ?? document, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const node = texts.currentNode as Text
        const at = node.data.indexOf(wanted)
        if (at < 0) continue
        const range = document.createRange()
        const letter = corner === 'start' ? at : at + wanted.length - 1
        range.setStart(node, letter)
        range.setEnd(node, letter + 1)
        const { top } = range.getBoundingClientRect()
        if (top < 100 || top > innerHeight - 100) node.parentElement?.scrollIntoView({ block: 'center' })
        const rect = range.getBoundingClientRect()
        const x = corner === 'start' ? rect.left + 1 : rect.right - 1
        return { x, y: rect.top + rect.height / 2 }
      }
      throw new Error(`The article does not say “${wanted}”.`)
    },
    [words, which] as const
  )
}
