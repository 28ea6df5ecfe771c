import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import initSqlJs from 'sql.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { realBackupDisk } from '#main/backup/backup-folder.ts'
import { doBackupJob } from '#main/backup/backup-jobs.ts'
import { BackupLock, type SecretKeeper } from '#main/backup/backup-lock.ts'
import { BackupSettings } from '#main/backup/backup-settings.ts'
import { Backups } from '#main/backup/backups.ts'
import { type Answer, registerBridge } from '#main/bridge.ts'
import { createDeeds, type Deeds } from '#main/deeds.ts'
import { Exchange } from '#main/exchange/exchange.ts'
import { LastImport } from '#main/exchange/last-import.ts'
import { readPackageFile } from '#main/exchange/package-file.ts'
import { Fitter } from '#main/fitting/fitter.ts'
import { ImageFolder } from '#main/images/image-folder.ts'
import { Images } from '#main/images/images.ts'
import { realDisk } from '#main/journal/disk.ts'
import { JournalKeeper } from '#main/journal/journal-keeper.ts'
import { openJournal } from '#main/journal/open-journal.ts'
import { Printer } from '#main/print/printer.ts'
import { bridgeContract, type Deed } from '#shared/bridge.ts'
import { channelOf } from '#shared/channel.ts'
import { broken, chance, oddity } from '../fixtures/breaking.ts'
import { deedInputs } from '../fixtures/deed-inputs.ts'
import { answerOf, happened, noon } from '../fixtures/events.ts'
import { fileIn, newFolder, valueOf } from './journal/journal-fixture.ts'

/** Malformed calls of each deed. */
const calls = 1000 * Number(process.env['BRIDGE_CALLS'] ?? 1)

const data = newFolder()
const journal = new JournalKeeper(() => openJournal(data))
/** What was asked of the person at the window, or done to it. Nothing, by a malformed call. */
const asked: string[] = []
const logged: string[] = []
const channels = new Map<string, Answer<'own' | 'foreign'>>()

const ask = (what: string) => async (): Promise<undefined> => void asked.push(what)
const lastImport = new LastImport(realDisk, data)
const images = new ImageFolder(realDisk, data)

/** Everything that the app itself has, but for what only Electron can do. */
const deeds: Deeds = createDeeds({
  journal,
  journalFile: fileIn(data),
  app: { version: '1.2.3', electron: '45.0.0', chromium: '154.0.0' },
  clearDatabase: ask('to clear the database'),
  show: () => void asked.push('shown'),
  applyTheme: (theme) => void asked.push(theme),
  printer: async () =>
    new Printer({
      disk: realDisk,
      index: async () => ({ chapters: [], decks: [] }) as never, // neither a chapter nor a deck
      askWhere: ask('where to print'),
      openPage: () => Promise.reject(new Error('No page is needed.')),
      report: () => {}
    }),
  exchange: async () =>
    new Exchange({
      disk: realDisk,
      journal: () => journal.current(),
      material: async () => ({ decks: [], cards: [] }),
      sql: () => initSqlJs(),
      readPackage: (order) => readPackageFile(realDisk, () => initSqlJs(), order),
      lastImport,
      images,
      clock: () => noon,
      askWhere: ask('where to export'),
      askWhich: ask('what to import'),
      report: () => {}
    }),
  fitter: async () =>
    new Fitter({
      journal: () => journal.current(),
      start: () => {
        throw new Error('Nothing is fitted here.')
      },
      report: () => {}
    }),
  images: async () => new Images({ disk: realDisk, folder: images, askWhich: ask('which image') }),
  backups: async () => backups,
  diagnose: async ({ language }) => `All well, in ${language}`,
  askWhere: ask('where to save')
})

const settings = new BackupSettings(realDisk, data)

/** A system without a keyring. */
const noKeeper: SecretKeeper = { canKeep: () => false, keep: (text) => text, open: (kept) => kept }

const backups = new Backups({
  disk: realBackupDisk,
  journal: () => journal.current(),
  data,
  journalFile: fileIn(data),
  folder: join(data, 'backups'),
  settings,
  lock: new BackupLock(settings, noKeeper),
  openedPath: () => undefined,
  lastImport,
  version: '1.0.0',
  clock: () => noon.at,
  askFolder: ask('for a folder'),
  run: (job, listener) => ({ done: doBackupJob(realBackupDisk, job, listener), stop: () => undefined }),
  report: () => {}
})

beforeAll(async () => {
  registerBridge<'own' | 'foreign'>({
    handle: (channel, answer) => channels.set(channel, answer),
    isTrusted: (sender) => sender === 'own',
    logError: (message, error) => logged.push(`${message}: ${String(error)}`),
    deeds
  })
  valueOf(await call('start', 'own'))
  valueOf(await call('journalAppend', 'own', deedInputs.journalAppend[1]))
  valueOf(await call('backupNow', 'own'))
})

afterAll(() => journal.close())

