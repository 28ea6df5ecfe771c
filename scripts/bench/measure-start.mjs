// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { Random } from './random.mjs'
import { readable } from './readable.mjs'
import { median } from './statistics.mjs'
import { atMost, milliseconds, times } from './table.mjs'

const mostOfEmptyWindow = 1.3

/** Chromium keeps a script's compiled code from the second or third start on. */
const warmUps = 3

/** Left alone for so long, in milliseconds, before anything is asked of a start: asking would take its time. */
const alone = 2000

/**
 * Starts an empty window and the app in turn, in random order, each time from the spawn to a screen that can be read.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureStart(workshop, runs) {
  const subjects = [workshop.emptyWindow, workshop.firstDay, await workshop.withHistory()]
  const random = new Random(runs)
  /** @type {Map<import('./workshop.mjs').Subject, number[]>} */
  const taken = new Map(subjects.map((subject) => [subject, []]))
  for (let round = -warmUps; round < runs; round++) {
    for (const subject of random.shuffled(subjects)) {
      const took = await startOnce(workshop, subject)
      if (round >= 0) taken.get(subject)?.push(took)
    }
  }
  const empty = taken.get(workshop.emptyWindow) ?? []
  return subjects.map((subject) => row(workshop, subject, taken.get(subject) ?? [], empty))
}

/** @param {import('./workshop.mjs').Workshop} workshop @param {import('./workshop.mjs').Subject} subject */
async function startOnce(workshop, subject) {
  const electron = workshop.start(subject)
  try {
    await sleep(alone)
    return (await readable(await electron.page())) - electron.spawnedAt
  } catch (failure) {
    throw new Error(`${subject.what} did not start. ${electron.said}`, { cause: failure })
  } finally {
    await electron.close()
  }
}

/**
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {import('./workshop.mjs').Subject} subject
 * @param {readonly number[]} taken
 * @param {readonly number[]} empty
 * @returns {import('./table.mjs').Row}
 */
function row(workshop, subject, taken, empty) {
  const middle = median(taken)
  const ratio = middle / median(empty)
  // The quickest starts are those that no other program disturbed: when the two ratios differ, the machine was busy.
  const quickest = Math.min(...taken) / Math.min(...empty)
  const range = `[${Math.min(...taken).toFixed(0)}-${Math.max(...taken).toFixed(0)}]`
  const figures = { median: middle, taken, ratio, quickest }
  if (subject === workshop.emptyWindow) {
    return { what: 'Start: empty window', measured: `${milliseconds(middle)} ${range}`, figures }
  }
  return {
    what: `Start: ${subject.what}${subject === workshop.firstDay ? '' : ` (${workshop.answers} answers)`}`,
    measured: `${milliseconds(middle)} ${range}, ${times(ratio)} (of the quickest ${times(quickest)})`,
    verdict: atMost(ratio, mostOfEmptyWindow, times),
    figures
  }
}
