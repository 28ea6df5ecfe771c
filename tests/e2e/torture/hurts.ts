import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { damageDatabase, type DatabaseDamage, damages, databaseFolder } from '../damage.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import { realBackupDisk } from '#main/backup/backup-folder.ts'
import { readBackup } from '#main/backup/read-backup.ts'
import { goTo } from '../app.ts'
import { journalPath } from '../journal.ts'
import { backupsOf, damageAnyOfDatabase, damageFile, damageJournal } from './file-damage.ts'
import { damageInNode } from './in-node.ts'
import { intactEvents } from './ledger.ts'
import { BrokenInvariant } from './invariants.ts'
import type { Ordeal } from './ordeal.ts'
import type { Volume } from './volume.ts'

/** What happened in a round, in a few words. */
type Account = string

/** The whole process tree is killed at a moment of chance. The rounds that follow are the further starts. */
export async function kill(ordeal: Ordeal, round: number): Promise<Account> {
  await ordeal.learnUntil(() => ordeal.learner.kill())
  ordeal.settle()
  await ordeal.start()
  await ordeal.expectPaper()
  if (round % 5 !== 0) return 'killed'
  await ordeal.learn(3)
  await ordeal.close('quit') // a kill may undo what another one spoiled
  await ordeal.start()
  return 'killed, and quit after some more'
}

/** The power goes at a moment of chance: what was not synced is gone. */
export async function power(ordeal: Ordeal, volume: Volume): Promise<Account> {
  await ordeal.learnUntil(async () => {
    volume.cut()
    await ordeal.learner.kill()
  })
  await volume.remount()
  ordeal.settle()
  await ordeal.start()
  await ordeal.learn(5)
  await ordeal.close(ordeal.random.of(['quit', 'kill']))
  await ordeal.start()
  return 'power cut'
}

/** The disk fills up while it is written to. */
export async function disk(ordeal: Ordeal, volume: Volume): Promise<Account> {
  const left = 4096 * ordeal.random.below(16)
  await ordeal.learn(5)
  volume.fill(left)
  await ordeal.answerUntilRefused()
  await expect(
    ordeal.learner.page.getByText(/The disk is full|Recording stopped|nothing is saved/).first()
  ).toBeVisible()
  await expect(ordeal.learner.page.getByRole('heading', { level: 1 })).toBeVisible()
  const ending = ordeal.random.of(['quit', 'kill'] as const)
  await ordeal.close(ending)
  volume.free()
  await ordeal.start()
  await ordeal.answer(50)
  await ordeal.close('quit')
  await ordeal.start()
  return `full but for ${left / 1024} KiB, then ${ending}`
}

/** How many files were damaged in the rounds so far. */
export type Corruptions = {
  journal: number
  database: number
  backups: number
  /** Journals and backups that were damaged outside Electron. */
  inNode: number
  /** How often journal and database were deleted, and all of it restored from a backup. */
  restored: number
  /** Events that stood in no intact copy. */
  letGo: number
}

export const noCorruptions = (): Corruptions => ({
  journal: 0,
  database: 0,
  backups: 0,
  inNode: 0,
  restored: 0,
  letGo: 0
})

/** The same as a sentence. */
export const inWords = ({ journal, database, backups, inNode, restored, letGo }: Corruptions): string =>
  `corrupted: ${journal} journals, ${database} databases, ${backups} backups in Electron, ${inNode} files in Node alone; restored from a backup ${restored} times; ${letGo} events stood in no intact copy`

/** How often a journal and a backup are damaged outside Electron in each round. */
const timesInNode = 5

/**
 * The journal is damaged and healed from the database; some writes later the database is damaged and healed from the
 * journal; some more writes later nothing is, because what the engine only seems to have survived shows then. Backups are
 * damaged on the way.
 */
export async function flip(ordeal: Ordeal, round: number, count: Corruptions): Promise<Account> {
  const { learner, random } = ordeal
  await ordeal.learn(5)
  const hurtJournal = await damageJournalBesideDatabase(ordeal, count, () => damageJournal(learner.profile, random))
  const hurtBackup = damageBackup(ordeal, count)
  await ordeal.start()
  await expectBackups(ordeal)
  await ordeal.learn(5)
  await ordeal.close(random.of(['quit', 'kill']))
  const hurtDatabase = damageSomeDatabase(ordeal)
  count.database++
  await ordeal.start()
  await ordeal.learn(5)
  await ordeal.close('quit')
  const hurtAnother = damageBackup(ordeal, count)
  await ordeal.start()
  for (let times = 0; times < timesInNode; times++) {
    await damageInNode(ordeal.onDisk().slice(-200), random)
    count.inNode += 2
  }
  if (round % 4 === 0) await loseAllButBackups(ordeal, count)
  return [hurtJournal, hurtBackup, hurtDatabase, hurtAnother].join(', ')
}

/** Damages the database as it was measured on the engine, or in any other way. */
function damageSomeDatabase({ learner, random }: Ordeal): string {
  const named = random.of([undefined, ...namedDamages.filter((name) => !name.startsWith('table: '))])
  if (!named || random.below(2) === 0) return damageAnyOfDatabase(learner.profile, random)
  damageDatabase(learner.profile, named)
  return named
}

