// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reactionsRow } from './reactions.mjs'
import { readable } from './readable.mjs'
import { reaction, watchKeys } from './watch-keys.mjs'

/** The most milliseconds that 95 of 100 keys may take to the next question painted. */
const most = 50
const answersPerRun = 10

const question = 'section[aria-label^="Question "]'

/**
 * Answers questions of a paper by keyboard, on a copy of the profile with a history: from the key that goes on to the
 * next question painted. The answer before it has to be in the journal file by then.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measurePaper(workshop, runs) {
  const subject = workshop.copyOf(await workshop.withHistory(), 'paper')
  const electron = workshop.start(subject)
  try {
    const page = await electron.page()
    await readable(page)
    await page.run(follow, 'Exam')
    await page.until('the screen of the exam', click, 'Begin a paper')
    await page.until('the first question', shows, question)
    await page.run(watchKeys, question)
    const journal = join(subject.profile, 'data/journal/events.ndjson')
    let way = 'n'
    await answer(page, journal, way) // compiles what an answer needs; not counted
    /** @type {import('./reactions.mjs').DurableReaction[]} */
    const reactions = []
    while (reactions.length < runs * answersPerRun) {
      const [position, last] = await page.run(place)
      if (position === 1 || position === last) way = position === 1 ? 'n' : 'p' // there and back, as often as it takes
      reactions.push(...(await answer(page, journal, way)))
    }
    return [
      reactionsRow(`Paper: on to the next question painted (${workshop.answers} answers before)`, reactions, most)
    ]
  } finally {
    await electron.close()
  }
}

/**
 * Answers the open question and goes on to the one beside it. One that has no single right option is passed over and not
 * counted.
 *
 * @param {import('./page.mjs').Page} page
 * @param {string} journal
 * @param {string} way the key that goes on or back
 */
async function answer(page, journal, way) {
  const before = answersIn(journal)
  const choices = await page.run(countChoices)
  const [position] = await page.run(place)
  if (choices > 0) {
    await page.press(String(1 + (before % choices)))
    await page.run(reaction)
  }
  await page.press(way)
  const { painted, shown } = await page.run(reaction)
  const [now] = await page.run(place)
  if (painted === undefined || shown === undefined || now === position) throw new Error('No other question came.')
  return choices > 0 ? [{ painted, shown, durable: answersIn(journal) > before }] : []
}

/** Runs in the page. @param {string} name */
function follow(name) {
  const link = [...document.querySelectorAll('nav a')].find(({ textContent }) => textContent === name)
  if (link instanceof HTMLElement) link.click()
}

/** Runs in the page. @param {string} words @returns {boolean} whether there was such a button */
function click(words) {
  const button = [...document.querySelectorAll('main button')].find(({ textContent }) => textContent === words)
  if (button instanceof HTMLElement) button.click()
  return button !== undefined
}

/** Runs in the page. @param {string} selector */
function shows(selector) {
  return document.querySelector(selector) !== null
}

/** Runs in the page. @returns {number} the options of a question with one right answer, 0 where it is of another kind */
function countChoices() {
  const first = document.querySelector('section[aria-label^="Question "] [role=group]')
  return first?.querySelectorAll('input[type=radio]').length ?? 0
}

/** Runs in the page. @returns {readonly number[]} the number of the open question, and of the last */
function place() {
  const label = document.querySelector('section[aria-label^="Question "]')?.getAttribute('aria-label') ?? ''
  return [...label.matchAll(/\d+/g)].map(Number)
}

/** @param {string} file */
const answersIn = (file) => readFileSync(file, 'utf8').split('"paper-answered"').length - 1
