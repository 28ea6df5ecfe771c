import type { BackupEntry } from '#shared/backup.ts'
import { type BackupDisk, backupsIn, type FoundBackup } from './backup-folder.ts'

/** A backup, and every copy of it: the ones whose first line can be read come first. */
export type ShelvedBackup = { readonly name: string; readonly copies: readonly FoundBackup[] }

type Readable = NonNullable<FoundBackup['read']>

/** What its first line says; nothing where it cannot be read in any copy. */
export const aboutBackup = ({ copies }: ShelvedBackup): Readable | undefined => copies[0]?.read

/** All backups in some folders, the newest first, those that cannot be read last. A folder that is gone has none. */
export async function shelvedBackups(disk: BackupDisk, folders: readonly string[]): Promise<readonly ShelvedBackup[]> {
  const found = await Promise.all(folders.map((folder) => backupsIn(disk, folder).catch(() => [])))
  const byName = new Map<string, FoundBackup[]>()
  for (const backup of found.flat()) byName.set(backup.name, [...(byName.get(backup.name) ?? []), backup])
  return [...byName]
    .map(([name, copies]) => ({
      name,
      copies: [...copies.filter(({ read }) => read), ...copies.filter(({ read }) => !read)]
    }))
    .sort((one, other) => madeAt(other) - madeAt(one))
}

const madeAt = (backup: ShelvedBackup): number => aboutBackup(backup)?.made ?? -1

/** The same for the page. */
export function backupEntryOf(backup: ShelvedBackup, device: string): BackupEntry {
  const about = aboutBackup(backup)
  return {
    id: backup.name,
    file: backup.name,
    newer: !about && backup.copies.some(({ newer }) => newer),
    ...(about && {
      about: { made: about.made, events: about.count, here: about.device === device, locked: about.lock !== undefined }
    })
  }
}