/** Closes the app, damages the journal, and lets go only of what the database did not hold either. */
export async function damageJournalBesideDatabase(
  ordeal: Ordeal,
  count: Corruptions,
  damage: () => string
): Promise<string> {
  const inDatabase = (await ordeal.agreed())?.events ?? []
  await ordeal.close('quit')
  const done = damage()
  count.journal++
  count.letGo += ordeal.ledger.letGo(inDatabase, ordeal.onDisk())
  return done
}

/** Damages one backup, and keeps another one whole. */
function damageBackup({ learner, random }: Ordeal, count: Corruptions): string {
  const backups = backupsOf(learner.profile)
  if (backups.length < 2) return 'no backup to spare'
  count.backups++
  return damageFile(random.of(backups.slice(0, -1)), random)
}

/** Journal and database are gone. The learner restores the newest backup, which a quit has just made. */
async function loseAllButBackups(ordeal: Ordeal, count: Corruptions): Promise<void> {
  const { learner, ledger } = ordeal
  await ordeal.answer(3)
  await ordeal.close('quit')
  const newest = backupsOf(learner.profile).at(-1) ?? ''
  count.letGo += ledger.letGo((await readBackup(realBackupDisk, newest, () => {})) as readonly JournalEvent[])
  rmSync(journalPath(learner.profile))
  rmSync(databaseFolder(learner.profile), { recursive: true })
  const page = await learner.open()
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' })
  await dialog
    .getByRole('button', { name: /more than now/ })
    .first()
    .click()
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(dialog.getByText(/^Restored: /)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await ordeal.look()
  count.restored++
}

type Listed = { readonly id: string; readonly about?: { readonly events: number } }
type Asked<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false }
type Backups = {
  readonly backupList: () => Promise<Asked<{ readonly backups: readonly Listed[] }>>
  readonly backupLook: (which: { readonly id: string }) => Promise<Asked<{ readonly all: number }>>
}

/** Expects the newest backup, which was left whole, to be offered with all it holds. */
async function expectBackups({ learner }: Ordeal): Promise<void> {
  const offered = await learner.page.evaluate(async () => {
    const { companion } = window as unknown as { readonly companion: Backups }
    const list = await companion.backupList()
    const [newest] = list.ok ? list.value.backups : []
    if (!newest) return undefined
    const look = await companion.backupLook({ id: newest.id })
    return { listed: newest.about?.events, all: look.ok ? look.value.all : undefined }
  })
  if (offered?.listed === undefined || offered.listed !== offered.all)
    throw new BrokenInvariant('acknowledged', `the newest backup is not offered whole: ${JSON.stringify(offered)}`)
}

/** The engine writes all it has to a table from 4 MB on; what is longer than 64 kB goes to a file of its own. */
const [pieces, pieceLength] = [145, 32_000]

/** Has the engine write a table, by means of another database, which it keeps in the same files. */
const writeTable = ({ learner }: Ordeal): Promise<void> =>
  learner.page.evaluate(
    async ([count, length]) => {
      const opening = indexedDB.open('ballast')
      opening.onupgradeneeded = () => opening.result.createObjectStore('ballast')
      const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)))
      const writing = database.transaction('ballast', 'readwrite')
      const digit = (): string => Math.floor(Math.random() * 36).toString(36)
      for (let piece = 0; piece < count; piece++) {
        writing.objectStore('ballast').put(Array.from({ length }, digit).join(''), piece)
      }
      await new Promise((resolve) => (writing.oncomplete = resolve))
      database.close()
    },
    [pieces, pieceLength] as const
  )

/** The damages of the database that have a name. */
export const namedDamages = Object.keys(damages) as DatabaseDamage[]

/**
 * Closes the app, by a kill in the midst of things where `killed` says so, does one named damage to the database, and
 * starts the app. Gives what the learner is told.
 */
export async function nameDamage(ordeal: Ordeal, damage: DatabaseDamage, killed: boolean): Promise<readonly string[]> {
  if (damage.startsWith('table: ')) await writeTable(ordeal)
  if (killed) await ordeal.learnUntil(() => ordeal.learner.kill())
  else await ordeal.learner.quit()
  ordeal.settle()
  damageDatabase(ordeal.learner.profile, damage)
  return (await ordeal.start()).getByRole('alert').allInnerTexts()
}

/** Leaves the log of the database as a kill between two writes does. */
export const tearLog = ({ learner }: Ordeal): void =>
  damageDatabase(learner.profile, 'log: an unfinished record at its end')

/** The journal is gone, so that the app has nothing but its database. */
export const withoutJournal = ({ learner }: Ordeal): void => rmSync(journalPath(learner.profile))

/** Takes an acknowledged event away after the fact, from everywhere but the backups. */
export function forgetOne({ learner }: Ordeal): void {
  const path = journalPath(learner.profile)
  const bytes = readFileSync(path)
  const gone = intactEvents(bytes).find(({ kind }) => kind === 'card-answered')
  if (!gone) throw new Error('There is no answer to take away.')
  const lines = bytes.toString().split('\n')
  writeFileSync(path, lines.filter((line) => !line.includes(`"id":"${gone.id}"`)).join('\n'))
  rmSync(databaseFolder(learner.profile), { recursive: true })
}
