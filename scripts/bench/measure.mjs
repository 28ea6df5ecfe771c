// @ts-check
import { writeFileSync } from 'node:fs'
import { needsVirtualDisplay } from '../display.mjs'
import { electronRuntime } from '../electron-runtime.mjs'
import { launchCommand } from '../launch.mjs'
import { startVirtualDisplay } from '../virtual-display.mjs'
import { load, loadWarning, machine } from './machine.mjs'
import { measureGlossary } from './measure-glossary.mjs'
import { measureMemory } from './measure-memory.mjs'
import { measureRating } from './measure-rating.mjs'
import { measureStart } from './measure-start.mjs'
import { table } from './table.mjs'
import { Workshop } from './workshop.mjs'

const measurers = { start: measureStart, glossary: measureGlossary, rating: measureRating, memory: measureMemory }

/**
 * Measures, one thing after another, and prints the table.
 *
 * @param {import('./options.mjs').Options} options
 */
export async function measure({ only, runs, json }) {
  const { version } = await electronRuntime({ say: () => {} }) // launchCommand says it
  const before = load()
  const warning = loadWarning(before)
  console.log(`Electron ${version} on ${machine()}. Node ${process.versions.node}. Load average ${before.toFixed(2)}.`)
  if (warning !== undefined) console.log(warning)
  const rows = await inWorkshop(async (workshop) => {
    const all = []
    for (const name of only) {
      console.log(`Measuring: ${name}`)
      all.push(...(await measurers[name](workshop, runs)))
    }
    return all
  })
  const after = load()
  console.log(`\n${table(rows)}\n\nLoad average ${before.toFixed(2)} before, ${after.toFixed(2)} after.`)
  if (json !== undefined) {
    writeFileSync(
      json,
      `${JSON.stringify({ electron: version, machine: machine(), load: { before, after }, rows }, undefined, 2)}\n`
    )
  }
}

/**
 * @template Value
 * @param {(workshop: Workshop) => Promise<Value>} act
 * @returns {Promise<Value>}
 */
async function inWorkshop(act) {
  const { executable, args } = await launchCommand()
  const display = needsVirtualDisplay(process.env) ? await startVirtualDisplay() : undefined
  const environment = { ...process.env, ...display?.environment }
  // The last argument is the folder of the app, which is another one for each start here.
  const workshop = new Workshop({ executable, args: args.slice(0, -1), environment })
  try {
    return await act(workshop)
  } finally {
    workshop.remove()
    await display?.close()
  }
}
