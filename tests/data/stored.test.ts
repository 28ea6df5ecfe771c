import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Dexie from 'dexie'
import { beforeEach, describe, expect, test } from 'vitest'
import { compare } from '#data/compare.ts'
import { Database, databaseName, databaseVersion, migrations } from '#data/database.ts'
import { eventSchema, type JournalEvent } from '#domain/journal/events.ts'
import { readBackup } from '#main/backup/read-backup.ts'
import { backupVersion } from '#main/backup/backup-header.ts'
import { realDisk } from '#main/journal/disk.ts'
import { journalVersion } from '#main/journal/header.ts'
import { journalFile, openJournal } from '#main/journal/open-journal.ts'
import { answerOf } from '../fixtures/events.ts'
import { FakeCompanion } from '../fixtures/fake-companion.ts'
import { storedPassphrase } from '../fixtures/stored/acts.ts'
import { type Dump, dumpOf, restoreDump } from '../fixtures/stored/dump.ts'
import { eventsInDatabase, freshProfile, versionOfDatabase } from './browser.ts'
import { progressOf, recorded, startApp, valueOf } from './store-fixture.ts'

/**
 * What every version that ever landed has stored, made by its own code, and opened by today's: journal, database and
 * backup of a learner who did everything once. To keep another: `npm run fixture:keep`.
 */

const folder = join(import.meta.dirname, '../fixtures/stored')

type About = { readonly journal: number; readonly database: number; readonly backup?: number }

type Stored = {
  readonly name: string
  readonly about: About
  readonly device: string
  readonly events: readonly JournalEvent[]
  readonly dump: Dump
}

const read = (name: string, file: string): string => readFileSync(join(folder, name, file), 'utf8')

function storedIn(name: string): Stored {
  const [header = '', ...lines] = read(name, 'journal.ndjson').trimEnd().split('\n')
  return {
    name,
    about: JSON.parse(read(name, 'about.json')) as About, // written by `keep.ts`
    device: (JSON.parse(header.slice(9)) as { device: string }).device,
    events: lines.map((line) => JSON.parse(line.slice(9)) as JournalEvent),
    dump: JSON.parse(read(name, 'database.json')) as Dump
  }
}

const all = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => storedIn(name))

const missing = (what: string): string => `${what} Keep one with \`npm run fixture:keep\`, and commit it.`

describe('there is a fixture of', () => {
  const versionsTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

  test.each(versionsTo(databaseVersion))('version %i of the database', (version) => {
    expect(
      all.some(({ about }) => about.database === version),
      missing('No database of this version is kept.')
    ).toBe(true)
  })

  test.each(versionsTo(journalVersion))('version %i of the journal', (version) => {
    expect(
      all.some(({ about }) => about.journal === version),
      missing('No journal of this version is kept.')
    ).toBe(true)
  })

  test.each(versionsTo(backupVersion))('version %i of the backups', (version) => {
    expect(
      all.some(({ about }) => about.backup === version),
      missing('No backup of this version is kept.')
    ).toBe(true)
  })

  test('every kind of event', () => {
    const kept = new Set(all.flatMap(({ events }) => events.map(({ kind }) => kind)))
    const kinds = eventSchema.options.map(({ shape }) => shape.kind.value)
    expect(
      kinds.filter((kind) => !kept.has(kind)),
      missing('Add these kinds to `acts.ts`.')
    ).toEqual([])
  })
})

test('migrations are named, and none is changed once it has landed', () => {
  expect(migrations.map(({ name }) => name).slice(0, 3)).toEqual([
    'a row for each event, and one for each state',
    'states in a few rows',
    'events a hundred to a row'
  ])
  expect(databaseVersion).toBe(migrations.length)
})