function call(deed: Deed, sender: 'own' | 'foreign', ...sent: readonly unknown[]) {
  const answer = channels.get(channelOf(deed))
  if (!answer) throw new Error(`There is no channel for ${deed}.`)
  return answer(sender, ...sent)
}

/** All that is on disk, as one sum. */
function dataNow(): string {
  const sum = createHash('sha256')
  for (const name of readdirSync(data, { recursive: true, encoding: 'utf8' }).toSorted()) {
    sum.update(name)
    if (statSync(join(data, name)).isFile()) sum.update(readFileSync(join(data, name)))
  }
  return sum.digest('hex')
}

const anything = fc.anything({
  maxDepth: 4,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true
})

const names = [
  '../../etc/passwd',
  '/etc/passwd',
  '..',
  '.',
  '',
  'events.ndjson',
  String.raw`..\..\x`,
  '\0',
  '__proto__',
  'constructor'
]

/** What nobody may send: made up, or right but for one field, or one too many. */
const malformed = (deed: Deed): fc.Arbitrary<readonly unknown[]> => {
  const valid = deedInputs[deed]
  const from = fc.nat().map((seed) => {
    const random = chance(seed)
    const input = valid[random(valid.length)]
    return random(4) === 0 ? oddity(random) : broken(input, random)
  })
  return fc.oneof(
    { weight: 3, arbitrary: from.map((one) => [one]) },
    { weight: 1, arbitrary: anything.map((one) => [one]) },
    { weight: 1, arbitrary: fc.array(anything, { minLength: 2, maxLength: 5 }) },
    { weight: 1, arbitrary: anything.map((one) => [valid[0], one]) }
  )
}

const fits = (deed: Deed, sent: readonly unknown[]): boolean =>
  sent.length <= 1 && bridgeContract[deed].input.safeParse(sent[0]).success

const deedNames = Object.keys(bridgeContract) as Deed[] // Object.keys forgets the names' type

test('every deed of the bridge is tried', () => {
  expect(Object.keys(deedInputs).toSorted()).toEqual(deedNames.toSorted())
  for (const deed of deedNames) for (const input of deedInputs[deed]) expect(fits(deed, [input]), deed).toBe(true)
})

test.each(deedNames)(
  '%s refuses a thousand malformed calls in words, and changes nothing',
  { timeout: 120_000 },
  async (deed) => {
    const before = dataNow()
    asked.length = 0
    let tried = 0
    await fc.assert(
      fc.asyncProperty(malformed(deed), fc.integer({ min: 0, max: 9 }), async (sent, sender) => {
        fc.pre(!fits(deed, sent)) // what fits is none
        tried += 1
        const answer = await call(deed, sender === 0 ? 'foreign' : 'own', ...sent)
        expect(answer).toMatchObject({ ok: false, failure: { kind: sender === 0 ? 'refused' : 'invalid' } })
        expect(answer.ok ? '' : answer.failure.detail).toMatch(/\S.{9,}/s)
      }),
      { seed: 20_260_727, numRuns: calls, maxSkipsPerRun: 1000 }
    )
    expect(tried).toBeGreaterThanOrEqual(calls)
    expect({ asked, logged, data: dataNow() }).toEqual({ asked: [], logged: [], data: before })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  }
)

test.each(['backupLook', 'backupRestore'] as const)('%s finds no file by a name that leads elsewhere', async (deed) => {
  const before = dataNow()
  for (const id of names) {
    expect(await call(deed, 'own', { id }), id).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
  }
  expect(dataNow()).toBe(before)
})

test('a chapter or a deck by a name that leads elsewhere is not printed', async () => {
  for (const name of names) {
    for (const what of [
      { kind: 'chapter', chapter: name },
      { kind: 'deck', deck: name }
    ]) {
      expect(await call('printPdf', 'own', { what, paper: 'a4' })).toMatchObject({
        ok: false,
        failure: { kind: 'invalid' }
      })
    }
  }
  expect(asked).toEqual([])
})

test('no name that leads elsewhere is proposed for a text', async () => {
  for (const suggestedName of names.filter(
    (name) => name !== '__proto__' && name !== 'constructor' && name !== 'events.ndjson'
  )) {
    expect(await call('saveText', 'own', { suggestedName, text: '', kind: 'markdown' })).toMatchObject({
      ok: false,
      failure: { kind: 'invalid' }
    })
  }
})

test('the control: a call that is right changes what is on disk, so that a change would be seen', async () => {
  const before = dataNow()
  valueOf(await call('journalRescue', 'own', [happened(answerOf('own.1'))]))
  expect(dataNow()).not.toBe(before)
})

test('the control: a bridge that does not look at what is sent would have done it', async () => {
  const open = deeds.appearance as (input: unknown) => Promise<unknown> // past the contract
  asked.length = 0
  await open({ theme: '../../etc/passwd' })
  expect(asked).toEqual(['../../etc/passwd'])
})
