import { constants } from 'node:fs'
import { join } from 'node:path'
import {
  type Disk,
  type DiskFile,
  putInPlace,
  replaceFile,
  syncFile,
  syncFolder,
  writeDraft,
  writeFile
} from './disk.ts'
import { type Header, journalHeader, readHeader } from './header.ts'
import { lineOf } from './line.ts'
import { intactLines } from './salvage.ts'

/** Where a journal lives: its folder, and the path of its file in there. */
export type Place = { readonly disk: Disk; readonly folder: string; readonly path: string }

/** What came of mending: the name the damaged file was kept aside under, unless a newer app wrote it. */
export type Mended = { readonly kind: 'mended'; readonly keptAside: string } | { readonly kind: 'newer' }

/** Puts a journal without events in place, for a new installation id. Throws what the disk throws. */
export const createJournal = ({ disk, path }: Place): Promise<void> =>
  replaceFile(disk, path, lineOf(newHeader()).bytes)

/** Keeps the bytes of an unfinished last line aside and cuts them off at `end` (in bytes). Throws what the disk throws. */
export async function cutTail({ disk, folder }: Place, file: DiskFile, tail: Buffer, end: number): Promise<void> {
  await writeFile(disk, join(folder, `events-torn-${timestamp()}.ndjson`), tail)
  await syncFolder(disk, folder)
  await file.truncate(end)
  await file.sync()
}

/**
 * Keeps a damaged journal aside whole, then puts one in its place that holds its intact lines. The old one stays where
 * it was until the new one and the copy are complete on disk. Throws what the disk throws.
 */
export async function mendJournal({ disk, folder, path }: Place): Promise<Mended> {
  const lines = intactLines(await disk.readFile(path)).map((bytes) => ({ bytes, first: readHeader(bytes) }))
  if (lines.some(({ first }) => first.kind === 'newer')) return { kind: 'newer' }
  const header = lines.flatMap(({ first }) => (first.kind === 'header' ? [first.header] : []))[0] ?? newHeader()
  const events = eachOnce(lines.filter(({ first }) => first.kind === 'none').map(({ bytes }) => bytes))
  await writeDraft(disk, path, Buffer.concat([lineOf(header).bytes, ...events.flatMap((bytes) => [bytes, lineFeed])]))
  const keptAside = `events-damaged-${timestamp()}.ndjson`
  await disk.copyFile(path, join(folder, keptAside), constants.COPYFILE_EXCL)
  await syncFile(disk, join(folder, keptAside))
  await putInPlace(disk, path)
  return { kind: 'mended', keptAside }
}

/** The lines without those that a doubled stretch brought again: an answer must not count twice. */
const eachOnce = (lines: readonly Buffer[]): readonly Buffer[] => [
  ...new Map(lines.map((line) => [line.toString('latin1'), line])).values()
]

const lineFeed = Buffer.from('\n')

const newHeader = (): Header => journalHeader(crypto.randomUUID())

/** The moment as a part of a file name: Windows allows no colons there. */
const timestamp = (): string => new Date().toISOString().replaceAll(':', '-')
