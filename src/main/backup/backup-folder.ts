import * as files from 'node:fs/promises'
import { join } from 'node:path'
import { type DatedBackup, keptBackups } from '#domain/backup/kept-backups.ts'
import { PackageProblem } from '../exchange/package-problem.ts'
import { codeOf, type Disk, syncFolder } from '../journal/disk.ts'
import type { BackupHeader } from './backup-header.ts'
import { isBackupName, isDraftOf } from './backup-name.ts'
import { checkBackup, readBackupHeader } from './read-backup.ts'

/** What backups ask of the file system: Node's own functions, and in tests the same with a fault put in. */
export type BackupDisk = Disk & Pick<typeof files, 'readdir'>

/** The real file system. */
export const realBackupDisk: BackupDisk = files

/** A backup in a folder, by its first line; nothing but the name where that cannot be read. */
export type FoundBackup = {
  readonly name: string
  readonly path: string
  readonly read: (DatedBackup & Pick<BackupHeader, 'device' | 'chain' | 'lock'>) | undefined
  /** Whether a newer version of the app wrote it, which is why it cannot be read. */
  readonly newer: boolean
}

/** The backups in a folder; none where there is no such folder. Throws what else the disk throws. */
export async function backupsIn(disk: BackupDisk, folder: string): Promise<readonly FoundBackup[]> {
  const names = (await namesIn(disk, folder)).filter(isBackupName)
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      let newer = false
      const header = await readBackupHeader(disk, path).catch((error: unknown) => {
        newer = isNewer(error)
        return undefined
      })
      return { name, path, read: header && { ...header, name }, newer }
    })
  )
}

/** Whether something was thrown because a newer version of the app wrote the file. */
const isNewer = (error: unknown): boolean => error instanceof PackageProblem && error.kind === 'journal-newer'

/**
 * Removes the backups of one installation that need not be kept, and the unfinished ones that a crash left. Those of
 * other installations and those that cannot be read are left alone. Throws what the disk throws.
 */
export async function thinBackups(disk: BackupDisk, folder: string, device: string): Promise<void> {
  const drafts = (await namesIn(disk, folder)).filter((name) => isDraftOf(device, name))
  for (const name of drafts) await disk.rm(join(folder, name), { force: true })
  const own = (await backupsIn(disk, folder)).flatMap(({ read }) => (read?.device === device ? [read] : []))
  const kept = await keptWhole(disk, folder, own)
  const gone = own.filter((backup) => !kept.has(backup))
  for (const { name } of gone) await disk.rm(join(folder, name), { force: true })
  if (drafts.length + gone.length > 0) await syncFolder(disk, folder)
}

/** The ones to be kept; a fullest one that turns out to be damaged does not let any other go. */
async function keptWhole<Backup extends DatedBackup>(
  disk: BackupDisk,
  folder: string,
  backups: readonly Backup[]
): Promise<ReadonlySet<Backup>> {
  const kept = keptBackups(backups)
  if (kept.size === backups.length) return kept
  const fullest = [...kept].reduce((most, backup) => (backup.count > most.count ? backup : most))
  const whole = await checkBackup(disk, join(folder, fullest.name)).then(
    () => true,
    () => false
  )
  if (whole) return kept
  const others = await keptWhole(
    disk,
    folder,
    backups.filter((backup) => backup !== fullest)
  )
  return new Set([fullest, ...others])
}

/** The names in a folder; none where there is no such folder. Throws what else the disk throws. */
export async function namesIn(disk: BackupDisk, folder: string): Promise<readonly string[]> {
  try {
    return await disk.readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
