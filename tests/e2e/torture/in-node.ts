import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { JournalEvent } from '#domain/journal/events.ts'
import { realBackupDisk } from '#main/backup/backup-folder.ts'
import { readBackup } from '#main/backup/read-backup.ts'
import { writeBackup } from '#main/backup/write-backup.ts'
import type { Journal } from '#main/journal/journal.ts'
import { journalFile, openJournal } from '#main/journal/open-journal.ts'
import type { Random } from '#scripts/bench/random.mjs'
import { writeJournalFile } from '../journal.ts'
import { damageFile } from './file-damage.ts'
import { intactEvents } from './ledger.ts'
import { BrokenInvariant } from './invariants.ts'

/**
 * The same as in a flip round with the code of the main process alone, which takes a hundredth of the time: a journal is
 * damaged, opened, and given back what the database would have; after a write it is opened again. A backup of it is
 * damaged, and must be read as it was written or not at all.
 * @returns what was done to both
 */
export async function damageInNode(events: readonly JournalEvent[], random: Random): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'companion-damaged-'))
  try {
    const path = join(folder, journalFile)
    writeJournalFile(path, device, events)
    const backup = await backupOf(folder)
    const whole = readFileSync(backup)
    const journalHurt = damageFile(path, random)
    await expectHealed(folder, events)
    const backupHurt = damageFile(backup, random)
    await expectWholeOrRefused(backup, whole, events)
    return `${journalHurt}, ${backupHurt}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const device = '0190a000-0000-7000-8000-000000000002'

async function opened(folder: string): Promise<Journal> {
  const journal = await openJournal(folder)
  if (!journal.ok) throw new BrokenInvariant('usable', journal.failure.detail)
  return journal.value
}

async function backupOf(folder: string): Promise<string> {
  const journal = await opened(folder)
  const { head } = journal
  await journal.close()
  const order = { ...head, made: 1, device, app: '0', journal: join(folder, journalFile), folder }
  return join(folder, await writeBackup(realBackupDisk, order, () => {}))
}

async function expectHealed(folder: string, events: readonly JournalEvent[]): Promise<void> {
  const journal = await opened(folder)
  await journal.rescue(events)
  const [last] = events
  if (last) await journal.append([{ ...last, id: crypto.randomUUID() }])
  await journal.close()
  const again = await opened(folder)
  await again.close()
  if (!isDeepStrictEqual(again.damage, { damagedLines: 0, tornBytes: 0 }) || again.head.chain !== journal.head.chain)
    throw new BrokenInvariant('acknowledged', 'the journal that was mended was damaged at the second start')
  const onDisk = intactEvents(readFileSync(join(folder, journalFile)))
  const found = new Map(onDisk.map((event) => [event.id, event]))
  const missing = events.filter((event) => !isDeepStrictEqual(found.get(event.id), event))
  if (missing.length > 0 || onDisk.length !== events.length + 1)
    throw new BrokenInvariant(
      'acknowledged',
      `${missing.length} of ${events.length} events are missing or changed, or some are there twice`
    )
}

async function expectWholeOrRefused(path: string, whole: Buffer, events: readonly JournalEvent[]): Promise<void> {
  const read = await readBackup(realBackupDisk, path, () => {}).catch(() => undefined)
  if (read && !isDeepStrictEqual(read, events))
    throw new BrokenInvariant('acknowledged', 'a damaged backup was read as if it were whole')
  writeFileSync(path, whole)
  if (!isDeepStrictEqual(await readBackup(realBackupDisk, path, () => {}), events))
    throw new BrokenInvariant('acknowledged', 'a whole backup was not read as it was written')
}
