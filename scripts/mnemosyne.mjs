// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { aptDownload } from './apt.mjs'
import { cacheFolder } from './cache-folder.mjs'

/**
 * Mnemosyne, another program that reads Anki's packages, for the test that has it read ours. Its package is unpacked
 * beside the other things that are fetched once and not installed: of its 60 dependencies an import needs none.
 */

/** The version that the test knows how to drive. */
const version = '2.9'

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string} the folder of its Python packages, whether it is there or not
 */
export function mnemosyneFolder(environment) {
  return join(unpackedTo(environment), 'usr', 'lib', 'python3', 'dist-packages')
}

/** @param {NodeJS.ProcessEnv} environment */
function unpackedTo(environment) {
  return join(cacheFolder(environment), `mnemosyne-${version}`)
}

/**
 * Fetches it where this is Debian 12 or a system whose apt-get has the same version. Elsewhere, and where it cannot be
 * had, the test is left out, and one line says so.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {(line: string) => void} say
 */
export function provideMnemosyne(environment, say) {
  if (process.platform !== 'linux' || existsSync(unpackedTo(environment))) return
  const cache = cacheFolder(environment)
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'mnemosyne-'))
  try {
    if (unpack(folder, environment)) renameSync(join(folder, 'unpacked'), unpackedTo(environment))
    else say(`Mnemosyne ${version} cannot be had here: the test that has it read an Anki package is left out.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} environment
 */
function unpack(folder, environment) {
  if (!existsSync('/usr/bin/python3') || !aptDownload('mnemosyne', folder, environment)) return false
  const file = readdirSync(folder).find((name) => name.endsWith('.deb'))
  if (file === undefined) return false
  const unpacked = join(folder, 'unpacked')
  const { status } = spawnSync('dpkg-deb', ['-x', join(folder, file), unpacked], { env: environment })
  const about = join(unpacked, 'usr', 'lib', 'python3', 'dist-packages', 'mnemosyne', 'version.py')
  return status === 0 && existsSync(about) && readFileSync(about, 'utf8').includes(`"${version}"`)
}
