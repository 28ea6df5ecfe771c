import { expect, type Page } from '@playwright/test'
import { goTo, type Learner } from './app.ts'
import { cards, study } from './drill.ts'
import { answersOf } from './journal.ts'

/** An answer as the learner gave it. */
export type Answer = { readonly question: string; readonly rating: number }

/**
 * Reports every acknowledged answer of the page to this process, outside the app: the next question, or the end, came
 * on screen after it. What was reported is known here even when the app dies in the same instant.
 */
async function watchAnswers(page: Page, onAnswer: (answer: Answer) => void): Promise<void> {
  await page.exposeFunction('answerAcknowledged', onAnswer)
  await page.evaluate(() => {
    let given: Answer | undefined
    const report = (window as unknown as { answerAcknowledged: (answer: Answer) => void }).answerAcknowledged // exposed above
    addEventListener('keydown', ({ key }) => {
      if (!document.querySelector('[data-rating]') || !'1234'.includes(key)) return
      given = {
        question: document.querySelector('[aria-label=Card] [aria-live]')?.textContent ?? '',
        rating: Number(key)
      }
    })
    new MutationObserver(() => {
      if (!given || document.querySelector('[data-rating]')) return
      report(given)
      given = undefined
    }).observe(document.body, { childList: true, subtree: true })
  })
}

/**
 * Opens the drill and answers by keyboard, one card after another without a pause, until `enough` says so or the app is
 * gone. Again and Hard keep the cards coming for ever.
 */
export async function answerWithoutPause(page: Page, acknowledged: Answer[], enough: () => boolean): Promise<void> {
  let wake = (): void => {}
  await watchAnswers(page, (answer) => {
    acknowledged.push(answer)
    wake()
  })
  await study(page)
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  const gone = page.waitForEvent('close', { timeout: 0 })
  try {
    while (!enough()) {
      const answered = new Promise<void>((resolve) => (wake = resolve))
      await page.keyboard.press('Space')
      await page.keyboard.press(acknowledged.length % 3 === 0 ? '2' : '1')
      await Promise.race([answered, gone])
    }
  } catch (error) {
    if (!page.isClosed()) throw error
  }
}

/** How many acknowledged answers are missing from what was found, where each must stand in the order it was given. */
export function lost(acknowledged: readonly Answer[], found: readonly Answer[]): number {
  let position = 0
  const missing = acknowledged.filter(({ question, rating }) => {
    const at = found.findIndex(
      (answer, index) => index >= position && answer.question === question && answer.rating === rating
    )
    if (at !== -1) position = at + 1
    return at === -1
  })
  return missing.length
}

/** The answers in the journal's file, in its order. */
export const answersOnDisk = (profile: string): readonly Answer[] => answersOf(profile).map(inWords)

/** The answers in the page's database, in the journal's order; none where it cannot be read. */
export async function answersInDatabase(page: Page): Promise<readonly Answer[]> {
  const found = await page.evaluate(async () => {
    type Row = { readonly text: string }
    type Event = { readonly kind: string; readonly card: string; readonly rating: number }
    const opening = indexedDB.open('companion')
    const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)))
    if (!database.objectStoreNames.contains('pages')) return []
    const reading = database.transaction('pages').objectStore('pages').getAll()
    const rows = await new Promise<readonly Row[]>((resolve) => {
      reading.addEventListener('success', () => resolve(reading.result))
      reading.addEventListener('error', () => resolve([])) // a damaged file
    })
    database.close()
    const events = rows.flatMap(({ text }) => JSON.parse(`[${text}]`) as Event[])
    return events.map(({ kind, card, rating }) => ({ kind, card, rating }))
  })
  return found.filter(({ kind }) => kind === 'card-answered').map(inWords)
}

/** How many answers the learner is shown to have given. */
export async function answersShown(page: Page): Promise<number> {
  await goTo(page, 'Progress')
  const figure = page.getByRole('region', { name: 'So far' }).locator('div', { has: page.getByText(/^answers?$/) })
  return Number((await figure.getByRole('definition').innerText()).replaceAll(',', ''))
}

/** Opens the app and expects every acknowledged answer in the journal, in the database and on screen. */
export async function openAndCheck(learner: Learner, acknowledged: readonly Answer[]): Promise<Page> {
  const page = await learner.open()
  const found = answersOnDisk(learner.profile)
  expect(lost(acknowledged, found), 'acknowledged answers missing from the journal').toBe(0)
  expect(await answersInDatabase(page), 'the database holds what the journal holds').toEqual(found)
  expect(await answersShown(page), 'answers on screen').toBe(found.length)
  return page
}

const inWords = ({ card, rating }: { readonly card: string; readonly rating: number }): Answer => ({
  question: questionOf.get(card) ?? '',
  rating
})

type Node = { readonly value?: string; readonly children?: readonly Node[] }
const textOf = (nodes: readonly Node[]): string =>
  nodes.map(({ value, children }) => value ?? textOf(children ?? [])).join('')
const questionOf = new Map(cards.map(({ id, ask }) => [id, textOf(ask as readonly Node[])])) // elements and texts only
