// @ts-check
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import * as disk from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadTypeScript } from '../load-typescript.mjs'
import { droppedShare, frames } from './frames.mjs'
import { load } from './machine.mjs'
import { historyFor } from './measure-replay.mjs'
import { readable } from './readable.mjs'
import { median, quantile } from './statistics.mjs'
import { atMost, milliseconds } from './table.mjs'
import { writeJournal } from './write-journal.mjs'

const device = '0190a000-0000-7000-8000-000000000001'

/** The most milliseconds, of 100,000 events: restoring them until Today could be opened on them, and backing them up. */
const most = { restore: 10_000, backup: 2000 }
const mostRuns = 3

/** In milliseconds: a slow machine still gets to say how slow. */
const patience = 180_000

/**
 * Restores a backup of a hundred thousand events into an empty profile, by the buttons, then backs it all up again.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureRestore(workshop, runs) {
  const events = historyFor(workshop.app)
  /** @type {{ restore: number[], backup: number[], backing: number[], resting: number[] }} */
  const taken = { restore: [], backup: [], backing: [], resting: [] }
  const before = load()
  for (let run = 0; run < Math.min(runs, mostRuns); run++) {
    const profile = workshop.newProfile(`restored-${run}`)
    await writeBackupOf(events, join(profile, 'data/backups'))
    const electron = workshop.start({ folder: workshop.app, profile })
    try {
      const page = await electron.page()
      await readable(page)
      const took = await page.run(restoreAndBackUp, events.length, patience)
      taken.restore.push(took.restore)
      taken.backup.push(took.backup)
      taken.backing.push(...took.backing)
      taken.resting.push(...took.resting)
    } finally {
      await electron.close()
    }
  }
  const loads = { before, after: load() }
  return [
    row(
      `Restore: a backup of ${events.length} events, in the journal and on the screens`,
      taken.restore,
      most.restore,
      loads
    ),
    row(`Back up: ${events.length} events, written and read back`, taken.backup, most.backup, loads),
    frameRow(taken.backing, taken.resting)
  ]
}

/**
 * @param {string} what @param {readonly number[]} taken @param {number} limit
 * @param {{ before: number, after: number }} loads
 * @returns {import('./table.mjs').Row}
 */
const row = (what, taken, limit, loads) => ({
  what,
  measured: `${milliseconds(median(taken))} [${Math.min(...taken).toFixed(0)}-${Math.max(...taken).toFixed(0)}] (load ${loads.before.toFixed(1)} to ${loads.after.toFixed(1)})`,
  verdict: atMost(median(taken), limit, milliseconds),
  figures: { taken, loads }
})

/**
 * A window at rest drops frames too where the machine is slow: backing up may drop no larger share than that.
 *
 * @param {readonly number[]} backing milliseconds from frame to frame while it backs up
 * @param {readonly number[]} resting likewise for as long while nothing goes on
 * @returns {import('./table.mjs').Row}
 */
function frameRow(backing, resting) {
  const words = (/** @type {readonly number[]} */ gaps) => {
    const { due, dropped } = frames(gaps)
    return `${dropped} of ${due} frames dropped, p99 ${quantile(gaps, 0.99).toFixed(1)} ms, longest ${Math.max(...gaps).toFixed(1)} ms`
  }
  return {
    what: 'Back up: frames meanwhile',
    measured: `${words(backing)}; at rest ${words(resting)}`,
    verdict: { budget: 'none beyond those at rest', met: droppedShare(backing) <= droppedShare(resting) },
    figures: { backing, resting }
  }
}

/** Backs events up as the app does. @param {readonly object[]} events @param {string} folder */
async function writeBackupOf(events, folder) {
  /** @type {{ lineOf: (value: unknown) => { checksum: number }, chainAfter: (chain: number, checksum: number) => number, hex8: (value: number) => string }} as the file itself says */
  const { lineOf, chainAfter, hex8 } = await loadTypeScript(new URL('../../src/main/journal/line.ts', import.meta.url))
  /** @type {{ writeBackup: (files: unknown, order: unknown, onShare: () => void) => Promise<string> }} as the file itself says */
  const { writeBackup } = await loadTypeScript(new URL('../../src/main/backup/write-backup.ts', import.meta.url))
  const chain = hex8(events.reduce((sum, event) => chainAfter(sum, lineOf(event).checksum), 0))
  const source = mkdtempSync(join(tmpdir(), 'finops-restore-'))
  try {
    await writeJournal(source, device, events)
    mkdirSync(folder, { recursive: true })
    const journal = join(source, 'data/journal/events.ndjson')
    const order = { journal, folder, device, app: '0.1.0', made: Date.now(), count: events.length, chain }
    await writeBackup(disk, order, () => {})
  } finally {
    rmSync(source, { recursive: true })
  }
}

/** Runs in the page. @param {number} count events @param {number} longest milliseconds of any one wait */
async function restoreAndBackUp(count, longest) {
  /** @template Value @param {string} what @param {() => Value | undefined} look @returns {Promise<Value>} */
  const until = async (what, look) => {
    const end = performance.now() + longest
    for (;;) {
      const found = look()
      if (found !== undefined) return found
      if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }
  /** @param {string} within @param {(words: string) => boolean} meant */
  const press = async (within, meant) => {
    const button = await until(`a button in ${within}`, () => {
      const found = [...document.querySelectorAll(`${within} button`)].find((one) => meant(one.textContent ?? ''))
      return found instanceof HTMLButtonElement && !found.disabled ? found : undefined
    })
    button.click()
  }
  /** @param {string} words */
  const said = (words) => until(words, () => (document.body.textContent?.includes(words) ? true : undefined))
  const settings = [...document.querySelectorAll('nav a')].find(({ textContent }) => textContent === 'Settings')
  if (settings instanceof HTMLElement) settings.click()
  await press('main', (words) => words === 'Restore')
  await press('[role=dialog]', (words) => words.includes('more than now'))
  await said('read from end to end and whole')
  const began = performance.now()
  await press('[role=dialog]', (words) => words === 'Restore')
  await said('came back')
  const restore = performance.now() - began
  await press('[role=dialog]', (words) => words === 'Done')
  /** The gaps between the frames until what is awaited has happened. @param {() => Promise<unknown>} awaited */
  const gapsUntil = async (awaited) => {
    /** @type {number[]} */
    const gaps = []
    let before = performance.now()
    let request = requestAnimationFrame(function next(now) {
      gaps.push(now - before)
      before = now
      request = requestAnimationFrame(next)
    })
    await awaited()
    cancelAnimationFrame(request)
    return gaps.slice(1) // the first runs from no frame
  }
  await new Promise((resolve) => setTimeout(resolve, 1000)) // what the restored screens still have to do is not meant
  const backingBegan = performance.now()
  const backing = await gapsUntil(async () => {
    await press('main', (words) => words === 'Back up now')
    await said(`${count.toLocaleString('en-GB')} entries. It was read back and is whole`)
  })
  const backup = performance.now() - backingBegan
  const resting = await gapsUntil(() => new Promise((resolve) => setTimeout(resolve, backup)))
  return { restore, backup, backing, resting }
}
