import type { StoredEvent } from '#domain/journal/events.ts'
import { eventsPerCall } from '#shared/journal-page.ts'
import type { BackupDisk } from './backup-folder.ts'
import type { BackupJob, BackupJobDone, BackupListener } from './backup-jobs.ts'
import { eventsIn } from './events-in.ts'
import type { LockKey } from './lock.ts'
import { checkBackup, readBackup } from './read-backup.ts'

/**
 * Reads copies of backups from end to end. Of those that are asked for it, hands over every event that the journal
 * lacks, each once. Throws what reading the journal does.
 */
export async function checkCopies(
  disk: BackupDisk,
  { copies, key, journal, events }: Extract<BackupJob, { kind: 'check' }>,
  { progress, missing }: BackupListener
): Promise<BackupJobDone['check']> {
  const whole: boolean[] = []
  const found = new Map<string, StoredEvent>()
  const known = copies.some(({ asked }) => asked)
    ? new Set((await eventsIn(disk, journal, events)).map(({ id }) => id))
    : new Set<string>()
  for (const { path, asked } of copies) {
    progress({ step: 'reading', share: whole.length / copies.length })
    const there = await eventsOf(disk, path, asked, key).catch(() => undefined) // whatever keeps it from being read
    whole.push(there !== undefined)
    for (const event of there ?? []) if (!known.has(event.id)) found.set(event.id, event)
  }
  const fresh = [...found.values()]
  for (let from = 0; from < fresh.length; from += eventsPerCall) missing(fresh.slice(from, from + eventsPerCall))
  return { whole }
}

/** The events of a backup, where they are asked for and it can be opened. Throws when it is not whole. */
async function eventsOf(
  disk: BackupDisk,
  path: string,
  asked: boolean,
  key: LockKey | undefined
): Promise<readonly StoredEvent[]> {
  const { lock } = await checkBackup(disk, path, key)
  if (!asked || (lock && lock.salt !== key?.salt)) return []
  return readBackup(disk, path, () => {}, { key })
}
