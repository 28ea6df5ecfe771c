// @ts-check
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { droppedShare } from './frames.mjs'
import { append, deviceOfJournal } from './journal.mjs'
import { Random } from './random.mjs'
import { readable } from './readable.mjs'
import { quantile } from './statistics.mjs'
import { percent } from './table.mjs'

/** Share of frames that may be dropped beyond those the same chapter drops without marks. */
const most = 0.01
const marks = 500
const notes = 100
const roundsPerRun = 0.4
const ways = 5

/** @typedef {import('./workshop.mjs').Subject} Subject */

/**
 * Scrolls the longest chapter from its beginning to its end, a step in each frame, without marks and with 500 of them
 * in turn: how many frames came late, and how much later than the one before each frame came.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureScroll(workshop, runs) {
  const chapter = longestChapter(workshop.app)
  const plain = { what: 'no marks', folder: workshop.app, profile: workshop.newProfile('no-marks') }
  const marked = { ...plain, what: `${marks} marks`, profile: workshop.newProfile('marks') }
  await writeMarks(workshop, marked, chapter)
  /** @type {Map<Subject, number[]>} */
  const samples = new Map([
    [plain, []],
    [marked, []]
  ])
  const random = new Random(runs)
  for (let round = 0; round < Math.max(1, Math.round(runs * roundsPerRun)); round++) {
    for (const subject of random.shuffled([plain, marked])) {
      samples.get(subject)?.push(...(await sample(workshop, subject, chapter, subject === marked ? marks : 0)))
    }
  }
  const without = samples.get(plain) ?? []
  return [...samples].map(([subject, gaps]) =>
    row(subject, gaps, subject === marked ? droppedShare(without) : undefined)
  )
}

/** @param {string} app @returns {string} its id */
function longestChapter(app) {
  /** @type {{ chapters: { id: string, minutes: number }[] }} */
  const { chapters } = JSON.parse(readFileSync(join(app, 'out/renderer/pack/index.json'), 'utf8'))
  return chapters.reduce((longest, one) => (one.minutes > longest.minutes ? one : longest)).id
}

/** @param {import('./workshop.mjs').Workshop} workshop @param {Subject} subject @param {string} chapter */
async function writeMarks(workshop, subject, chapter) {
  const electron = workshop.start(subject)
  try {
    const page = await electron.page()
    await readable(page)
    await open(page, chapter, 0)
    const passages = await page.run(passagesOnPage, chapter, marks)
    const device = await page.run(deviceOfJournal)
    const envelope = () => ({ id: randomUUID(), at: Date.now(), offset: 0, device })
    const events = passages.flatMap((passage, index) => {
      const mark = randomUUID()
      const colour = ['yellow', 'green', 'blue', 'pink'][index % 4]
      const made = { ...envelope(), kind: 'passage-marked', mark, passage, colour }
      const noted = { ...envelope(), kind: 'mark-noted', mark, note: `Note ${index}` }
      return index % (marks / notes) === 0 ? [made, noted] : [made]
    })
    await page.run(append, events)
  } finally {
    await electron.close()
  }
}

/**
 * Some ways down the chapter, after one that is not counted: it loads and compiles what scrolling needs.
 *
 * @param {import('./workshop.mjs').Workshop} workshop @param {Subject} subject
 * @param {string} chapter @param {number} expected how many marks are to be painted
 */
async function sample(workshop, subject, chapter, expected) {
  const electron = workshop.start(subject)
  try {
    const page = await electron.page()
    await readable(page)
    await open(page, chapter, expected)
    await page.run(scrollThrough)
    const gaps = []
    for (let time = 0; time < ways; time++) gaps.push(...(await page.run(scrollThrough)))
    return gaps
  } finally {
    await electron.close()
  }
}

/** @param {import('./page.mjs').Page} page @param {string} chapter @param {number} expected */
async function open(page, chapter, expected) {
  await page.run((address) => location.assign(address), `/guide/${chapter}`)
  await page.until(`the chapter with ${expected} marks`, chapterStands, chapter, expected)
}

/** Runs in the page. @param {string} chapter @param {number} expected */
function chapterStands(chapter, expected) {
  const painted = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
  return location.pathname.endsWith(chapter) && document.querySelector('article section') && painted === expected
}

/** Runs in the page: words of the chapter, spread over all of it. @param {string} chapter @param {number} count */
function passagesOnPage(chapter, count) {
  const texts = [...document.querySelectorAll('article [data-block]')].flatMap((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const found = []
    while (walker.nextNode()) {
      const { data, parentElement } = /** @type {Text} */ (walker.currentNode)
      if (data.trim().length > 40 && !parentElement?.closest('svg')) found.push(data)
    }
    return found
  })
  const all = texts.join('\n')
  return Array.from({ length: count }, (_, index) => {
    const text = texts[Math.floor((index / count) * texts.length)] ?? ''
    const from = (index * 7) % Math.max(1, text.length - 40)
    const quote = text.slice(from, from + 40).trim()
    const start = all.indexOf(quote)
    const [prefix, suffix] = [text.slice(Math.max(0, from - 30), from), text.slice(from + 40, from + 70)]
    return { chapter, quote, prefix, suffix, start, end: start + quote.length }
  })
}

/** Runs in the page. @returns {Promise<number[]>} milliseconds from each frame to the next, all the way down */
async function scrollThrough() {
  const main = /** @type {HTMLElement} */ (document.querySelector('main'))
  main.scrollTop = 0
  await new Promise((resolve) => setTimeout(resolve, 1500)) // the place one has scrolled to is kept after a pause
  return new Promise((resolve) => {
    /** @type {number[]} */
    const gaps = []
    let before = performance.now()
    const step = (/** @type {number} */ now) => {
      gaps.push(now - before)
      before = now
      const top = main.scrollTop
      main.scrollTop += 60
      if (main.scrollTop > top) requestAnimationFrame(step)
      else resolve(gaps.slice(2))
    }
    requestAnimationFrame(step)
  })
}

/**
 * @param {Subject} subject @param {readonly number[]} gaps @param {number | undefined} without the share without marks
 * @returns {import('./table.mjs').Row}
 */
function row({ what }, gaps, without) {
  const late = droppedShare(gaps)
  return {
    what: `Scrolling the longest chapter: ${what}`,
    measured: `${percent(late)} of ${gaps.length} frames dropped; a frame p50 ${quantile(gaps, 0.5).toFixed(1)} ms, p99 ${quantile(gaps, 0.99).toFixed(1)} ms`,
    ...(without !== undefined && {
      verdict: { budget: `<= ${percent(most)} more than with none`, met: late - without <= most }
    }),
    figures: { late, gaps }
  }
}