describe.each(all)('what $name stored', ({ name, about, device, events, dump }) => {
  let companion: FakeCompanion

  beforeEach(async () => {
    freshProfile()
    companion = new FakeCompanion(device)
    companion.replaceJournal(events)
    await restoreDump(Dexie.dependencies.indexedDB, databaseName, dump)
  })

  const expectEverything = async (): Promise<void> => {
    const database = new Database()
    try {
      const found = await compare(
        database,
        companion.events.map((event) => JSON.stringify(event))
      )
      expect(found).toMatchObject({ events: companion.events.length, otherEvents: 0, otherStates: 0 })
    } finally {
      database.close()
    }
  }

  test('is the database of its version', async () => {
    expect(await versionOfDatabase()).toBe(about.database * 10)
  })

  test('shows the same, with nothing lost and nothing to say', async () => {
    const store = await startApp(companion)
    expect(store.state()).toEqual({ progress: progressOf(companion), notice: undefined })
    expect(await versionOfDatabase()).toBe(databaseVersion * 10)
    expect(await eventsInDatabase()).toEqual(events)
    await expectEverything()
    await store.check()
    expect(store.state().notice).toBeUndefined()
  })

  test('is taken over without asking the journal for more than its head', async () => {
    companion.fail('unexpected', 'journalRead')
    expect((await startApp(companion)).state()).toEqual({ progress: progressOf(companion), notice: undefined })
  })

  test('goes on being written to', async () => {
    const store = await startApp(companion)
    await recorded(store, answerOf('own.1'), answerOf('phase.order'), {
      kind: 'voided',
      event: events.at(-3)?.id ?? ''
    })
    expect(store.state().progress).toEqual(progressOf(companion))
    expect((await startApp(companion)).state()).toEqual({ progress: progressOf(companion), notice: undefined })
    await expectEverything()
  })

  test('takes in what its journal has beyond it', async () => {
    const more = [answerOf('own.1'), answerOf('own.1')].map((act, index) => ({
      ...act,
      id: `01900000-0000-7000-8000-00000000beb${index}`,
      at: (events.at(-1)?.at ?? 0) + 60_000 * (index + 1),
      offset: 0,
      device
    }))
    companion.replaceJournal([...events, ...(more as JournalEvent[])])
    expect((await startApp(companion)).state()).toEqual({ progress: progressOf(companion), notice: undefined })
    await expectEverything()
  })

  test('gives back to the journal what only it has', async () => {
    companion.replaceJournal(events.slice(0, -5))
    const store = await startApp(companion)
    expect(store.state().progress).toEqual(progressOf(companion))
    expect(new Set(companion.events.map(({ id }) => id))).toEqual(new Set(events.map(({ id }) => id)))
    await expectEverything()
  })

  test('has a journal that opens as it is, line for line', async () => {
    const own = mkdtempSync(join(tmpdir(), 'stored-'))
    try {
      cpSync(join(folder, name, 'journal.ndjson'), join(own, journalFile))
      const before = readFileSync(join(own, journalFile))
      const journal = valueOf(await openJournal(own))
      expect(journal).toMatchObject({
        device,
        damage: { damagedLines: 0, tornBytes: 0 },
        head: { count: events.length }
      })
      const { lines } = valueOf(await journal.read({ after: 0, limit: 1000 }))
      expect(lines.split('\n').map((line): unknown => JSON.parse(line))).toEqual(events)
      await journal.close()
      expect(readFileSync(join(own, journalFile))).toEqual(before)
    } finally {
      rmSync(own, { recursive: true })
    }
  })
})

test.each(all.filter(({ about }) => about.backup !== undefined))(
  'the backup that $name kept holds the same',
  async ({ name, events }) => {
    expect(await readBackup(realDisk, join(folder, name, 'backup.finops-backup'), () => {})).toEqual(events)
  }
)

test.each(all.filter(({ about }) => about.backup === 2))(
  'the locked backup that $name kept opens with its passphrase and holds the same',
  async ({ name, events }) => {
    const path = join(folder, name, 'locked.finops-backup')
    expect(await readBackup(realDisk, path, () => {}, { passphrase: storedPassphrase })).toEqual(events)
  }
)

test.each(all.filter(({ about }) => about.database === databaseVersion))(
  'what $name stored stays as it is where the journal is of a newer app, and nothing is recorded',
  async ({ device, events, dump }) => {
    freshProfile()
    const companion = new FakeCompanion(device)
    companion.replaceJournal(events)
    companion.beNewer()
    await restoreDump(Dexie.dependencies.indexedDB, databaseName, dump)
    const store = await startApp(companion)
    expect(store.state().notice).toMatchObject({ kind: 'not-saving', failure: { kind: 'journal-newer' } })
    expect(await store.record(answerOf('own.1'))).toMatchObject({ ok: false })
    expect(await dumpOf(Dexie.dependencies.indexedDB, databaseName)).toEqual(dump)
    expect(companion.events).toEqual(events)
  }
)

test('the control: a database whose rows were changed on the way does not show the same', async () => {
  const [first] = all
  if (!first) throw new Error('No fixture is kept.')
  freshProfile()
  const companion = new FakeCompanion(first.device)
  companion.replaceJournal(first.events)
  const text = JSON.stringify(first.dump).replaceAll('"rating":3', '"rating":4')
  await restoreDump(Dexie.dependencies.indexedDB, databaseName, JSON.parse(text) as Dump)
  expect((await startApp(companion)).state().progress).not.toEqual(progressOf(companion))
})
