// @ts-check
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { startVirtualDisplay } from './virtual-display.mjs'

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {boolean} whether windows can only be shown on a virtual display here
 */
export function needsVirtualDisplay(environment) {
  return process.platform === 'linux' && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']
}

/**
 * Runs a command on the real display where there is one and otherwise on a virtual one of its own,
 * which goes away with it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] as for `spawn`; unless told
 * otherwise, the command shares this process's terminal
 * @returns {Promise<number>} its exit code, or 128 plus the number of the signal that ended it
 * @throws {Error} when the command or the virtual display cannot be started
 */
export async function withDisplay(command, args, options = {}) {
  const environment = options.env ?? process.env
  const display = needsVirtualDisplay(environment) ? await startVirtualDisplay() : undefined
  try {
    return await run(command, args, { stdio: 'inherit', ...options, env: { ...environment, ...display?.environment } })
  } finally {
    await display?.close()
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
async function run(command, args, options) {
  const child = spawn(command, args, options)
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    // A terminal sends these to the command itself, and Electron takes a second one as an order to die at once.
    if (signal === 'SIGTERM' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of signals) process.on(signal, pass)
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
    })
  } finally {
    for (const signal of signals) process.off(signal, pass)
  }
}
