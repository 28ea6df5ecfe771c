import * as files from 'node:fs/promises'
import * as os from 'node:os'
import { join } from 'node:path'
import type { BackupList, BackupState } from '#shared/backup.ts'
import type { DiagnosticsOrder } from '#shared/diagnostics.ts'
import type { Result } from '#shared/result.ts'
import type { Journal } from '../journal/journal.ts'
import { journalFile } from '../journal/open-journal.ts'
import { type FolderSize, folderSize } from './folder-size.ts'

/** What diagnostics are made of: numbers and states, and no word of the learner's. */
export type Facts = {
  /** ISO 8601, in UTC. */
  readonly made: string
  readonly versions: Readonly<Record<string, string>>
  readonly system: {
    readonly platform: string
    readonly processors: number
    /** Bytes, here and below. */
    readonly memory: number
    readonly freeMemory: number
    readonly freeDisk: number | undefined
  }
  readonly page: DiagnosticsOrder
  readonly journal: Result<Pick<Journal, 'head' | 'damage' | 'usable'>>
  readonly backups: Result<{ readonly state: BackupState; readonly list: BackupList }>
  readonly sizes: Readonly<Record<'journal' | 'setAside' | 'database' | 'backups' | 'images' | 'logs', FolderSize>>
  /** The last lines of the log. */
  readonly log: readonly string[]
}

const linesOfLog = 40

/** Gathers them. What cannot be read is left out, for diagnostics are asked for when things fail. */
export async function gatherFacts({
  userData,
  ...given
}: Omit<Facts, 'system' | 'sizes' | 'log'> & { readonly userData: string }): Promise<Facts> {
  return {
    ...given,
    system: {
      platform: `${os.platform()} ${os.release()} ${os.arch()}`,
      processors: os.cpus().length,
      memory: os.totalmem(),
      freeMemory: os.freemem(),
      freeDisk: await files.statfs(userData).then(
        ({ bavail, bsize }) => bavail * bsize,
        () => undefined
      )
    },
    sizes: await sizesIn(userData),
    log: await lastLines(join(userData, 'logs', 'main.log'))
  }
}

async function sizesIn(userData: string): Promise<Facts['sizes']> {
  const data = join(userData, 'data')
  const journal = join(data, 'journal')
  return {
    journal: await folderSize(journal, (name) => name === journalFile),
    setAside: await folderSize(journal, (name) => name !== journalFile),
    database: await folderSize(join(userData, 'IndexedDB')),
    backups: await folderSize(join(data, 'backups')),
    images: await folderSize(join(data, 'images')),
    logs: await folderSize(join(userData, 'logs'))
  }
}

async function lastLines(path: string): Promise<readonly string[]> {
  const text = await files.readFile(path, 'utf8').catch(() => '')
  return text.split('\n').filter(Boolean).slice(-linesOfLog)
}
