// @ts-check
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const dayMilliseconds = 86_400_000

/**
 * @param {string} cache the cache folder
 * @param {string} version the Electron wanted now: a failure of another version says nothing about it
 * @param {number} now epoch milliseconds
 * @returns {boolean} whether downloading it failed within the last day
 */
export function failedWithinADay(cache, version, now) {
  const remembered = readMemory(cache)
  const age = now - remembered.failedAt
  // A clock that was set back must not make the memory last longer.
  return remembered.version === version && age >= 0 && age < dayMilliseconds
}

/**
 * @param {string} cache the cache folder, which must exist
 * @param {string} version
 * @param {number} now epoch milliseconds
 */
export function rememberFailure(cache, version, now) {
  writeFileSync(memoryFile(cache), JSON.stringify({ version, failedAt: now }))
}

/** @param {string} cache the cache folder */
export function forgetFailure(cache) {
  rmSync(memoryFile(cache), { force: true })
}

/**
 * @param {string} cache
 * @returns {{ version: string, failedAt: number }}
 */
function readMemory(cache) {
  try {
    const { version, failedAt } = JSON.parse(readFileSync(memoryFile(cache), 'utf8'))
    return { version: String(version), failedAt: Number(failedAt) }
  } catch {
    return { version: '', failedAt: Number.NaN }
  }
}

/** @param {string} cache */
function memoryFile(cache) {
  return join(cache, 'electron-download-failed.json')
}
