import { join } from 'node:path'
import { failure, type Result, success } from '#shared/result.ts'
import { readAt } from './blocks.ts'
import { codeOf, type Disk, type DiskFile, failureOf, realDisk, writeAll } from './disk.ts'
import { Journal, type Damage } from './journal.ts'
import { checksumIfIntact } from './line.ts'
import { createJournal, cutTail, mendJournal, type Place } from './mend.ts'
import { intactLines } from './salvage.ts'
import { type Scan, scan } from './scan.ts'

/** The journal's file inside its folder. */
export const journalFile = 'events.ndjson'

/**
 * Opens the journal in `folder`, making it when there is none, and mends what a crash or a bad disk did to it: an
 * unfinished last line is kept aside and cut off; a file with damaged lines is kept aside whole and written anew from
 * its intact ones. A journal of a newer version is refused untouched.
 *
 * Failures: `journal-newer`, `disk-full`, `not-writable`, `unexpected`. None of them loses a line.
 */
export async function openJournal(folder: string, disk: Disk = realDisk): Promise<Result<Journal>> {
  try {
    await disk.mkdir(folder, { recursive: true })
    return await openFile({ disk, folder, path: join(folder, journalFile) })
  } catch (error) {
    return failureOf(error)
  }
}

async function openFile(place: Place, mended?: Damage): Promise<Result<Journal>> {
  const file = await openOrCreate(place)
  let found: Scan
  let journal: Journal | undefined
  try {
    found = await scan(file)
    journal = await openScanned(place, file, found, mended)
  } finally {
    if (!journal) await file.close() // before it is mended: Windows replaces no file that is open
  }
  if (journal) return success(journal)
  if (mended) throw new Error('The journal was still damaged after it had been mended.')
  return mendAndOpen(place, found)
}

/** The journal, unless it needs mending first. */
async function openScanned(place: Place, file: DiskFile, found: Scan, mended?: Damage): Promise<Journal | undefined> {
  const { first, index, damagedLines, tornBytes, length } = found
  if (first.kind !== 'header' || damagedLines > 0) return undefined
  const end = length - tornBytes
  const tail = await readAt(file, end, tornBytes)
  const checksum = checksumIfIntact(tail, 0, tail.length)
  const whole = checksum !== undefined // nothing but its line feed is missing
  if (whole) {
    await writeAll(file, Buffer.from('\n'), length)
    await file.datasync()
    index.add(tail.length + 1, checksum)
  } else if (intactLines(tail).length > 0) return undefined
  else if (tornBytes > 0) await cutTail(place, file, tail, end)
  const damage = mended ?? { damagedLines: 0, tornBytes: whole ? 0 : tornBytes }
  return new Journal(file, first.header.device, index, damage)
}

async function mendAndOpen(place: Place, { damagedLines, tornBytes }: Scan): Promise<Result<Journal>> {
  const mended = await mendJournal(place)
  if (mended.kind === 'newer') return newer
  // A header that is missing leaves no damaged line behind, and is damage all the same.
  return openFile(place, { damagedLines: Math.max(1, damagedLines), tornBytes, keptAside: mended.keptAside })
}

/** The file, never empty: a journal is put in place whole, and a crash of some other kind leaves nothing to keep. */
async function openOrCreate(place: Place): Promise<DiskFile> {
  const file = await place.disk.open(place.path, 'r+').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (file && (await file.stat()).size > 0) return file
  await file?.close()
  await createJournal(place)
  return place.disk.open(place.path, 'r+')
}

const newer = failure(
  'journal-newer',
  'This journal was written by a newer version of the app. Nothing was changed and nothing is lost. Install the newer version to go on.'
)
