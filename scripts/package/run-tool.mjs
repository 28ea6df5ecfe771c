// @ts-check
import { spawnSync } from 'node:child_process'
import { SetupFailure } from '../setup-failure.mjs'

/**
 * Runs a tool of the system and waits for it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string} what it printed
 * @throws {SetupFailure} when it is not there or fails
 */
export function runTool(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  if (error) throw new SetupFailure(`${command} could not be started (${error.message}). Install it and try again.`)
  if (status !== 0) throw new SetupFailure(`${command} failed. Nothing but the files in dist is left.\n${stderr}`)
  return stdout
}
