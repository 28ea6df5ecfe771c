// @ts-check
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../cache-folder.mjs'
import { runNpm } from '../npm-command.mjs'

/**
 * Electronegativity, which knows the mistakes that Electron programs are broken into by. It and its 400 old packages
 * are no part of this project: they have a lock file of their own beside this one, and lie with the other things that
 * are fetched once.
 */

const here = fileURLToPath(new URL('.', import.meta.url))

/** @param {NodeJS.ProcessEnv} environment */
function installedTo(environment) {
  const lock = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex')
  return join(cacheFolder(environment), `scanner-${lock.slice(0, 12)}`)
}

/**
 * Installs the scanner where it is not there yet. No script of any package is run.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<boolean>} whether it is there
 */
export async function provideScanner(environment) {
  const place = installedTo(environment)
  if (existsSync(place)) return true
  mkdirSync(cacheFolder(environment), { recursive: true })
  const folder = mkdtempSync(join(cacheFolder(environment), 'scanner-'))
  try {
    for (const name of ['package.json', 'package-lock.json']) cpSync(join(here, name), join(folder, name))
    if (!(await runNpm(['ci'], { folder, environment }))) return false
    renameSync(folder, place)
    return true
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** It asks its makers for translations and for news of Electron, again and again where nobody answers. */
const withoutNetwork = `data:text/javascript,${encodeURIComponent(`
  import Module from 'node:module'
  const load = Module._load
  const got = () => Promise.reject(new Error('It is not to ask anybody.'))
  Module._load = (name, ...rest) => (name === 'got' ? Object.assign(got, { head: got }) : load(name, ...rest))
`)}`

/**
 * @typedef {object} Finding
 * @property {string} check the scanner's name for it
 * @property {string} file from the folder that was scanned; empty where it is about the whole
 */

/**
 * Has the scanner look through a folder that has a package.json. Its check for news of Electron is left out: another
 * test looks at the version.
 *
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<readonly Finding[]>}
 * @throws {Error} when it ends without a report
 */
export async function scan(folder, environment) {
  const command = join(installedTo(environment), 'node_modules/@doyensec/electronegativity/dist/index.js')
  const results = mkdtempSync(join(tmpdir(), 'scanned-'))
  const report = join(results, 'report.sarif')
  const options = ['--input', folder, '--relative', '--exclude-checks', 'AvailableSecurityFixesGlobalCheck']
  try {
    await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ['--import', withoutNetwork, command, ...options, '--output', report], {
        stdio: 'ignore',
        env: environment
      })
      child.on('error', reject)
      child.on('close', resolve)
    })
    const { results: found } = JSON.parse(readFileSync(report, 'utf8')).runs[0]
    return found.map((/** @type {any} the format is SARIF's */ { ruleId, locations }) => ({
      check: ruleId,
      file: locations[0].physicalLocation.artifactLocation.uri.replace(/^file:.*/, '').replaceAll('\\', '/')
    }))
  } finally {
    rmSync(results, { recursive: true, force: true })
  }
}
