// @ts-check
import { replaceGlossary } from './app-copy.mjs'
import { quantile } from './statistics.mjs'
import { misspeltQueries, syntheticTerms } from './synthetic-glossary.mjs'
import { atMost, milliseconds } from './table.mjs'
import { typeQuery } from './type-query.mjs'
import { watchKeys } from './watch-keys.mjs'

/** Terms, and the most milliseconds that 95 of 100 keys may take to painted results. */
const sizes = /** @type {const} */ ([
  [300, undefined],
  [3000, 16],
  [30_000, 30]
])

const queriesPerRun = 5

/** @typedef {import('./watch-keys.mjs').Reaction & { lost?: boolean }} Typed */

/**
 * Types misspelt names into the search of made-up glossaries, letter by letter, each letter when the screen has come
 * to rest after the last.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureGlossary(workshop, runs) {
  const folder = workshop.copyOfApp('app-glossary')
  const rows = [await measureEcho(workshop, runs)]
  for (const [size, budget] of sizes) {
    const terms = replaceGlossary(folder, size)
    const electron = workshop.start({ folder, profile: workshop.newProfile(`glossary-${size}`) })
    try {
      const page = await electron.page()
      await openGlossary(page, size)
      await page.run(watchKeys, 'main', '[data-result]')
      // The first query loads and compiles what a search needs; it is typed and not counted.
      const [, ...typed] = await typeAll(page, misspeltQueries(terms, runs * queriesPerRun + 1))
      rows.push(row(size, budget, typed))
    } finally {
      await electron.close()
    }
  }
  return rows
}

/**
 * The floor: the same keys into an empty window that does no more than show what was typed. What it takes is the
 * machine's own, and the other rows are to be read beside it.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row>}
 */
async function measureEcho(workshop, runs) {
  const electron = workshop.start({ ...workshop.emptyWindow, profile: workshop.newProfile('echo') })
  try {
    const page = await electron.page()
    await page.until('an empty window', () => document.querySelector('p'))
    await page.run(echo)
    await page.run(watchKeys, 'main', 'p')
    const [, ...typed] = await typeAll(page, misspeltQueries(syntheticTerms(300, ['any']), runs * queriesPerRun + 1))
    const painted = typed.flatMap(({ reactions }) => reactions.flatMap((one) => one.painted ?? []))
    return {
      what: 'Key to painted text, empty window',
      measured: `p50 ${milliseconds(quantile(painted, 0.5))}, p95 ${milliseconds(quantile(painted, 0.95))} (${painted.length} keys)`,
      figures: { painted }
    }
  } finally {
    await electron.close()
  }
}

/** Runs in the page. */
function echo() {
  const [main, box, shown] = [
    document.createElement('main'),
    document.createElement('input'),
    document.createElement('p')
  ]
  box.type = 'search'
  box.addEventListener('input', () => void (shown.textContent = box.value))
  main.append(box, shown)
  document.body.append(main)
}

/** @param {import('./page.mjs').Page} page @param {number} size */
async function openGlossary(page, size) {
  await page.until('the way to the glossary', () => {
    const link = [...document.querySelectorAll('nav a')].find(({ textContent }) => textContent === 'Glossary')
    if (link instanceof HTMLElement) link.click()
    return link !== undefined
  })
  const words = `${size.toLocaleString('en-GB')} terms`
  await page.until(
    `a glossary of ${words}`,
    (text) => document.querySelector('main')?.textContent?.includes(text),
    words
  )
}

/**
 * @param {import('./page.mjs').Page} page
 * @param {readonly { typed: string, meant: string }[]} queries
 */
async function typeAll(page, queries) {
  const all = []
  for (const { typed, meant } of queries) {
    const reactions = await typeQuery(page, 'input[type=search]', typed)
    all.push({ reactions, ...(await page.run(found, typed, meant)) })
  }
  return all
}

/** Runs in the page. @param {string} typed @param {string} meant */
function found(typed, meant) {
  const search = /** @type {HTMLInputElement} */ (document.querySelector('input[type=search]'))
  const names = [...document.querySelectorAll('[aria-label=Results] h2')].map(({ textContent }) => textContent)
  return { kept: search.value === typed, place: names.indexOf(meant) }
}

/**
 * @param {number} size
 * @param {number | undefined} budget
 * @param {Awaited<ReturnType<typeof typeAll>>} typed
 * @returns {import('./table.mjs').Row}
 */
function row(size, budget, typed) {
  if (!typed.every(({ kept }) => kept)) throw new Error('The search lost letters that were typed into it.')
  const reactions = typed.flatMap((query) => query.reactions)
  // The page of the best match follows beside the results. It is drawn after them on purpose, and measured apart: until
  // these rows had a time of their own, it was the page's that was held against the budget.
  const results = reactions.flatMap((one) => one.results ?? [])
  const painted = reactions.flatMap((one) => one.painted ?? [])
  const shown = reactions.flatMap((one) => one.shown ?? [])
  const [half, most] = [quantile(results, 0.5), quantile(results, 0.95)]
  const first = typed.filter(({ place }) => place === 0).length
  return {
    what: `Key to painted results, ${size.toLocaleString('en-GB')} terms`,
    measured:
      `p50 ${milliseconds(half)}, p95 ${milliseconds(most)}; with the term’s page ` +
      `${milliseconds(quantile(painted, 0.5))}, ${milliseconds(quantile(painted, 0.95))}; all on the screen ` +
      `${milliseconds(quantile(shown, 0.5))}, ${milliseconds(quantile(shown, 0.95))} (${results.length} keys; right term first ${first} of ${typed.length})`,
    verdict: budget === undefined ? undefined : atMost(most, budget, milliseconds),
    figures: { results, painted, shown, first, queries: typed.length }
  }
}
