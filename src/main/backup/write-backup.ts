import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { exportedHeader, type OnShare } from '../exchange/journal-file.ts'
import { blocksOfLines } from '../journal/blocks.ts'
import { type Disk, type DiskFile, syncFolder, writeAll } from '../journal/disk.ts'
import { chainAfter, checksumIfIntact, forEachLine, hex8 } from '../journal/line.ts'
import { type BackupHeader, headerLine, heldFast, unknownHash } from './backup-header.ts'
import { fileNameOf } from './backup-name.ts'
import { type LockKey, locking, newLock } from './lock.ts'
import { checkBackup } from './read-backup.ts'
import { withFile } from './with-file.ts'

/** What is to be backed up: the file of the journal, as far as it reached when it was asked for. */
export type BackupOrder = Omit<BackupHeader, 'sha256' | 'lock'> & {
  readonly journal: string
  readonly folder: string
  /** What it is locked with; absent where it is not. */
  readonly key?: LockKey | undefined
}

/**
 * Writes a backup, reads it back from end to end, and gives it its name only when it holds the journal's own lines.
 * A file that is named as a backup is therefore a whole one, and none is ever written over.
 * @returns the name
 * @throws what the disk throws, and when the journal on disk is not what the app believes; nothing is left behind then
 */
export async function writeBackup(disk: Disk, order: BackupOrder, onShare: OnShare): Promise<string> {
  const { journal, folder, key, ...plain } = order
  const about = key ? { ...plain, lock: newLock(key) } : plain
  const path = join(folder, fileNameOf(order))
  const draft = `${path}.draft`
  try {
    await withFile(disk, draft, 'wx', (file) => writeDraft(disk, file, journal, about, key, onShare))
    await nameWhole(disk, draft, path, about, key)
    return fileNameOf(order)
  } catch (error) {
    await disk.rm(draft, { force: true }).catch(() => undefined) // on a full disk every byte counts
    throw error
  }
}

/**
 * Copies a backup to another folder, reads the copy back, and gives it its name when it is whole.
 * @throws what the disk throws, and PackageProblem when what arrived is not what was sent; nothing is left behind then
 */
export async function copyBackup(disk: Disk, from: string, path: string): Promise<void> {
  const draft = `${path}.draft`
  try {
    const about = await checkBackup(disk, from)
    await disk.copyFile(from, draft)
    await withFile(disk, draft, 'r+', (file) => file.sync())
    await nameWhole(disk, draft, path, about)
  } catch (error) {
    await disk.rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Gives a draft its name once it has been read back, and holds what it should. */
async function nameWhole(
  disk: Disk,
  draft: string,
  path: string,
  { count, chain }: Pick<BackupHeader, 'count' | 'chain'>,
  key?: LockKey
): Promise<void> {
  const written = await checkBackup(disk, draft, key)
  if (written.count !== count || written.chain !== chain) throw new Error('What was written is not what was to be.')
  await disk.rename(draft, path)
  await syncFolder(disk, dirname(path))
}

/** The hash stands before what it is taken of, so the header is written twice, and is as long both times. */
async function writeDraft(
  disk: Disk,
  file: DiskFile,
  journal: string,
  about: Omit<BackupHeader, 'sha256'>,
  key: LockKey | undefined,
  onShare: OnShare
): Promise<void> {
  const lock = key && about.lock ? locking(key, about.lock, heldFast(about)) : undefined
  const hash = createHash('sha256')
  let position = 0
  const write = async (bytes: Buffer): Promise<void> => {
    await writeAll(file, bytes, position)
    position += bytes.length
  }
  const put = async (bytes: Buffer): Promise<void> => {
    hash.update(bytes)
    await write(bytes)
  }
  const pack = async (lines: Buffer): Promise<void> => {
    const packed = gzipSync(lines) // one after another they are one file to any program that unpacks
    await put(lock ? lock.take(packed) : packed)
  }
  await write(headerLine({ ...about, sha256: unknownHash }))
  await pack(exportedHeader({ device: about.device, count: about.count, chain: about.chain }))
  await withFile(disk, journal, 'r', async (source) => {
    for await (const { lines, done } of journalLines(source, about)) {
      await pack(lines)
      onShare(done)
    }
  })
  if (lock) await put(lock.end())
  await writeAll(file, headerLine({ ...about, sha256: hash.digest('hex') }), 0)
  await file.sync()
}

/** The lines of the first `count` events of a journal. Throws where they are not those that the app put there. */
async function* journalLines(
  file: DiskFile,
  { count, chain }: Pick<BackupHeader, 'count' | 'chain'>
): AsyncGenerator<{ readonly lines: Buffer; readonly done: number }> {
  const { size } = await file.stat()
  let found = -1 // the first line is the journal's own header
  let running = 0
  for await (const { bytes } of blocksOfLines(file, size)) {
    if (found === count) break
    let first = found < 0 ? -1 : 0
    let last = 0
    forEachLine(bytes, (start, end) => {
      if (found === count) return
      if (found >= 0) running = chainAfter(running, checksumIfIntact(bytes, start, end) ?? 0)
      else first = end + 1
      found += 1
      last = end + 1
    })
    if (last > first) yield { lines: bytes.subarray(first, last), done: count > 0 ? found / count : 1 }
  }
  if (found !== count || hex8(running) !== chain) {
    throw new Error('The journal on disk is not as it was written. Close the app and open it again to have it mended.')
  }
}
