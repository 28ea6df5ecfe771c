// @ts-check
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'

const permissions = 0o777

/**
 * Unpacks the wanted files of a zip, one after the other and streaming, so that memory stays small
 * whatever the size. Permissions are kept. The caller vouches for the zip (its checksum) and
 * chooses every target, so no name in it can lead elsewhere.
 *
 * @param {string} zipFile
 * @param {(entryName: string) => string | undefined} targetOf gives an entry's absolute target path,
 * or nothing to leave it out; entries for folders are left out anyway and made as needed
 * @returns {Promise<number>} how many files were written
 * @throws {Error} when the zip is damaged or the disk is full
 */
export async function unzip(zipFile, targetOf) {
  const archive = await openPromise(zipFile)
  let written = 0
  for await (const entry of archive.eachEntry()) {
    const target = entry.fileName.endsWith('/') ? undefined : targetOf(entry.fileName)
    if (target === undefined) continue
    await mkdir(dirname(target), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & permissions
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target, { mode }))
    written += 1
  }
  return written
}
