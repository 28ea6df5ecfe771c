// @ts-check
import { randomUUID } from 'node:crypto'
import { append, deviceOfJournal } from './journal.mjs'
import { Random } from './random.mjs'
import { readable } from './readable.mjs'
import { quantile } from './statistics.mjs'
import { atMost, milliseconds } from './table.mjs'
import { typeQuery } from './type-query.mjs'
import { watchKeys } from './watch-keys.mjs'

const cards = 10_000
/** How many events one call of the bridge takes. */
const perCall = 5000
/** The most milliseconds that 95 of 100 keys may take to a painted list. */
const budget = 50
const queriesPerRun = 4

const words =
  'cost usage unit share budget forecast rate commitment reservation anomaly owner team tag account invoice region storage network compute credit discount margin allocation showback chargeback'.split(
    ' '
  )

const box = 'main input[type=search]'

/**
 * Types queries into the card browser, letter by letter, over ten thousand made-up cards of the learner's own beside
 * those of the study material.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureBrowser(workshop, runs) {
  const subject = { folder: workshop.app, profile: workshop.newProfile('browser') }
  await writeCards(workshop, subject)
  const electron = workshop.start(subject)
  try {
    const page = await electron.page()
    await readable(page)
    await openBrowser(page)
    await page.run(watchKeys, 'main')
    // The first query compiles what a search needs; it is typed and not counted.
    const [first = '', ...queries] = queriesFor(runs * queriesPerRun + 1)
    await typeQuery(page, box, first)
    const reactions = []
    for (const query of queries) reactions.push(...(await typeQuery(page, box, query)))
    return [row(reactions, queries.length)]
  } finally {
    await electron.close()
  }
}

/** @param {import('./workshop.mjs').Workshop} workshop @param {{ folder: string, profile: string }} subject */
async function writeCards(workshop, subject) {
  const random = new Random(cards)
  const some = (/** @type {number} */ count) => Array.from({ length: count }, () => random.of(words)).join(' ')
  const electron = workshop.start(subject)
  try {
    const page = await electron.page()
    await readable(page)
    const device = await page.run(deviceOfJournal)
    for (let written = 0; written < cards; written += perCall) {
      const events = Array.from({ length: perCall }, (_, number) => ({
        id: randomUUID(),
        at: Date.now(),
        offset: 0,
        device,
        kind: 'card-written',
        card: `own.${randomUUID()}`,
        face: { kind: 'basic', ask: `Why does ${some(6)} ${written + number}?`, answer: `Because of **${some(12)}**.` },
        tags: [random.of(words)]
      }))
      await page.run(append, events)
    }
  } finally {
    await electron.close()
  }
}

/** @param {import('./page.mjs').Page} page */
async function openBrowser(page) {
  await page.run((address) => location.assign(address), '/cards/browse')
  await page.until(
    `a list of ${cards} cards and more`,
    (least) => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > least,
    cards
  )
}

/** Words, names of tags, and conditions on what was learnt, two to a query. @param {number} count */
function queriesFor(count) {
  const random = new Random(count)
  const makers = [
    () => random.of(words),
    () => `tag:${random.of(words)}`,
    () => `-${random.of(words)}`,
    () => 'is:new',
    () => `"${random.of(words)} ${random.of(words)}"`
  ]
  return Array.from({ length: count }, () => `${random.of(makers)()} ${random.of(makers)()}`)
}

/**
 * @param {readonly import('./watch-keys.mjs').Reaction[]} reactions @param {number} queries
 * @returns {import('./table.mjs').Row}
 */
function row(reactions, queries) {
  const painted = reactions.flatMap((one) => one.painted ?? [])
  const most = quantile(painted, 0.95)
  return {
    what: `Key to painted list, card browser with ${cards.toLocaleString('en-GB')} own cards`,
    measured: `p50 ${milliseconds(quantile(painted, 0.5))}, p95 ${milliseconds(most)} (${painted.length} keys of ${queries} queries)`,
    verdict: atMost(most, budget, milliseconds),
    figures: { painted }
  }
}
