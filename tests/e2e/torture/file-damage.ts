import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Random } from '#scripts/bench/random.mjs'
import { databaseFolder } from '../damage.ts'
import { journalPath } from '../journal.ts'

type Change = (bytes: Buffer, random: Random) => Buffer | undefined

const flipped: Change = (bytes, random) => {
  const copy = Buffer.from(bytes)
  for (let flips = 1 + random.below(4); flips > 0 && copy.length > 0; flips--) {
    const at = random.below(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 + random.below(255))
  }
  return copy
}

/** What can happen to any file. Nothing means that it is gone. */
const changes: Readonly<Record<string, Change>> = {
  'some bytes flipped': flipped,
  'some more bytes flipped': flipped,
  'its end cut off': (bytes, random) => bytes.subarray(0, -1 - random.below(60)),
  'cut anywhere': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'a stretch zeroed': (bytes, random) => {
    const start = random.below(bytes.length)
    return Buffer.from(bytes).fill(0, start, Math.min(bytes.length, start + 1 + random.below(4096)))
  },
  'rubbish at its end': (bytes, random) =>
    Buffer.concat([bytes, Buffer.from(Array.from({ length: 1 + random.below(40) }, () => random.below(256)))]),
  'a stretch doubled': (bytes, random) => {
    const start = random.below(bytes.length)
    const end = start + 1 + random.below(600)
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)])
  },
  emptied: () => Buffer.alloc(0),
  deleted: () => undefined
}

/** Damages one file in a way of chance. Says which and how. */
export function damageFile(path: string, random: Random): string {
  const [name, change] = random.of(Object.entries(changes))
  const bytes = change(readFileSync(path), random)
  if (bytes) writeFileSync(path, bytes)
  else rmSync(path)
  return `${basename(path)}: ${name}`
}

/** Damages the journal of a closed profile. */
export const damageJournal = (profile: string, random: Random): string => damageFile(journalPath(profile), random)

/** Changes one byte in the middle of a line, counted from 0: the header. */
const inLine =
  (line: number) =>
  (bytes: Buffer): Buffer => {
    const lines = bytes.toString('latin1').split('\n')
    const text = lines[line] ?? ''
    const middle = Math.floor(text.length / 2)
    lines[line] = `${text.slice(0, middle)}${text[middle] === '0' ? '1' : '0'}${text.slice(middle + 1)}`
    return Buffer.from(lines.join('\n'), 'latin1')
  }

/** What can happen to the journal, and what the learner is told then; nothing means that it is gone. */
export const journalDamages: Readonly<
  Record<string, { readonly change: (bytes: Buffer) => Buffer | undefined; readonly told: RegExp | undefined }>
> = {
  'a damaged line': { change: inLine(20), told: /1 damaged line was found in the journal and set aside/ },
  'a damaged header': { change: inLine(0), told: /1 damaged line was found in the journal and set aside/ },
  'an unfinished last line': {
    change: (bytes) => Buffer.concat([bytes, Buffer.from('0badc0de {"id":"unfin')]),
    told: undefined
  },
  'no journal': { change: () => undefined, told: /restored from the journal.*saved from the old copy/ }
}

/** Damages the journal of a closed profile in one of these ways. */
export function damageJournalAs(
  profile: string,
  { change }: { readonly change: (bytes: Buffer) => Buffer | undefined }
): void {
  const bytes = change(readFileSync(journalPath(profile)))
  if (bytes) writeFileSync(journalPath(profile), bytes)
  else rmSync(journalPath(profile))
}

/** Damages some file of the database of a closed profile. */
export function damageAnyOfDatabase(profile: string, random: Random): string {
  const folder = databaseFolder(profile)
  const files = readdirSync(folder).filter((name) => name !== 'LOCK' && !name.startsWith('LOG'))
  return damageFile(join(folder, random.of(files)), random)
}

/** The backups of a profile, the oldest first. */
export function backupsOf(profile: string): readonly string[] {
  const folder = join(profile, 'data', 'backups')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.finops-backup'))
    .sort()
    .map((name) => join(folder, name))
}
