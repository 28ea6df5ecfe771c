import type { Facts } from './facts.ts'
import type { FolderSize } from './folder-size.ts'
import { scrub, withTilde } from './scrub.ts'

/** Facts as text that can be given to whoever helps: versions, sizes, counts and states, and the last lines of the log. */
export function diagnosticsText({ made, versions, system, page, journal, backups, sizes, log }: Facts): string {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const disk = system.freeDisk === undefined ? 'not known' : size(system.freeDisk)
  return [
    `FinOps Study Companion, diagnostics of ${made}`,
    '',
    `Versions: ${named.join(', ')}`,
    `System: ${system.platform}, ${system.processors} processors`,
    `Memory: ${size(system.memory)}, of which ${size(system.freeMemory)} free`,
    `Free on the disk: ${disk}`,
    `Language: ${page.language}`,
    '',
    `Journal: ${journalWords(journal)}; ${size(sizes.journal.bytes)}`,
    `Set aside: ${ofFolder(sizes.setAside)}`,
    `Working copy: ${databaseWords(page)}; ${ofFolder(sizes.database)}`,
    `Backups: ${backupWords(backups)}; ${ofFolder(sizes.backups)}`,
    `Images: ${ofFolder(sizes.images)}`,
    `Logs: ${ofFolder(sizes.logs)}`,
    '',
    log.length > 0 ? 'Last lines of the log:' : 'The log is empty.',
    ...log.map((line) => withTilde(line)),
    ''
  ].join('\n')
}

function journalWords(journal: Facts['journal']): string {
  if (!journal.ok) return `not open (${journal.failure.kind}: ${scrub(journal.failure.detail)})`
  const { head, damage, usable } = journal.value
  const mended =
    damage.damagedLines + damage.tornBytes > 0
      ? `mended when it was opened, ${damage.damagedLines} damaged lines and ${damage.tornBytes} torn bytes`
      : 'whole when it was opened'
  const state = usable ? 'open' : 'stopped after the disk failed'
  return `${state}, ${head.count} entries, running hash ${head.chain}, ${mended}`
}

function databaseWords({ database, notice }: Facts['page']): string {
  const state = database
    ? `version ${database.version}, ${database.events} entries, ${database.subjects} subjects, running hash ${database.chain}`
    : 'not open'
  return `${state}, notice ${notice ?? 'none'}`
}

function backupWords(backups: Facts['backups']): string {
  if (!backups.ok) return `cannot be looked at (${backups.failure.kind})`
  const { state, list } = backups.value
  const own = list.backups.filter(({ about }) => about?.here).length
  const unreadable = list.backups.filter(({ about }) => !about).length
  const last = state.last
    ? `the last of ${new Date(state.last.made).toISOString()} with ${state.last.events} entries`
    : 'none made yet'
  const second = state.folder === null ? 'no second folder' : 'a second folder'
  const trouble = state.trouble === null ? 'no trouble' : `trouble: ${scrub(state.trouble)}`
  return `${list.backups.length}, ${own} of this installation, ${unreadable} unreadable; ${last}; ${second}; ${trouble}`
}

const ofFolder = ({ files, bytes }: FolderSize): string => `${files} ${files === 1 ? 'file' : 'files'}, ${size(bytes)}`

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** "12.3 MB". */
function size(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${step === 0 ? bytes : (bytes / 1000 ** step).toFixed(1)} ${units[step]}`
}
