/** A backup as far as it matters which ones are kept. */
export type DatedBackup = {
  /** Breaks the tie between backups of the same millisecond. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly made: number
  /** Events in it. */
  readonly count: number
}

const lastOnes = 24
const days = 30
const weeks = 26

const dayLength = 86_400_000

const dayOf = ({ made }: DatedBackup): number => Math.floor(made / dayLength)

/** Weeks begin on a Monday; the first day of 1970 was a Thursday. */
const weekOf = (backup: DatedBackup): number => Math.floor((dayOf(backup) + 3) / 7)

const monthOf = ({ made }: DatedBackup): string => new Date(made).toISOString().slice(0, 7)

/**
 * Which backups are kept: the last 24, and the fullest of each of the last 30 days, 26 weeks and all months that have
 * any. So the fullest of all is always among them, however often an emptier state was backed up after it. Days without
 * a backup are not counted: time that goes by throws nothing away, nor does a clock that was wrong.
 *
 * Days are those of UTC, so that the answer is the same on every machine and on every journey.
 */
export function keptBackups<Backup extends DatedBackup>(backups: readonly Backup[]): ReadonlySet<Backup> {
  const newestFirst = [...backups].sort((one, other) => other.made - one.made || (other.name < one.name ? -1 : 1))
  return new Set([
    ...newestFirst.slice(0, lastOnes),
    ...fullestOfEach(newestFirst, dayOf).slice(0, days),
    ...fullestOfEach(newestFirst, weekOf).slice(0, weeks),
    ...fullestOfEach(newestFirst, monthOf)
  ])
}

/** The fullest of each period, the newest of those that are equally full; the latest period first. */
function fullestOfEach<Backup extends DatedBackup>(
  newestFirst: readonly Backup[],
  periodOf: (backup: Backup) => number | string
): readonly Backup[] {
  const fullest = new Map<number | string, Backup>()
  for (const backup of newestFirst) {
    const period = periodOf(backup)
    const before = fullest.get(period)
    if (!before || backup.count > before.count) fullest.set(period, backup) // keeps the period's place in the map
  }
  return [...fullest.values()]
}
