// @ts-check
import { parseArgs } from 'node:util'
import { SetupFailure } from '../setup-failure.mjs'

/**
 * @param {string[]} args of the command line
 * @returns {{ check: boolean, release: boolean }}
 * @throws {SetupFailure} for any other
 */
export function readPackageOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { check: { type: 'boolean', default: false }, release: { type: 'boolean', default: false } }
    })
    return values
  } catch (error) {
    throw new SetupFailure(`${error instanceof Error ? error.message : String(error)} It takes --check and --release.`)
  }
}
