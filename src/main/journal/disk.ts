import * as files from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Failure, type FailureKind, failure, type Result } from '#shared/result.ts'

/** What the journal asks of the file system: Node's own functions, and in tests the same with a fault put in. */
export type Disk = Pick<typeof files, 'open' | 'copyFile' | 'rename' | 'mkdir' | 'readFile' | 'rm'>

/** An open file, as far as the journal uses it. */
export type DiskFile = Awaited<ReturnType<Disk['open']>>

/** The real file system. */
export const realDisk: Disk = files

/** Writes all of `bytes` at `position` (in bytes): one write may take only a part. Throws what the disk throws. */
export async function writeAll(file: DiskFile, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

/** Puts a file in place whole or not at all, on disk when it returns. Throws what the disk throws. */
export async function replaceFile(disk: Disk, path: string, bytes: Buffer): Promise<void> {
  await writeDraft(disk, path, bytes)
  await putInPlace(disk, path)
}

/** The first half of replacing a file: its new contents, complete on disk under a name beside it. */
export async function writeDraft(disk: Disk, path: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(disk, draftOf(path), bytes)
  } catch (error) {
    await disk.rm(draftOf(path), { force: true }).catch(() => undefined) // on a full disk every byte counts
    throw error
  }
}

/** The second half: the draft takes the file's place. */
export async function putInPlace(disk: Disk, path: string): Promise<void> {
  await disk.rename(draftOf(path), path)
  await syncFolder(disk, dirname(path))
}

const draftOf = (path: string): string => `${path}.draft`

/** Writes a file from the start, on disk when it returns. Throws what the disk throws. */
export async function writeFile(disk: Disk, path: string, bytes: Buffer): Promise<void> {
  const file = await disk.open(path, 'w')
  try {
    await writeAll(file, bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Waits until a file is on disk. Throws what the disk throws. */
export async function syncFile(disk: Disk, path: string): Promise<void> {
  const file = await disk.open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes renames and new names in a folder survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const fullCodes = ['ENOSPC', 'EDQUOT']
const lockedCodes = ['EACCES', 'EPERM', 'EROFS', 'EBUSY']

/** The failure that stands for something the file system threw, in words for the learner. */
export function failureOf(error: unknown): Result<never> {
  const { kind, detail } = describe(troubleOf(error))
  return failure(kind, `${detail} (${error instanceof Error ? error.message : String(error)})`)
}

/** The name of a file system error, such as `ENOENT`; empty when it is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What kind of trouble something is that the file system threw. */
export function troubleOf(error: unknown): Extract<FailureKind, 'disk-full' | 'not-writable' | 'unexpected'> {
  const code = codeOf(error)
  if (fullCodes.includes(code)) return 'disk-full'
  return lockedCodes.includes(code) ? 'not-writable' : 'unexpected'
}

function describe(trouble: ReturnType<typeof troubleOf>): Failure {
  const kept = 'Nothing recorded earlier is lost.'
  if (trouble === 'disk-full') {
    return {
      kind: 'disk-full',
      detail: `The disk is full, so this was not recorded. ${kept} Free some space and try again.`
    }
  }
  if (trouble === 'not-writable') {
    return {
      kind: 'not-writable',
      detail: `The journal may not be written to, so this was not recorded. ${kept} Check the rights of the data folder and try again.`
    }
  }
  return { kind: 'unexpected', detail: `The journal could not be used, so this was not recorded. ${kept} Try again.` }
}
