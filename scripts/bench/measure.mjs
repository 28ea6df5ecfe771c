// @ts-check
import { writeFileSync } from 'node:fs'
import { needsVirtualDisplay } from '../display.mjs'
import { electronRuntime } from '../electron-runtime.mjs'
import { launchCommand } from '../launch.mjs'
import { startVirtualDisplay } from '../virtual-display.mjs'
import { load, loadWarning, machine, processorTime, takenShare } from './machine.mjs'
import { measureBrowser } from './measure-browser.mjs'
import { measureChapters } from './measure-chapters.mjs'
import { measureGlossary } from './measure-glossary.mjs'
import { measureMemory } from './measure-memory.mjs'
import { measurePalette } from './measure-palette.mjs'
import { measurePaper } from './measure-paper.mjs'
import { measureRating } from './measure-rating.mjs'
import { measureReplay } from './measure-replay.mjs'
import { measureRestore } from './measure-restore.mjs'
import { measureScroll } from './measure-scroll.mjs'
import { measureStart } from './measure-start.mjs'
import { percent, table } from './table.mjs'
import { Workshop } from './workshop.mjs'

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

const measurers = {
  start: measureStart,
  replay: measureReplay,
  restore: measureRestore,
  glossary: measureGlossary,
  palette: measurePalette,
  browser: measureBrowser,
  rating: measureRating,
  paper: measurePaper,
  chapters: measureChapters,
  scroll: measureScroll,
  memory: measureMemory
}

/**
 * Measures, one thing after another, and prints the table. What cannot be measured is said and sets the exit code; the
 * rest is measured all the same.
 *
 * @param {import('./options.mjs').Options} options
 */
export async function measure({ only, runs, json }) {
  const { version } = await electronRuntime({ say: () => {} }) // launchCommand says it
  const before = load()
  const warning = loadWarning(before)
  console.log(`Electron ${version} on ${machine()}. Node ${process.versions.node}. Load average ${before.toFixed(2)}.`)
  if (warning !== undefined) console.log(warning)
  /** @type {import('./table.mjs').Row[]} */
  const rows = []
  const atFirst = processorTime()
  await inWorkshop(async (workshop) => {
    for (const name of only) {
      console.log(`Measuring: ${name}`)
      rows.push(...(await measurers[name](workshop, runs).catch((failure) => [notMeasured(name, failure)])))
    }
  })
  const after = load()
  const taken = takenShare(atFirst, processorTime())
  console.log(`\n${table(rows)}\n\nLoad average ${before.toFixed(2)} before, ${after.toFixed(2)} after.`)
  if (taken !== undefined)
    console.log(`The host gave ${percent(taken)} of the processor time wanted to other machines.`)
  const figures = { electron: version, machine: machine(), load: { before, after, taken }, runs, rows }
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, undefined, 2)}\n`)
}

/**
 * @param {string} name
 * @param {unknown} failure
 * @returns {import('./table.mjs').Row}
 */
function notMeasured(name, failure) {
  console.error(failure)
  process.exitCode = 1
  return { what: name, measured: 'could not be measured: see above', figures: {} }
}

/** @param {(workshop: Workshop) => Promise<void>} act */
async function inWorkshop(act) {
  const { executable, args } = await launchCommand()
  const display = needsVirtualDisplay(process.env) ? await startVirtualDisplay() : undefined
  const environment = { ...process.env, ...display?.environment }
  // The last argument is the folder of the app, which is another one for each start here.
  const workshop = new Workshop({ executable, args: args.slice(0, -1), environment })
  const interrupted = () => process.exit(1) // by way of `exit`, where the display is ended too; the Electrons end with us
  const remove = () => workshop.remove()
  process.once('exit', remove)
  for (const signal of signals) process.once(signal, interrupted)
  try {
    await act(workshop)
  } finally {
    for (const signal of signals) process.off(signal, interrupted)
    process.off('exit', remove)
    remove()
    await display?.close()
  }
}
