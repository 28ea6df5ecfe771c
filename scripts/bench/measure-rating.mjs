// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reactionsRow } from './reactions.mjs'
import { readable } from './readable.mjs'
import { reaction, watchKeys } from './watch-keys.mjs'

const most = 50
const ratingsPerRun = 10

/**
 * Answers cards by keyboard, on a copy of the profile with a history: from the key of the rating to the next card
 * painted. Each time the answer has to be in the journal file by then.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureRating(workshop, runs) {
  const subject = workshop.copyOf(await workshop.withHistory(), 'rating')
  const electron = workshop.start(subject)
  try {
    const page = await electron.page()
    await readable(page)
    await page.run(() => {
      document.querySelector('main')?.focus()
    })
    await page.press(' ') // starts the session
    await page.until('the first card', cardAsked)
    await page.run(watchKeys, 'main')
    const journal = join(subject.profile, 'data/journal/events.ndjson')
    await answer(page, journal) // loads and compiles what an answer needs; not counted
    const reactions = []
    for (let count = 0; count < runs * ratingsPerRun; count++) reactions.push(await answer(page, journal))
    return [reactionsRow(`Rating to next card painted (${workshop.answers} answers)`, reactions, most)]
  } finally {
    await electron.close()
  }
}

/** @param {import('./page.mjs').Page} page @param {string} journal */
async function answer(page, journal) {
  const before = linesIn(journal)
  await page.press(' ')
  await page.run(reaction)
  await page.press('3')
  const { painted, shown } = await page.run(reaction)
  if (painted === undefined || shown === undefined || !(await page.run(cardAsked))) {
    throw new Error('No next card came after a rating.')
  }
  return { painted, shown, durable: linesIn(journal) === before + 1 }
}

/** Runs in the page. */
function cardAsked() {
  return [...document.querySelectorAll('main button')].some(({ textContent }) => textContent?.startsWith('Show answer'))
}

/** @param {string} file */
const linesIn = (file) => readFileSync(file).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0)
