// @ts-check
import './setup-packages.mjs'
import { fileURLToPath } from 'node:url'

/**
 * Loads a script in TypeScript, which Node 20 does not read, through Vite's module runner, with which the build reads its
 * own. Packages are installed first where they are missing; where that failed, which has been said, the process ends.
 *
 * @template Module
 * @param {URL} address of the file
 * @returns {Promise<Module>}
 */
export async function loadTypeScript(address) {
  if (process.exitCode) process.exit()
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(fileURLToPath(address), { configFile: false, logLevel: 'warn' })
  return /** @type {Module} the caller names it */ (module)
}
