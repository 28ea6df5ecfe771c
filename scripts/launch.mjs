// @ts-check
import { fileURLToPath } from 'node:url'
import { electronRuntime } from './electron-runtime.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))

/**
 * How to start the built app on this machine.
 *
 * @param {readonly string[]} [switches] such as `--user-data-dir=DIR`
 * @returns {Promise<{ executable: string, args: string[] }>} Electron, and its arguments with the project's folder
 * last. `--no-sandbox` is among them for root alone, whom Chromium refuses to sandbox.
 */
export async function launchCommand(switches = []) {
  const { executable } = await electronRuntime({ say: console.error })
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { executable, args: [...sandbox, ...switches, project] }
}
