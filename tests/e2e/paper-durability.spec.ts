import { setTimeout } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import { goTo, Learner } from './app.ts'
import { beginPaper, timeLeft } from './exam.ts'

/** How often the app is killed in the middle of a paper: KILLS=50 for the whole drill. */
const kills = Number(process.env['KILLS'] ?? 3)

/** The shortest and the longest time that is answered before a kill, in milliseconds. */
const shortest = 150
const longest = 1500

/** The clock is kept every half minute, and with every act. */
const clockSlack = 31_000

/** An answer that was acknowledged: the number of the question, and the option, counted from 1 as it is shown. */
type Answer = { readonly number: number; readonly choice: number }

const onScreen = (page: Page, number: number) => page.getByRole('region', { name: `Question ${number} of 50` })

/** The options of the open question where one of them is right; none otherwise. */
const options = (page: Page, number: number) =>
  onScreen(page, number)
    .getByRole('group')
    .filter({ has: page.locator('> p') })
    .first()
    .getByRole('radio')

const toQuestion = (page: Page, number: number) =>
  page.getByRole('button', { name: new RegExp(`^Question ${number}(,|$)`) }).click()

/**
 * Answers question after question, round and round, each time differently, until the app is gone. An answer is
 * acknowledged when the next question has come: acts are written in their order, and shown once they are on disk.
 * @returns the question that was open when it ended
 */
async function answerWithoutPause(page: Page, from: number, acknowledged: Answer[]): Promise<number> {
  let number = from
  try {
    for (;;) {
      const choices = await options(page, number).count()
      const last = acknowledged.findLast((answer) => answer.number === number)?.choice ?? 0
      const choice = (last % Math.max(1, choices)) + 1
      if (choices > 0) await page.keyboard.press(String(choice))
      const next = (number % 50) + 1
      await (next === 1 ? toQuestion(page, 1) : page.keyboard.press('n'))
      await onScreen(page, next).waitFor()
      if (choices > 0) acknowledged.push({ number, choice })
      number = next
    }
  } catch (error) {
    if (!page.isClosed()) throw error
    return number
  }
}

/** Expects the last acknowledged answer of every question where it was given; the one being given may be newer. */
async function expectAll(page: Page, acknowledged: readonly Answer[], open: number): Promise<void> {
  const last = new Map(acknowledged.map(({ number, choice }) => [number, choice]))
  last.delete(open)
  for (const [number, choice] of last) {
    await toQuestion(page, number)
    await expect(options(page, number).nth(choice - 1), `question ${number}`).toBeChecked()
  }
}

test(`no answer of a paper is lost in ${kills} kills, and its clock stays honest`, async () => {
  test.setTimeout(60_000 + kills * 30_000)
  const learner = new Learner()
  const acknowledged: Answer[] = []
  try {
    let page = await learner.open()
    await beginPaper(page)
    let open = 1
    for (let kill = 1; kill <= kills; kill++) {
      const before = acknowledged.length
      const answering = answerWithoutPause(page, open, acknowledged)
      await expect.poll(() => acknowledged.length).toBeGreaterThan(before)
      await setTimeout(shortest + Math.random() * (longest - shortest)) // not a wait for something: the moment is the point
      const left = await timeLeft(page)
      await learner.kill()
      open = await answering
      page = await learner.open()
      await goTo(page, 'Exam')
      await page.getByRole('button', { name: 'Go on with this paper' }).click()
      const after = await timeLeft(page)
      expect(after).toBeGreaterThanOrEqual(left - 1000)
      expect(after - left).toBeLessThanOrEqual(clockSlack)
      await page.getByRole('button', { name: 'Go on' }).click()
      await expectAll(page, acknowledged, open)
      await toQuestion(page, open)
      await onScreen(page, open).waitFor()
    }
    console.log(`${kills} kills in a paper, ${acknowledged.length} answers acknowledged, 0 lost`)
    expect(learner.takeTroubles()).toEqual([])
  } finally {
    await learner.leave()
  }
})
