// @ts-check
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SetupFailure } from './setup-failure.mjs'

const pollMilliseconds = 250

/**
 * Where the pinned `electron` package lies and which version it is.
 *
 * @returns {{ folder: string, version: string }}
 * @throws {SetupFailure} when the project's packages are not installed
 */
export function electronPackage() {
  try {
    const file = createRequire(import.meta.url).resolve('electron/package.json')
    return { folder: dirname(file), version: JSON.parse(readFileSync(file, 'utf8')).version }
  } catch {
    throw new SetupFailure(
      "This project's packages are not installed. Nothing was changed. Run node scripts/setup.mjs and try again."
    )
  }
}

/**
 * The executable that the `electron` package has unpacked, by the same three signs that its own
 * installer goes by: the path file is the last thing it writes, so half an unpacking does not count.
 *
 * @param {{ folder: string, version: string }} packaged
 * @returns {string | undefined} its path, or nothing when it is not there or of another version
 */
export function unpackedElectron({ folder, version }) {
  const executable = readOr('', join(folder, 'path.txt'))
  const unpackedVersion = readOr('', join(folder, 'dist', 'version'))
    .trim()
    .replace(/^v/, '')
  if (executable === '' || unpackedVersion !== version) return undefined
  const path = join(folder, 'dist', executable)
  return existsSync(path) ? path : undefined
}

/**
 * Lets the `electron` package fetch its binary through its own installer. A slow download may take
 * as long as it needs; one that brings no byte for a while is ended.
 *
 * @param {string} packageFolder
 * @param {{ temporaryFolder: string, patienceMilliseconds: number, environment: NodeJS.ProcessEnv }} options
 * the installer downloads into `temporaryFolder`, which is how its progress is seen
 * @returns {Promise<string | undefined>} nothing when it succeeded, otherwise the reason in a few words
 */
export async function downloadElectron(packageFolder, options) {
  const { temporaryFolder: folder, patienceMilliseconds, environment } = options
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    env: { ...environment, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const watch = new AbortController()
  const stalled = endWhenStalled(installer, folder, patienceMilliseconds, watch.signal)
  const failure = await outcome(installer)
  watch.abort()
  await rm(folder, { recursive: true, force: true })
  return (await stalled) ? `no answer in ${patienceMilliseconds / 1000} seconds` : failure
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} installer
 * @returns {Promise<string | undefined>}
 */
function outcome(installer) {
  let errors = ''
  installer.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  return new Promise((resolve) => {
    installer.on('error', (failure) => resolve(failure.message))
    installer.on('close', (code) => resolve(code === 0 ? undefined : firstReason(errors)))
  })
}

/**
 * The first line of a stack without the error's class, as one would say it to a person.
 *
 * @param {string} errors
 * @returns {string}
 */
export function firstReason(errors) {
  const line = errors.split('\n').find((text) => text.trim() !== '') ?? 'no reason given'
  return line.trim().replace(/^\w*Error: /, '')
}

/**
 * @param {import('node:child_process').ChildProcess} installer
 * @param {string} folder
 * @param {number} patienceMilliseconds
 * @param {AbortSignal} finished
 * @returns {Promise<boolean>} whether it had to be ended
 */
async function endWhenStalled(installer, folder, patienceMilliseconds, finished) {
  let lastBytes = 0
  let quietMilliseconds = 0
  while (!finished.aborted) {
    await pause(pollMilliseconds, undefined, { signal: finished }).catch(() => undefined)
    const bytes = await bytesIn(folder)
    // The download has left the folder: what remains is checking and unpacking, which needs no network.
    if (lastBytes > 0 && bytes === 0) return false
    quietMilliseconds = bytes === lastBytes ? quietMilliseconds + pollMilliseconds : 0
    lastBytes = bytes
    if (quietMilliseconds >= patienceMilliseconds) return installer.kill('SIGKILL')
  }
  return false
}

/** @param {string} folder */
async function bytesIn(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const sizes = names.map((name) => stat(join(folder, name)).then((status) => (status.isFile() ? status.size : 0)))
  const settled = await Promise.allSettled(sizes)
  return settled.reduce((sum, size) => sum + (size.status === 'fulfilled' ? size.value : 0), 0)
}

/**
 * @param {string} otherwise
 * @param {string} file
 */
function readOr(otherwise, file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
