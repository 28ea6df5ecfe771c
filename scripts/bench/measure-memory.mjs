// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { memoryOf } from './process-memory.mjs'
import { Random } from './random.mjs'
import { readable } from './readable.mjs'
import { median } from './statistics.mjs'
import { atMost, megabytes, times } from './table.mjs'

/** @typedef {import('./process-memory.mjs').Memory} Memory */

const mostOfEmptyWindow = 1.25
/** Milliseconds. */
const idle = 5000
const startsPerRun = 0.3

/**
 * The memory of an empty window and of the app, each when it has stood idle for five seconds.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureMemory(workshop, runs) {
  if (process.platform !== 'linux') {
    return [{ what: 'Private memory, idle', measured: 'not measured here: only Linux says', figures: {} }]
  }
  const subjects = [workshop.emptyWindow, workshop.firstDay, await workshop.withHistory()]
  const random = new Random(runs)
  /** @type {Map<import('./workshop.mjs').Subject, Memory[]>} */
  const samples = new Map(subjects.map((subject) => [subject, []]))
  for (let round = 0; round < Math.max(1, Math.round(runs * startsPerRun)); round++) {
    for (const subject of random.shuffled(subjects)) samples.get(subject)?.push(await sample(workshop, subject))
  }
  const empty = privateMedian(samples.get(workshop.emptyWindow) ?? [])
  return subjects.map((subject) => row(workshop, subject, samples.get(subject) ?? [], empty))
}

/**
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {import('./workshop.mjs').Subject} subject
 * @returns {Promise<Memory>}
 */
async function sample(workshop, subject) {
  const electron = workshop.startUnshared(subject)
  try {
    // Looked at first and asked afterwards whether it was idle for long enough: a debugger takes memory of its own.
    for (let wait = idle + 1500; ; wait += 3000) {
      await sleep(electron.spawnedAt + wait - Date.now())
      const taken = memoryOf(electron.pid)
      if (wait > 3 * idle) throw new Error(`${subject.what} takes too long to start for its memory to be measured.`)
      if (electron.spawnedAt + wait - (await readable(await electron.page())) >= idle) return taken
    }
  } finally {
    await electron.close()
  }
}

/** @param {readonly Memory[]} samples */
const privateMedian = (samples) => median(samples.map(({ privateMemory }) => privateMemory))

/**
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {import('./workshop.mjs').Subject} subject
 * @param {readonly Memory[]} samples
 * @param {number} empty
 * @returns {import('./table.mjs').Row}
 */
function row(workshop, subject, samples, empty) {
  const own = privateMedian(samples)
  const proportional = median(samples.map((one) => one.proportional))
  const ratio = own / empty
  const isEmpty = subject === workshop.emptyWindow
  return {
    what: `Private memory, idle: ${subject.what}`,
    measured: `${megabytes(own)}${isEmpty ? '' : `, ${times(ratio)}`} (proportional ${megabytes(proportional)})`,
    verdict: isEmpty ? undefined : atMost(ratio, mostOfEmptyWindow, times),
    figures: { samples, ratio }
  }
}
