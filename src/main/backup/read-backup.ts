import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { StoredEvent } from '#domain/journal/events.ts'
import { eventOf, JournalFileReader, mostJournalBytes, type OnShare } from '../exchange/journal-file.ts'
import { PackageProblem } from '../exchange/package-problem.ts'
import { readAt } from '../journal/blocks.ts'
import { codeOf, type Disk, type DiskFile } from '../journal/disk.ts'
import { type BackupHeader, damaged, heldFast, longestHeader, readHeader } from './backup-header.ts'
import { keyOf, type Lock, type LockKey, unlocked } from './lock.ts'
import { withFile } from './with-file.ts'

/** In bytes; a piece of the file that is looked at at once. */
const pieceLength = 512 * 1024

/** What the first line of a backup says. Throws what the disk throws, and PackageProblem. */
export const readBackupHeader = (disk: Disk, path: string): Promise<BackupHeader> =>
  withFile(disk, path, 'r', async (file) => readHeader(await readAt(file, 0, longestHeader)).header)

/**
 * Every event in a backup, once all of it has been found to be as it was written.
 * @throws PackageProblem when it is not, or a newer app wrote it; and what the disk throws
 */
export async function readBackup(
  disk: Disk,
  path: string,
  onShare: OnShare,
  opener?: Opener
): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = []
  await readLines(disk, path, (line, number) => events.push(eventOf(line, number)), onShare, opener)
  return events
}

/** What opens locked backups: a key for those with its salt, a passphrase for any. */
export type Opener = { readonly key?: LockKey | undefined; readonly passphrase?: string | undefined }

/** The key of a locked backup. Throws PackageProblem where there is none to be had. */
async function keyFor({ salt }: Lock, { key, passphrase }: Opener): Promise<LockKey> {
  if (key?.salt === salt) return key
  if (passphrase !== undefined) return keyOf(passphrase, salt)
  throw new PackageProblem('It is locked with a passphrase.', 'passphrase-needed')
}

/**
 * Reads a backup from end to end and finds that all of it is as it was written: of a locked one that cannot be opened
 * here, that no byte has changed.
 * @throws PackageProblem when it is not, or a newer app wrote it; and what the disk throws
 */
export const checkBackup = (disk: Disk, path: string, key?: LockKey): Promise<BackupHeader> =>
  readLines(
    disk,
    path,
    () => {},
    () => {},
    { key },
    false
  )

/** Looks at the hash first: what is unpacked afterwards is what was packed. */
const readLines = (
  disk: Disk,
  path: string,
  onEvent: (line: Buffer, number: number) => void,
  onShare: OnShare,
  opener: Opener = {},
  mustOpen = true
): Promise<BackupHeader> =>
  withFile(disk, path, 'r', async (file) => {
    const { size } = await file.stat()
    const { header, length } = readHeader(await readAt(file, 0, longestHeader))
    if ((await hashOf(pieces(file, length, size))) !== header.sha256) throw damaged()
    const { lock } = header
    if (lock && !mustOpen && opener.key?.salt !== lock.salt) return header
    const packed = pieces(file, length, size, onShare)
    const reader = new JournalFileReader(onEvent)
    await unpack(lock ? opened(packed, await keyFor(lock, opener), lock, header) : packed, (lines) =>
      reader.take(lines)
    )
    const { count, chain } = reader.end()
    if (count !== header.count || chain !== header.chain) throw damaged()
    return header
  })

/** All of it at once: none is handed on before it is known that none was changed. */
async function* opened(
  locked: AsyncIterable<Buffer>,
  key: LockKey,
  lock: Lock,
  header: BackupHeader
): AsyncGenerator<Buffer> {
  const bytes: Buffer[] = []
  for await (const piece of locked) bytes.push(piece)
  yield unlocked(Buffer.concat(bytes), key, lock, heldFast(header))
}

async function* pieces(file: DiskFile, start: number, end: number, onShare?: OnShare): AsyncGenerator<Buffer> {
  for (let position = start; position < end; position += pieceLength) {
    yield await readAt(file, position, Math.min(pieceLength, end - position))
    onShare?.(Math.min(1, (position + pieceLength) / end))
  }
}

async function hashOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of bytes) hash.update(piece)
  return hash.digest('hex')
}

/** Unpacks and hands on whole lines. The last one comes without its line feed where that is missing. */
async function unpack(packed: AsyncIterable<Buffer>, onLines: (lines: Buffer) => void): Promise<void> {
  try {
    await pipeline(packed, createGunzip(), async (unpacked: AsyncIterable<Buffer>) => {
      let unfinished: Buffer = Buffer.alloc(0)
      let length = 0
      for await (const piece of unpacked) {
        length += piece.length
        if (length > mostJournalBytes) throw new PackageProblem('It is larger than any journal.')
        const bytes = unfinished.length === 0 ? piece : Buffer.concat([unfinished, piece])
        const whole = bytes.lastIndexOf('\n') + 1
        if (whole > 0) onLines(bytes.subarray(0, whole))
        unfinished = bytes.subarray(whole)
      }
      if (unfinished.length > 0) onLines(unfinished)
    })
  } catch (error) {
    throw codeOf(error).startsWith('Z_') ? damaged() : error
  }
}
