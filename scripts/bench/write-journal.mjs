// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTypeScript } from '../load-typescript.mjs'

/**
 * Puts a journal with these events into a profile, as the app itself writes it.
 *
 * @param {string} profile its folder
 * @param {string} device
 * @param {readonly object[]} events
 * @returns {Promise<number>} its length in bytes
 */
export async function writeJournal(profile, device, events) {
  /** @type {{ lineOf: (value: unknown) => { bytes: Buffer } }} as the file itself says */
  const { lineOf } = await loadTypeScript(new URL('../../src/main/journal/line.ts', import.meta.url))
  const bytes = Buffer.concat([{ journal: 1, device }, ...events].map((value) => lineOf(value).bytes))
  const folder = join(profile, 'data/journal')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'events.ndjson'), bytes)
  return bytes.length
}
