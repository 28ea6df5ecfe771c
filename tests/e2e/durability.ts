import type { Page } from '@playwright/test'
import type { JournalEvent } from '#domain/journal/events.ts'
import { goTo } from './app.ts'
import { cards, study } from './drill.ts'

/** An answer as the learner gave it. */
type Answer = { readonly question: string; readonly rating: number }

type OnAnswer = (answer: Answer) => void

/** The app said that an answer was not saved. */
export class Refused extends Error {}

type Report = (answer: Answer, saved: boolean) => void

/** Who is told of the answers of a page that is watched. */
const listeners = new WeakMap<Page, { tell: Report }>()

/**
 * Reports every answer of the page to this process, outside the app, when the next question, or the end, came on screen
 * after it, or the word that it was not saved. What was reported is known here even when the app dies in the same instant.
 */
async function watchAnswers(page: Page, tell: Report): Promise<void> {
  const watched = listeners.get(page)
  if (watched) {
    watched.tell = tell
    return
  }
  const listener = { tell }
  listeners.set(page, listener)
  await page.exposeFunction('answerGiven', (answer: Answer, saved: boolean) => listener.tell(answer, saved))
  await page.evaluate(() => {
    let given: Answer | undefined
    const report = (window as unknown as { answerGiven: Report }).answerGiven // exposed above
    addEventListener('keydown', ({ key }) => {
      if (!document.querySelector('[data-rating]') || !'1234'.includes(key)) return
      given = {
        question: document.querySelector('[aria-label=Card] [aria-live]')?.textContent ?? '',
        rating: Number(key)
      }
    })
    new MutationObserver(() => {
      const refused = [...document.querySelectorAll('[role=alert]')].some((alert) =>
        alert.textContent.includes('was not saved')
      )
      if (!given || (!refused && document.querySelector('[data-rating]'))) return
      report(given, !refused)
      given = undefined
    }).observe(document.body, { childList: true, subtree: true })
  })
}

/**
 * Opens the drill and answers by keyboard, one card after another without a pause, until `enough` says so or the app is
 * gone. Again and Hard keep the cards coming for ever.
 * @throws Refused when an answer is not saved
 */
export async function answerWithoutPause(page: Page, onAnswer: OnAnswer, enough: () => boolean): Promise<void> {
  let wake = (_saved: boolean): void => {}
  let count = 0
  await watchAnswers(page, (answer, saved) => {
    if (saved) onAnswer(answer)
    wake(saved)
  })
  await study(page)
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  const gone = page.waitForEvent('close', { timeout: 0 }).then(() => true)
  while (!enough()) {
    const answered = new Promise<boolean>((resolve) => (wake = resolve))
    await page.keyboard.press('Space')
    await page.keyboard.press(count++ % 3 === 0 ? '2' : '1')
    if (!(await Promise.race([answered, gone]))) throw new Refused('An answer was not saved.')
  }
}

/** Whether an event is that of an answer. */
export const fitsAnswer =
  ({ question, rating }: Answer) =>
  (event: JournalEvent): boolean =>
    event.kind === 'card-answered' && event.rating === rating && (questionOf.get(event.card) ?? question) === question // a card of one's own is in no pack

/** How many answers the learner is shown to have given. */
export async function answersShown(page: Page): Promise<number> {
  await goTo(page, 'Progress')
  const figure = page.getByRole('region', { name: 'So far' }).locator('div', { has: page.getByText(/^answers?$/) })
  if ((await figure.count()) === 0) return 0
  return Number((await figure.getByRole('definition').innerText()).replaceAll(',', ''))
}

type Node = { readonly value?: string; readonly children?: readonly Node[] }
const textOf = (nodes: readonly Node[]): string =>
  nodes.map(({ value, children }) => value ?? textOf(children ?? [])).join('')
const questionOf = new Map(cards.map(({ id, ask }) => [id, textOf(ask as readonly Node[])])) // elements and texts only
