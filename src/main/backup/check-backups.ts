import type { StoredEvent } from '#domain/journal/events.ts'
import type { BackupsChecked } from '#shared/data-check.ts'
import { type Result, success } from '#shared/result.ts'
import type { Journal } from '../journal/journal.ts'
import type { FoundBackup } from './backup-folder.ts'
import type { BackupJob, BackupJobDone, BackupListener } from './backup-jobs.ts'
import type { LockKey } from './lock.ts'
import { aboutBackup, type ShelvedBackup } from './backup-shelf.ts'

export type CheckTools = {
  readonly journal: Journal
  readonly journalFile: string
  /** What opens the locked ones of this installation, where it is known. */
  readonly key: LockKey | undefined
  /** Gives it up. */
  readonly signal: AbortSignal
  readonly shelved: () => Promise<readonly ShelvedBackup[]>
  readonly run: <Kind extends BackupJob['kind']>(
    job: Extract<BackupJob, { kind: Kind }>,
    missing?: BackupListener['missing']
  ) => Promise<Result<BackupJobDone[Kind]>>
  /** Backs up now. */
  readonly make: () => Promise<Result<undefined>>
}

/** A backup, and which of its copies are whole. */
type Judged = { readonly backup: ShelvedBackup; readonly whole: readonly FoundBackup[] }

/**
 * Reads every backup and every copy from end to end, and mends what can be: a damaged copy from a whole one, the journal
 * from backups of this installation, and the want of a backup by making one.
 *
 * Failures: `cancelled`, and what keeps the journal from being read or written.
 */
export async function checkBackups({
  journal,
  journalFile,
  key,
  signal,
  shelved,
  run,
  make
}: CheckTools): Promise<Result<BackupsChecked>> {
  const backups = await shelved()
  const asked = ({ read }: FoundBackup): boolean => read?.device === journal.device && !journal.beginsWith(read)
  const copies = backups.flatMap((backup) => backup.copies.filter(({ read }) => read))
  const lost: StoredEvent[] = []
  const job = { kind: 'check', copies: copies.map((copy) => ({ path: copy.path, asked: asked(copy) })), key } as const
  const read = await run({ ...job, journal: journalFile, events: journal.head.count }, (page) => lost.push(...page))
  if (!read.ok) return read
  const intact = new Set(copies.filter((_, index) => read.value.whole[index]))
  const judged = backups.map((backup) => ({ backup, whole: backup.copies.filter((copy) => intact.has(copy)) }))
  const mended = await mendCopies(judged, run)
  if (!mended.ok) return mended
  const before = journal.head.count
  const added = await journal.rescue(lost, { signal })
  if (!added.ok) return added
  const last = lastOf(judged, journal)
  const made = last || journal.head.count === 0 ? undefined : await make()
  if (made?.ok === false && made.failure.kind === 'cancelled') return made
  const whole = judged.filter((one) => one.whole.length > 0)
  return success({
    whole: whole.length + (made?.ok ? 1 : 0),
    others: whole.filter(({ backup }) => aboutBackup(backup)?.device !== journal.device).length,
    damaged: judged.filter(isDamaged).map(({ backup }) => backup.name),
    mended: mended.value,
    restored: added.value.count - before,
    last: made?.ok ? lastOf((await shelved()).map(believed), journal) : last,
    madeNow: made?.ok === true,
    trouble: made?.ok === false ? made.failure.detail : null
  })
}

/** One that a newer app wrote is not for this one to judge. */
const isDamaged = ({ backup, whole }: Judged): boolean =>
  whole.length === 0 && !backup.copies.some(({ newer }) => newer)

/** What was just made was read back when it was. */
const believed = (backup: ShelvedBackup): Judged => ({ backup, whole: backup.copies })

/** The newest whole one of this installation that holds all that is in the journal. */
function lastOf(judged: readonly Judged[], { device, head }: Journal): BackupsChecked['last'] {
  const found = judged
    .filter(({ whole }) => whole.length > 0)
    .map(({ backup }) => aboutBackup(backup))
    .find((about) => about?.device === device && about.count === head.count && about.chain === head.chain)
  return found ? { made: found.made, events: found.count } : null
}

/** Writes damaged copies anew where there is a whole one. One that cannot be written costs no other. */
async function mendCopies(judged: readonly Judged[], run: CheckTools['run']): Promise<Result<number>> {
  let mended = 0
  for (const { backup, whole } of judged) {
    const from = whole[0]
    if (!from) continue
    for (const copy of backup.copies) {
      if (whole.includes(copy)) continue
      const copied = await run({ kind: 'copy', from: from.path, path: copy.path })
      if (copied.ok) mended += 1
      else if (copied.failure.kind === 'cancelled') return copied
    }
  }
  return success(mended)
}
