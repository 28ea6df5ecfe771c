// @ts-check
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { SetupFailure } from '../setup-failure.mjs'

const hurts = /** @type {const} */ (['kill', 'power', 'disk', 'flip'])

/** @typedef {(typeof hurts)[number]} Hurt */

/**
 * @typedef {object} Options
 * @property {number} seed what everything is chosen by
 * @property {number} rounds of each kind; 0 for the controls alone
 * @property {readonly Hurt[]} only what is done to the app
 * @property {number | undefined} round one round alone, where one is named
 */

const usage = `Usage: npm run torture -- [--rounds=20] [--only=${hurts.join(',')}] [--seed=N] [--round=N] [--control]`

/**
 * @param {readonly string[]} args
 * @returns {Options}
 * @throws {SetupFailure} for anything that is not among the options
 */
export function readOptions(args) {
  const { rounds, only: names, seed, round, control } = given(args)
  const only = names?.split(',') ?? hurts
  const unknown = only.filter((name) => !hurts.some((hurt) => hurt === name))
  if (unknown.length > 0) throw new SetupFailure(`Nothing is done under the name "${unknown.join(', ')}". ${usage}`)
  return {
    seed: whole('seed', seed) ?? randomInt(1_000_000),
    rounds: control ? 0 : (whole('rounds', rounds) ?? 20),
    only: hurts.filter((hurt) => only.includes(hurt)),
    round: whole('round', round)
  }
}

/** @param {string} name @param {string | undefined} text */
function whole(name, text) {
  if (text === undefined) return undefined
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1)
    throw new SetupFailure(`--${name} takes a whole number from 1 up. ${usage}`)
  return number
}

/** @param {readonly string[]} args */
function given(args) {
  const text = { type: /** @type {const} */ ('string') }
  const control = { type: /** @type {const} */ ('boolean') }
  try {
    return parseArgs({ args: [...args], options: { rounds: text, only: text, seed: text, round: text, control } })
      .values
  } catch (failure) {
    throw new SetupFailure(`${failure instanceof Error ? failure.message : String(failure)}. ${usage}`)
  }
}
