import type { JournalChecked } from '#shared/data-check.ts'
import { type Result, success } from '#shared/result.ts'
import { codeOf, type Disk, failureOf, replaceFile } from './disk.ts'
import { journalHeader } from './header.ts'
import type { Journal } from './journal.ts'
import type { JournalKeeper } from './journal-keeper.ts'
import { lineOf } from './line.ts'
import { type Scan, scan } from './scan.ts'

/**
 * Reads the journal on disk from end to end, and where it is not what was written there, has it mended as at a start:
 * a file that is gone is written anew from the one that is still open, a damaged one is set aside and its intact lines
 * go on.
 *
 * Failures: as of opening it. None of them loses a line.
 */
export async function checkJournal(disk: Disk, keeper: JournalKeeper, path: string): Promise<Result<JournalChecked>> {
  const opened = await keeper.current()
  if (!opened.ok) return opened
  const journal = opened.value
  try {
    const found = await journal.still(() => scanAt(disk, path))
    if (found && stands(found, journal)) {
      return success({ head: journal.head, damagedLines: 0, tornBytes: 0, writtenAnew: false })
    }
    if (!found) await journal.still(async () => replaceFile(disk, path, await wholeFile(journal)))
    return await reopened(keeper, !found)
  } catch (error) {
    return failureOf(error)
  }
}

async function reopened(keeper: JournalKeeper, writtenAnew: boolean): Promise<Result<JournalChecked>> {
  const again = await keeper.reopen()
  if (!again.ok) return again
  const { head, damage } = again.value
  return success({ head, ...damage, writtenAnew })
}

/** What stands on disk; nothing where there is no file. Throws what else the disk throws. */
async function scanAt(disk: Disk, path: string): Promise<Scan | undefined> {
  const file = await disk.open(path, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (!file) return undefined
  try {
    return await scan(file)
  } finally {
    await file.close()
  }
}

function stands({ first, index, damagedLines, tornBytes }: Scan, { device, head }: Journal): boolean {
  if (first.kind !== 'header' || first.header.device !== device || damagedLines + tornBytes > 0) return false
  const { count, chain } = index.headAt(index.count)
  return count === head.count && chain === head.chain
}

/** The file as it was written, from the handle that is still open though its name is gone. */
async function wholeFile(journal: Journal): Promise<Buffer> {
  const { device, head } = journal
  return Buffer.concat([lineOf(journalHeader(device)).bytes, await journal.lines({ after: 0, limit: head.count })])
}
