import { z } from 'zod'
import { type Lock, lockSchema } from './lock.ts'
import { PackageProblem } from '../exchange/package-problem.ts'
import { checksumIfIntact, lineOf, prefixLength } from '../journal/line.ts'

/** The highest version of the format that this app reads. Locked ones are of it; others are written as the first, which every app reads. */
export const backupVersion = 2

const about = {
  /** Milliseconds since 1970, by the clock of the machine. */
  made: z.int().min(0).max(253_402_300_799_999),
  /** The installation whose journal it is. */
  device: z.uuid(),
  /** The version of the app that wrote it. */
  app: z.string().max(50),
  /** Events in it, and the running hash over their lines: the journal's head. */
  count: z.int().min(0),
  chain: z.string().regex(/^[0-9a-f]{8}$/),
  /** Of every byte that follows the header. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/)
}

const headerSchema = z.discriminatedUnion('finopsBackup', [
  z.strictObject({ finopsBackup: z.literal(1), ...about }),
  z.strictObject({ finopsBackup: z.literal(2), ...about, lock: lockSchema })
])

const newerSchema = z.looseObject({ finopsBackup: z.int().min(backupVersion + 1) })

/** What the first line of a backup says; with a lock where it takes a passphrase to open. */
export type BackupHeader = Omit<z.infer<(typeof headerSchema.options)[0]>, 'finopsBackup'> & { readonly lock?: Lock }

/** In bytes; no header is longer. */
export const longestHeader = 1024

/** The first line of a backup: as long as any other of the same backup, whatever the hash. */
export const headerLine = (header: BackupHeader): Buffer =>
  lineOf({ finopsBackup: header.lock ? 2 : 1, ...header }).bytes

/** What the lock of a backup holds fast of its header: all but the hash, which is taken of what is locked. */
export const heldFast = ({ made, device, app, count, chain }: Omit<BackupHeader, 'sha256'>): string =>
  JSON.stringify([made, device, app, count, chain])

/** Stands for the hash until it is known. */
export const unknownHash = '0'.repeat(64)

/**
 * Reads the first line of a backup from its first bytes.
 * @throws PackageProblem when there is none, it is not as it was written, or a newer app wrote it
 */
export function readHeader(beginning: Buffer): { readonly header: BackupHeader; readonly length: number } {
  const end = beginning.indexOf('\n')
  if (end < 0 || checksumIfIntact(beginning, 0, end) === undefined) throw damaged()
  const value: unknown = JSON.parse(beginning.toString('utf8', prefixLength, end))
  if (newerSchema.safeParse(value).success) {
    throw new PackageProblem('A newer version of the app wrote it. Install that version here.', 'journal-newer')
  }
  const read = headerSchema.safeParse(value)
  if (!read.success) throw damaged()
  const { finopsBackup: _, ...header } = read.data
  return { header, length: end + 1 }
}

export const damaged = (): PackageProblem =>
  new PackageProblem('It is damaged: it is not as it was written. Choose another backup.')
