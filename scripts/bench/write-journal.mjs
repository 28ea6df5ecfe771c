// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/**
 * Puts a journal with these events into a profile, as the app itself writes it.
 *
 * @param {string} profile its folder
 * @param {string} device
 * @param {readonly object[]} events
 * @returns {Promise<number>} its length in bytes
 */
export async function writeJournal(profile, device, events) {
  const file = fileURLToPath(new URL('../../src/main/journal/line.ts', import.meta.url))
  /** @type {{ module: { lineOf: (value: unknown) => { bytes: Buffer } } }} as the file itself says */
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'warn' })
  const bytes = Buffer.concat([{ journal: 1, device }, ...events].map((value) => module.lineOf(value).bytes))
  const folder = join(profile, 'data/journal')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'events.ndjson'), bytes)
  return bytes.length
}
