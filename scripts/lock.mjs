// @ts-check
import { mkdir, rm, stat, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SetupFailure } from './setup-failure.mjs'

const heartbeatMilliseconds = 1_000
const pollMilliseconds = 200

/**
 * Runs `work` while no other process holds the same lock; others wait. The owner touches the lock
 * every second. A waiter that sees it untouched for ten seconds of its own watching takes it over,
 * so a killed set-up never blocks the next one, and neither a laptop that slept nor process numbers
 * of another container are mistaken for a dead owner.
 *
 * @template Result
 * @param {string} lock an absolute path for the lock; folders on the way are made
 * @param {(line: string) => void} say told once when there is somebody to wait for
 * @param {() => Promise<Result>} work
 * @param {number} [abandonedAfterMilliseconds]
 * @returns {Promise<Result>} what `work` returns; its failure is passed on
 * @throws {SetupFailure} when the folder cannot be written
 */
export async function withLock(lock, say, work, abandonedAfterMilliseconds = 10_000) {
  await makeFolder(dirname(lock))
  if (!(await take(lock))) {
    say('Another set-up is under way: waiting for it.')
    do await waitWhileHeld(lock, abandonedAfterMilliseconds)
    while (!(await take(lock)))
  }
  const heartbeat = setInterval(() => void touch(lock), heartbeatMilliseconds)
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    await rm(lock, { recursive: true, force: true })
  }
}

/** @param {string} folder */
async function makeFolder(folder) {
  try {
    await mkdir(folder, { recursive: true })
  } catch (failure) {
    throw new SetupFailure(
      `The cache folder ${folder} cannot be made (${describe(failure)}). Nothing was changed. ` +
        'Set XDG_CACHE_HOME to a folder you can write to and try again.'
    )
  }
}

/** @param {string} lock */
async function take(lock) {
  try {
    await mkdir(lock)
    return true
  } catch (failure) {
    if (codeOf(failure) === 'EEXIST') return false
    throw new SetupFailure(
      `The cache folder cannot be written (${describe(failure)}). Nothing was changed. ` +
        'Make it writable, or set XDG_CACHE_HOME to another folder, and try again.'
    )
  }
}

/**
 * @param {string} lock
 * @param {number} abandonedAfterMilliseconds
 */
async function waitWhileHeld(lock, abandonedAfterMilliseconds) {
  let lastTouched = await touchedAt(lock)
  let quietMilliseconds = 0
  while (lastTouched !== undefined && quietMilliseconds < abandonedAfterMilliseconds) {
    await pause(pollMilliseconds)
    const touched = await touchedAt(lock)
    quietMilliseconds = touched === lastTouched ? quietMilliseconds + pollMilliseconds : 0
    lastTouched = touched
  }
  if (lastTouched !== undefined) await rm(lock, { recursive: true, force: true })
}

/** @param {string} lock */
function touchedAt(lock) {
  return stat(lock).then(
    (status) => status.mtimeMs,
    () => undefined
  )
}

/** @param {string} lock */
function touch(lock) {
  const now = new Date()
  return utimes(lock, now, now).catch(() => undefined)
}

/** @param {unknown} failure */
function codeOf(failure) {
  return /** @type {NodeJS.ErrnoException} */ (failure).code
}

/** @param {unknown} failure */
function describe(failure) {
  return failure instanceof Error ? failure.message : String(failure)
}
