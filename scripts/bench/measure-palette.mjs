// @ts-check
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { append, deviceOfJournal } from './journal.mjs'
import { Random } from './random.mjs'
import { readable } from './readable.mjs'
import { quantile } from './statistics.mjs'
import { atMost, milliseconds } from './table.mjs'
import { typeQuery } from './type-query.mjs'
import { watchKeys } from './watch-keys.mjs'

const notes = 2000
const wordsPerNote = 20
/** The most milliseconds that 95 of 100 keys may take to painted results. */
const budget = 30
const queriesPerRun = 4

const box = '[role=dialog] input'

/** @typedef {{ text: string, address: string }} Document */

/**
 * Types words of the guide, the cards and the terms into the search over everything, letter by letter, with thousands
 * of notes of the learner's own to be searched too.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measurePalette(workshop, runs) {
  const subject = { folder: workshop.app, profile: workshop.newProfile('palette') }
  const texts = textsOf(workshop.app)
  await writeNotes(workshop, subject, texts)
  const electron = workshop.start(subject)
  try {
    const page = await electron.page()
    await readable(page)
    await openPalette(page)
    await page.run(watchKeys, '[role=dialog]', '[role=option]')
    // The first query waits for the index to load; it is typed and not counted.
    const [first = '', ...queries] = queriesFrom(texts, runs * queriesPerRun + 1)
    await typeQuery(page, box, first)
    const reactions = []
    for (const query of queries) reactions.push(...(await typeQuery(page, box, query)))
    return [row(reactions, queries.length)]
  } finally {
    await electron.close()
  }
}

/** @param {string} app @returns {Document[]} what the search knows of the material */
const textsOf = (app) => JSON.parse(readFileSync(join(app, 'out/renderer/pack/search.json'), 'utf8')).documents

/**
 * Notes of words that stand in the material, beside passages of all its chapters.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {import('./workshop.mjs').Subject | { folder: string, profile: string }} subject
 * @param {readonly Document[]} texts
 */
async function writeNotes(workshop, subject, texts) {
  const random = new Random(notes)
  const words = texts.flatMap(({ text }) => text.split(' '))
  const paragraphs = texts.filter(({ address, text }) => address.startsWith('/guide/') && text.length > 80)
  const electron = workshop.start(subject)
  try {
    const page = await electron.page()
    await readable(page)
    const device = await page.run(deviceOfJournal)
    for (let batch = 0; batch < notes / 100; batch++) {
      const events = Array.from({ length: 100 }, () => {
        const { text, address } = random.of(paragraphs)
        const passage = {
          chapter: address.slice('/guide/'.length).replace(/[?#].*/, ''),
          quote: text.slice(0, 60).trim(),
          prefix: '',
          suffix: '',
          start: 0,
          end: text.slice(0, 60).trim().length
        }
        const mark = randomUUID()
        const note = Array.from({ length: wordsPerNote }, () => random.of(words)).join(' ')
        const envelope = () => ({ id: randomUUID(), at: Date.now(), offset: 0, device })
        return [
          { ...envelope(), kind: 'passage-marked', mark, passage, colour: 'yellow' },
          { ...envelope(), kind: 'mark-noted', mark, note }
        ]
      }).flat()
      await page.run(append, events)
    }
  } finally {
    await electron.close()
  }
}

/** @param {import('./page.mjs').Page} page */
async function openPalette(page) {
  await page.until('the search over everything', () => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Search'))
    if (!document.querySelector('[role=dialog] input')) button?.click()
    return document.querySelector('[role=dialog] input')?.matches(':focus')
  })
}

/**
 * Two or three words that stand beside each other somewhere, every other time with two letters swapped.
 *
 * @param {readonly Document[]} texts @param {number} count
 */
function queriesFrom(texts, count) {
  const random = new Random(count)
  return Array.from({ length: count }, (_, number) => {
    const words = random
      .of(texts)
      .text.toLowerCase()
      .replaceAll(/[^a-z ]/g, '')
      .split(' ')
      .filter(({ length }) => length > 2)
    const from = random.below(Math.max(1, words.length - 3))
    const query = words.slice(from, from + 2 + (number % 2)).join(' ')
    const at = 1 + random.below(Math.max(1, query.length - 3))
    return number % 2 ? query : query.slice(0, at) + query.charAt(at + 1) + query.charAt(at) + query.slice(at + 2)
  })
}

/**
 * @param {readonly import('./watch-keys.mjs').Reaction[]} reactions @param {number} queries
 * @returns {import('./table.mjs').Row}
 */
function row(reactions, queries) {
  const results = reactions.flatMap((one) => one.results ?? [])
  const painted = reactions.flatMap((one) => one.painted ?? [])
  const most = quantile(results, 0.95)
  return {
    what: `Key to painted results, search over everything and ${notes.toLocaleString('en-GB')} notes`,
    measured:
      `p50 ${milliseconds(quantile(results, 0.5))}, p95 ${milliseconds(most)}; with the rows out of view ` +
      `${milliseconds(quantile(painted, 0.5))}, ${milliseconds(quantile(painted, 0.95))} ` +
      `(${results.length} keys of ${queries} queries)`,
    verdict: atMost(most, budget, milliseconds),
    figures: { results, painted }
  }
}
