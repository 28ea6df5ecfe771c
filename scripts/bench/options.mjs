// @ts-check
import { parseArgs } from 'node:util'

export const measurements = /** @type {const} */ (['start', 'glossary', 'rating', 'memory'])

/** @typedef {(typeof measurements)[number]} Measurement */

/**
 * @typedef {object} Options
 * @property {readonly Measurement[]} only what to measure
 * @property {number} runs how often each app is started; everything else is scaled with it
 * @property {string | undefined} json the file to write the figures to
 */

export const usage = `Usage: npm run bench -- [--only=${measurements.join(',')}] [--runs=10] [--json=FILE]`

/**
 * @param {readonly string[]} args
 * @returns {Options}
 * @throws {Error} for anything that is not among the options
 */
export function readOptions(args) {
  const text = { type: /** @type {const} */ ('string') }
  const { values } = parseArgs({ args: [...args], options: { only: text, runs: text, json: text } })
  const only = values.only?.split(',') ?? measurements
  const unknown = only.filter((name) => !measurements.some((measurement) => measurement === name))
  if (unknown.length > 0) throw new Error(`There is no measurement "${unknown.join(', ')}".`)
  const runs = Number(values.runs ?? 10)
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1 up.')
  return { only: measurements.filter((name) => only.includes(name)), runs, json: values.json }
}
