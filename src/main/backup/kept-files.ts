import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { syncFolder } from '../journal/disk.ts'
import { saveFile } from '../save-file.ts'
import { type BackupDisk, namesIn } from './backup-folder.ts'

/**
 * Folders of files that the journal names and does not hold, in the folder of the app's data as beside the backups. A
 * file in there is named by the SHA-256 of its bytes: it never changes, is copied once, and serves every backup.
 */
const folders = ['images']

const hashLength = 64

const isKept = (name: string): boolean => /^[0-9a-f]{64}\.[a-z]+$/.test(name)

/** Copies the files that are missing there; a damaged one is left out. Throws what the disk throws. */
export async function copyKeptFiles(disk: BackupDisk, from: string, to: string): Promise<void> {
  for (const folder of folders) await copyFolder(disk, join(from, folder), join(to, folder))
}

async function copyFolder(disk: BackupDisk, from: string, to: string): Promise<void> {
  const there = new Set(await namesIn(disk, to))
  const missing = (await namesIn(disk, from)).filter((name) => isKept(name) && !there.has(name))
  if (missing.length === 0) return
  await disk.mkdir(to, { recursive: true })
  for (const name of missing) {
    const bytes = await disk.readFile(join(from, name))
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (hash === name.slice(0, hashLength)) await saveFile(disk, join(to, name), bytes)
  }
  await syncFolder(disk, to)
}
