import type { Companion } from '#shared/companion.ts'
import type { BackupsChecked, JournalChecked } from '#shared/data-check.ts'
import type { Result } from '#shared/result.ts'
import type { Comparison } from './compare.ts'
import type { OnProgress } from './reconcile.ts'
import type { DatabaseChecked, Store } from './store.ts'

/** What is looked at, one after another. */
export type CheckStep = 'journal' | 'database' | 'backups'

/** What checking the learner's data found and mended. What is absent was not looked at any more. */
export type DataReport = {
  readonly journal?: Result<JournalChecked>
  readonly database?: Result<DatabaseChecked>
  readonly backups?: Result<BackupsChecked>
}

export type CheckTools = {
  readonly companion: Pick<Companion, 'journalCheck' | 'backupCheck' | 'backupCancel'>
  readonly store: Store
  readonly signal: AbortSignal
  readonly onStep: (step: CheckStep) => void
  readonly onProgress: OnProgress
  /** Has the database compared with the journal; answers nothing where that was given up. */
  readonly compare: () => Promise<Comparison | undefined>
}

/**
 * Compares journal, database and backups, and mends what can be mended. The journal comes first, because the database
 * gives back to it what a damaged line held; the backups come last, because they give back what neither has any more.
 * Where it is given up, what was done so far holds.
 */
export async function checkData({
  companion,
  store,
  signal,
  onStep,
  onProgress,
  compare
}: CheckTools): Promise<DataReport> {
  onStep('journal')
  const journal = await companion.journalCheck()
  if (!journal.ok || signal.aborted) return { journal }
  onStep('database')
  const database = await store.checkDatabase(compare, onProgress)
  if (signal.aborted) return { journal, database }
  onStep('backups')
  const stop = (): void => void companion.backupCancel()
  signal.addEventListener('abort', stop)
  const backups = await store.takeIn(() => companion.backupCheck(), onProgress)
  signal.removeEventListener('abort', stop)
  return { journal, database, backups }
}

/** How many events were there once, by the count of the database, and are in no copy any more. */
export function lostEvents({ journal, database, backups }: DataReport): number {
  if (!journal?.ok || !database?.ok || !backups?.ok) return 0
  const { had, reconciled } = database.value
  const rescued = reconciled.kind === 'rebuilt' ? reconciled.rescued : 0
  return Math.max(0, had - (journal.value.head.count + rescued + backups.value.restored))
}
