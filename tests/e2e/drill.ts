import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import type { CardsFile, PackIndex } from '#domain/content/pack.ts'
import { goTo } from './app.ts'

/** A file of the built study material. */
export const packFile = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../out/renderer/pack/${name}`, import.meta.url)), 'utf8'))

/** The built study material, to know what there is to be seen. The compiler checked both files. */
export const packIndex = packFile('index.json') as PackIndex
export const { cards } = packFile('cards.json') as CardsFile

export type RatingKey = '1' | '2' | '3' | '4'

/** Opens the drill over one deck, or over all. */
export async function study(page: Page, deck?: string): Promise<void> {
  await goTo(page, 'Cards')
  await page
    .getByRole('button', { name: deck === undefined ? 'Study all decks' : `Study ${deck}`, exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(deck ?? 'All decks')
}

/** The question on the table. */
export const questionOf = (page: Page): Promise<string> =>
  page.locator('[aria-label=Card] [aria-live]').first().innerText()

/** The counts left, in the words on screen. */
export const queue = (page: Page) => page.getByRole('status', { name: 'Queue' })

/** Answers the card on the table by keyboard, and waits until the answer is recorded. Gives the question. */
export async function answerCard(page: Page, rating: RatingKey): Promise<string> {
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  const question = await questionOf(page)
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Good' }).waitFor()
  await page.keyboard.press(rating)
  await page.getByRole('button', { name: 'Good' }).waitFor({ state: 'detached' })
  return question
}

/** Answers cards as easy until one with this question is on the table. */
export async function answerUntil(page: Page, question: string): Promise<void> {
  for (;;) {
    // The question that was answered last may stand there a moment longer than its buttons.
    await page.getByRole('button', { name: 'Show answer' }).waitFor()
    if ((await questionOf(page)).trim() === question) return
    await answerCard(page, '4')
  }
}

/** Answers several cards in a row. Gives their questions. */
export async function answerCards(page: Page, ratings: readonly RatingKey[]): Promise<readonly string[]> {
  const questions: string[] = []
  for (const rating of ratings) questions.push(await answerCard(page, rating))
  return questions
}

/** The same rating so many times. */
export const times = (count: number, rating: RatingKey): readonly RatingKey[] =>
  Array.from({ length: count }, () => rating)
