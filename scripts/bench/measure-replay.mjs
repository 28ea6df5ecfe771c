// @ts-check
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadTypeScript } from '../load-typescript.mjs'
import { load } from './machine.mjs'
import { longHistory } from './long-history.mjs'
import { Random } from './random.mjs'
import { readable } from './readable.mjs'
import { median } from './statistics.mjs'
import { atMost, milliseconds, times } from './table.mjs'
import { writeJournal } from './write-journal.mjs'

const length = 100_000
const device = '0190a000-0000-7000-8000-000000000001'

/** The most milliseconds: of folding alone, and, which is stricter, from the spawn to Today without a database. */
const mostOfReplay = 3000
const mostOfEmptyProfile = 1.5

/** Cards of the study material that were never answered: Today is to have new ones to count. */
const fresh = 100

/** Chromium keeps a script's compiled code from the second or third start on. */
const warmUps = 2

/** Left alone for so long, in milliseconds, before anything is asked of a start: asking would take its time. */
const alone = { opening: 2500, replaying: 8000 }

/**
 * A journal of a hundred thousand events: folding it, opening the app with it and without a database, and opening the
 * app with both against opening it with an empty profile, in turn and in random order.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureReplay(workshop, runs) {
  const events = historyFor(workshop.app)
  const subjects = {
    empty: { folder: workshop.app, profile: workshop.newProfile('empty') },
    full: { folder: workshop.app, profile: workshop.newProfile('long') },
    bare: { folder: workshop.app, profile: workshop.newProfile('replayed') }
  }
  for (const { profile } of [subjects.full, subjects.bare]) await writeJournal(profile, device, events)
  /** @type {Record<keyof typeof subjects, number[]>} */
  const taken = { empty: [], full: [], bare: [] }
  const random = new Random(runs)
  const [before, names] = [load(), /** @type {(keyof typeof subjects)[]} */ (Object.keys(subjects))]
  for (let round = -warmUps; round < runs; round++) {
    for (const name of random.shuffled(names)) {
      // After the first start, which replays, the profile has its database; the bare one loses it each time.
      if (name === 'bare') rmSync(join(subjects.bare.profile, 'IndexedDB'), { recursive: true, force: true })
      const took = await startOnce(workshop, subjects[name], name === 'bare' || round === -warmUps)
      if (round >= 0) taken[name].push(took)
    }
  }
  const loads = { before, after: load() }
  return [foldRow(await foldTimes(events, runs), loads), replayRow(taken, loads), openingRow(taken, loads)]
}

/** A hundred thousand events. @param {string} app folder of the built app */
export function historyFor(app) {
  const pack = (/** @type {string} */ name) => JSON.parse(readFileSync(join(app, 'out/renderer/pack', name), 'utf8'))
  /** @typedef {{ id: string }} Named @type {{ decks: { cards: [string][] }[], chapters: (Named & { sections: Named[] })[] }} */
  const { decks, chapters } = pack('index.json')
  const now = Date.now()
  return longHistory({
    length,
    cards: decks.flatMap(({ cards }) => cards.map(([id]) => id)).slice(fresh),
    sections: chapters.flatMap((chapter) => chapter.sections.map(({ id }) => `${chapter.id}#${id}`)),
    items: pack('questions.json').items.map((/** @type {Named} */ { id }) => id),
    device,
    now,
    offset: -new Date(now).getTimezoneOffset()
  })
}

/**
 * @param {import('./workshop.mjs').Workshop} workshop @param {{ folder: string, profile: string }} subject
 * @param {boolean} replays
 */
async function startOnce(workshop, subject, replays) {
  const electron = workshop.start(subject)
  try {
    await sleep(replays ? alone.replaying : alone.opening)
    return (await readable(await electron.page())) - electron.spawnedAt
  } catch (failure) {
    throw new Error(`The app did not start with ${subject.profile}. ${electron.said}`, { cause: failure })
  } finally {
    await electron.close()
  }
}

/** @param {readonly object[]} events @param {number} runs */
async function foldTimes(events, runs) {
  /** @type {typeof import('./fold-all.ts')} */
  const { timeToFold } = await loadTypeScript(new URL('fold-all.ts', import.meta.url))
  const lines = events.map((event) => JSON.stringify(event)).join('\n')
  return Array.from({ length: Math.min(runs, 5) }, () => timeToFold(lines))
}

/** @typedef {{ before: number, after: number }} Loads load averages */

/** @param {Loads} loads */
const inWords = ({ before, after }) => `load ${before.toFixed(1)} to ${after.toFixed(1)}`

/** @param {readonly number[]} taken */
const spreadOf = (taken) =>
  `${milliseconds(median(taken))} [${Math.min(...taken).toFixed(0)}-${Math.max(...taken).toFixed(0)}]`

/** @param {readonly number[]} taken @param {Loads} loads @returns {import('./table.mjs').Row} */
const foldRow = (taken, loads) => ({
  what: `Folding ${length} events from text, without app and disk`,
  measured: spreadOf(taken),
  verdict: atMost(median(taken), mostOfReplay, milliseconds),
  figures: { taken, loads }
})

/** @param {Record<'bare', number[]>} taken @param {Loads} loads @returns {import('./table.mjs').Row} */
const replayRow = ({ bare }, loads) => ({
  what: `Start: app, ${length} events in the journal, no database`,
  measured: `${spreadOf(bare)} (${inWords(loads)})`,
  verdict: atMost(median(bare), mostOfReplay, milliseconds),
  figures: { taken: bare, loads }
})

/** @param {Record<'empty' | 'full', number[]>} taken @param {Loads} loads @returns {import('./table.mjs').Row} */
function openingRow({ empty, full }, loads) {
  const ratio = median(full) / median(empty)
  const quickest = Math.min(...full) / Math.min(...empty)
  return {
    what: `Start: app, ${length} events, against an empty profile`,
    measured: `${spreadOf(full)} to ${spreadOf(empty)}, ${times(ratio)} (of the quickest ${times(quickest)}; ${inWords(loads)})`,
    verdict: atMost(ratio, mostOfEmptyProfile, times),
    figures: { full, empty, ratio, quickest, loads }
  }
}
