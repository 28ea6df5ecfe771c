import { expect, type Page } from '@playwright/test'
import { goTo } from './app.ts'

/** The editor of cards. */
export const editor = (page: Page) => page.getByRole('dialog', { name: /^(New|Edit) card$/ })

/** Opens the editor for a new card. */
export async function newCard(page: Page): Promise<void> {
  await goTo(page, 'Cards')
  await page.getByRole('button', { name: 'Write a card' }).click()
  await expect(editor(page).getByRole('textbox', { name: 'Question' })).toBeFocused()
}

/** Writes a card with a question and an answer, and saves it. */
export async function writeCard(page: Page, ask: string, answer: string, tags = ''): Promise<void> {
  await newCard(page)
  await page.getByRole('textbox', { name: 'Question' }).fill(ask)
  await page.getByRole('textbox', { name: 'Answer' }).fill(answer)
  await page.getByRole('textbox', { name: 'Tags' }).fill(tags)
  await page.keyboard.press('Control+Enter')
  await expect(editor(page)).toHaveCount(0)
  await expect(said(page)).toContainText('Card saved to My cards')
}

/** Keeps an image, in bytes, for cards to speak of. Gives the name it is kept under. */
export const keepImage = (page: Page, bytes: Uint8Array): Promise<string> =>
  page.evaluate(
    async (numbers) => {
      type Keep = (image: { bytes: Uint8Array }) => Promise<{ value: { name: string } }>
      const { companion } = window as unknown as { companion: { imageKeep: Keep } }
      return (await companion.imageKeep({ bytes: new Uint8Array(numbers) })).value.name
    },
    [...bytes]
  )

/** What the app last said. */
export const said = (page: Page) => page.getByRole('region', { name: 'Notifications' })

/** Opens the deck of own cards. */
export async function openMyCards(page: Page): Promise<void> {
  await goTo(page, 'Cards')
  await page.getByRole('link', { name: /^My cards/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My cards')
}

/** Closes the editor and throws away what stands in it. */
export async function leaveEditor(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Throw away' }).click()
  await expect(editor(page)).toHaveCount(0)
}
