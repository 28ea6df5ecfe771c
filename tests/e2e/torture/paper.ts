import { expect, type Page } from '@playwright/test'
import { goTo } from '../app.ts'
import { timeLeft } from '../exam.ts'
import type { Acknowledged } from './ledger.ts'

/** What was last seen of the paper under way. */
export type Sitting = {
  /** The option that was last chosen for each question, both counted from 1. */
  readonly chosen: Map<number, number>
  /** What stood on its clock, in milliseconds, and when that was. */
  left: number
  seen: number
}

export const newSitting = (): Sitting => ({ chosen: new Map(), left: Number.POSITIVE_INFINITY, seen: 0 })

/** The clock is kept every half minute, and with every act. */
const clockSlack = 31_000

const onScreen = (page: Page, number: number) => page.getByRole('region', { name: `Question ${number} of 50` })

/** The options of the open question where one of them is right; none otherwise. */
const options = (page: Page, number: number) =>
  onScreen(page, number)
    .getByRole('group')
    .filter({ has: page.locator('> p') })
    .first()
    .getByRole('radio')

async function toQuestion(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Question ${number}(,|$)`) }).click()
  await onScreen(page, number).waitFor()
}

/** Opens the paper under way where it stopped, or begins one. */
async function sitDown(page: Page): Promise<void> {
  await goTo(page, 'Exam')
  const again = page.getByRole('button', { name: 'Go on with this paper' })
  await again
    .or(page.getByRole('button', { name: 'Begin a paper' }))
    .first()
    .click()
  const goOn = page.getByRole('button', { name: 'Go on', exact: true })
  await goOn.or(onScreen(page, 1)).first().waitFor()
  if (await goOn.isVisible()) await goOn.click()
  await page.getByRole('region', { name: /^Question \d+ of 50$/ }).waitFor()
}

/**
 * Answers some questions of a paper, each differently from before. An answer is acknowledged when the next question has
 * come: acts are written in their order, and shown once they are on disk.
 */
export async function answerPaper(
  page: Page,
  sitting: Sitting,
  first: number,
  count: number,
  acknowledge: (act: Acknowledged) => void
): Promise<void> {
  await sitDown(page)
  await toQuestion(page, first)
  for (let number = first, done = 0; done < count; done++) {
    const offered = await options(page, number).count()
    const choice = ((sitting.chosen.get(number) ?? 0) % Math.max(1, offered)) + 1
    sitting.chosen.delete(number) // from here on it may be either
    if (offered > 0) await page.keyboard.press(String(choice))
    const next = (number % 50) + 1
    await (next === 1 ? toQuestion(page, 1) : page.keyboard.press('n'))
    await onScreen(page, next).waitFor()
    if (offered > 0) {
      const position = number - 1
      sitting.chosen.set(number, choice)
      acknowledge({
        words: `answered question ${number} of the paper`,
        fits: (event) => event.kind === 'paper-answered' && event.position === position
      })
    }
    Object.assign(sitting, { left: await timeLeft(page), seen: Date.now() })
    number = next
  }
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('button', { name: 'Go on', exact: true }).waitFor()
}

/** Expects the answers given last where they were given, and a clock that has run no longer than the paper was open. */
export async function expectPaper(page: Page, sitting: Sitting): Promise<void> {
  if (sitting.seen === 0) return
  await sitDown(page)
  const left = await timeLeft(page)
  expect(left, 'time left').toBeLessThanOrEqual(sitting.left + clockSlack)
  expect(left, 'time left').toBeGreaterThanOrEqual(sitting.left - (Date.now() - sitting.seen) - 1000)
  for (const [number, choice] of [...sitting.chosen].slice(-3)) {
    await toQuestion(page, number)
    await expect(options(page, number).nth(choice - 1), `question ${number}`).toBeChecked()
  }
}
