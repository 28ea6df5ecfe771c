// @ts-check
import { parseArgs } from 'node:util'
import { SetupFailure } from '../setup-failure.mjs'

const measurements = /** @type {const} */ ([
  'start',
  'replay',
  'restore',
  'glossary',
  'palette',
  'browser',
  'rating',
  'paper',
  'chapters',
  'scroll',
  'memory'
])

/** @typedef {(typeof measurements)[number]} Measurement */

/**
 * @typedef {object} Options
 * @property {readonly Measurement[]} only what to measure
 * @property {number} runs how often each app is started; everything else is scaled with it
 * @property {string | undefined} json the file to write the figures to
 */

const usage = `Usage: npm run bench -- [--only=${measurements.join(',')}] [--runs=10] [--json=FILE]`

/**
 * @param {readonly string[]} args
 * @returns {Options}
 * @throws {SetupFailure} for anything that is not among the options
 */
export function readOptions(args) {
  const { only: names, runs: count, json } = given(args)
  const only = names?.split(',') ?? measurements
  const unknown = only.filter((name) => !measurements.some((measurement) => measurement === name))
  if (unknown.length > 0) throw new SetupFailure(`There is no measurement "${unknown.join(', ')}". ${usage}`)
  const runs = Number(count ?? 10)
  if (!Number.isInteger(runs) || runs < 1) throw new SetupFailure(`--runs takes a whole number from 1 up. ${usage}`)
  return { only: measurements.filter((name) => only.includes(name)), runs, json }
}

/** @param {readonly string[]} args */
function given(args) {
  const text = { type: /** @type {const} */ ('string') }
  try {
    return parseArgs({ args: [...args], options: { only: text, runs: text, json: text } }).values
  } catch (failure) {
    throw new SetupFailure(`${failure instanceof Error ? failure.message : String(failure)}. ${usage}`)
  }
}
