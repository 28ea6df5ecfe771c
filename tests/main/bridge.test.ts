import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, registerBridge } from '#main/bridge.ts'
import { createDeeds, type Deeds } from '#main/deeds.ts'
import { JournalKeeper } from '#main/journal/journal-keeper.ts'
import { openJournal } from '#main/journal/open-journal.ts'
import { bridgeContract, type Deed } from '#shared/bridge.ts'
import { channelOf } from '#shared/channel.ts'
import { eventsPerCall, eventsPerRead } from '#shared/journal-page.ts'
import { type Result, success } from '#shared/result.ts'
import { noneChecked } from '../fixtures/fake-companion.ts'
import { eventNumber, eventNumbers, failureKind, fileIn, newFolder, valueOf } from './journal/journal-fixture.ts'

const app = { version: '1.2.3', electron: '45.0.0', chromium: '154.0.0' }
const deedNames = Object.keys(bridgeContract) as Deed[] // Object.keys forgets the names' type

const merge = {
  events: 0,
  answers: 0,
  cards: 0,
  marks: 0,
  deletions: 0,
  rewrittenOnBoth: 0,
  known: 0
}
const opened = { kind: 'journal', file: 'Other.journal', missing: 0, ...merge } as const

const backedUp = { last: { made: 1, events: 2 }, folder: null, trouble: null, lock: 'none', canKeep: false } as const

let channels: Map<string, Answer<string>>
let done: string[]
let logged: string[]
let folder: string
let journal: JournalKeeper

/** Registers the bridge for a page called `own`; some deeds may be replaced. */
function register(replaced: Partial<Deeds> = {}): void {
  channels = new Map()
  journal = new JournalKeeper(() => openJournal(folder))
  const deeds = createDeeds({
    journal,
    journalFile: fileIn(folder),
    app,
    clearDatabase: async () => void done.push('cleared'),
    show: () => void done.push('shown'),
    applyTheme: (theme) => void done.push(theme),
    printer: async () => ({
      print: async ({ what, paper }) => {
        done.push(`${what.kind} on ${paper}`)
        return success({ file: 'Printed.pdf' })
      },
      cancel: () => void done.push('cancelled')
    }),
    exchange: async () => ({
      save: async ({ kind }) => {
        done.push(`${kind} out`)
        return success({ file: 'Cards.apkg', count: 1, missing: 0 })
      },
      open: async ({ kind }) => {
        done.push(`${kind} in`)
        return success(opened)
      },
      readAs: async ({ encoding }) => {
        done.push(`read as ${encoding}`)
        return success(opened)
      },
      take: async () => success({ events: 3, images: 1 }),
      last: async () => success(undefined),
      takeBack: async () => success({ events: 3 }),
      cancel: () => void done.push('given up')
    }),
    fitter: async () => ({
      fit: async ({ weights }) => {
        done.push(`fitted from ${weights?.length ?? 'the usual'}`)
        return success({ kind: 'too-few', reviews: 3, needed: 400 })
      },
      cancel: () => void done.push('fitting given up')
    }),
    images: async () => ({
      choose: async () => success({ name: 'a.png', file: 'Chart.png' }),
      keep: async ({ bytes }) => {
        done.push(`${bytes.length} bytes`)
        return success({ name: 'a.png' })
      }
    }),
    backups: async () => ({
      state: async () => success(backedUp),
      make: async () => {
        done.push('backed up')
        return success(backedUp)
      },
      list: async () => success({ backups: [{ id: 'x', file: 'x', newer: false }], now: 3 }),
      look: async ({ id }) => {
        done.push(`looked at ${id}`)
        return success({ ...merge, made: 1, all: 2 })
      },
      restore: async ({ id }) => {
        done.push(`restored ${id}`)
        return success({ events: 3 })
      },
      chooseFolder: async () => success(backedUp),
      forgetFolder: async () => success(backedUp),
      lock: async ({ passphrase }) => {
        done.push(`locked with ${passphrase}`)
        return success({ ...backedUp, lock: 'session' })
      },
      unlock: async () => success(backedUp),
      check: async () => {
        done.push('checked')
        return success({ ...noneChecked, restored: 2 })
      },
      cancel: () => void done.push('backups given up')
    }),
    diagnose: async ({ language }) => `All well, in ${language}`,
    askWhere: async (name) => join(folder, name)
  })
  registerBridge<string>({
    handle: (channel, answer) => channels.set(channel, answer),
    isTrusted: (sender) => sender === 'own',
    logError: (message, error) => logged.push(`${message}: ${String(error)}`),
    deeds: { ...deeds, ...replaced }
  })
}

beforeEach(() => {
  done = []
  logged = []
  folder = newFolder()
  register()
})

afterEach(() => journal.close())

async function ask(deed: Deed, ...sent: unknown[]): Promise<Result<unknown>> {
  const answer = channels.get(channelOf(deed))
  if (!answer) throw new Error(`No channel for ${deed}`)
  return answer('own', ...sent)
}

test('the channels are those of the contract', () => {
  expect([...channels.keys()].sort()).toEqual(deedNames.map(channelOf).sort())
  expect(deedNames).toEqual([
    'start',
    'journalAppend',
    'journalRead',
    'journalRescue',
    'databaseClear',
    'readyToShow',
    'appearance',
    'printPdf',
    'printCancel',
    'saveText',
    'imageChoose',
    'imageKeep',
    'exportFile',
    'importOpen',
    'importReadAs',
    'importTake',
    'importLast',
    'importTakeBack',
    'exchangeCancel',
    'fitWeights',
    'fitCancel',
    'backupState',
    'backupNow',
    'backupList',
    'backupLook',
    'backupRestore',
    'backupCancel',
    'backupCheck',
    'journalCheck',
    'diagnostics',
    'backupFolderChoose',
    'backupLock',
    'backupUnlock',
    'backupFolderForget'
  ])
})

describe('the deeds', () => {
  test('answer as the contract says', async () => {
    const inputs: Record<Deed, unknown> = {
      start: undefined,
      journalAppend: eventNumbers(0, 3),
      journalRead: { after: 1, limit: 2 },
      journalRescue: [{ ...eventNumber(9), kind: 'not-known-yet', more: { deep: [1] } }],
      databaseClear: undefined,
      readyToShow: undefined,
      appearance: { theme: 'sepia' },
      printPdf: { what: { kind: 'guide' }, paper: 'letter' },
      printCancel: undefined,
      saveText: { suggestedName: 'Marks.md', text: '# Marks', kind: 'markdown' },
      imageChoose: undefined,
      imageKeep: { bytes: new Uint8Array(3) },
      exportFile: { kind: 'anki', cards: 'own' },
      importOpen: { kind: 'journal' },
      importReadAs: { encoding: 'utf-8', separator: ',', header: true, columns: { ask: 0, answer: 1 } },
      importTake: undefined,
      importLast: undefined,
      importTakeBack: undefined,
      exchangeCancel: undefined,
      fitWeights: { weights: null },
      fitCancel: undefined,
      backupState: undefined,
      backupNow: undefined,
      backupList: undefined,
      backupLook: { id: 'x' },
      backupRestore: { id: 'x' },
      backupCancel: undefined,
      backupCheck: undefined,
      journalCheck: undefined,
      diagnostics: { database: null, notice: null, language: 'en-GB' },
      backupFolderChoose: undefined,
      backupLock: { passphrase: 'four words of mine' },
      backupUnlock: undefined,
      backupFolderForget: undefined
    }
    for (const deed of deedNames) {
      expect(bridgeContract[deed].output.safeParse(valueOf(await ask(deed, inputs[deed]))).error).toBeUndefined()
    }
    expect(done).toEqual([
      'cleared',
      'shown',
      'sepia',
      'guide on letter',
      'cancelled',
      '3 bytes',
      'anki out',
      'journal in',
      'read as utf-8',
      'given up',
      'fitted from the usual',
      'fitting given up',
      'backed up',
      'looked at x',
      'restored x',
      'backups given up',
      'checked',
      'locked with four words of mine'
    ])
    expect(logged).toEqual([])
  })

  test('give back what was recorded, unknown kinds untouched', async () => {
    valueOf(await ask('start'))
    const newer = { ...eventNumber(9), kind: 'not-known-yet', more: { deep: [1, 'é\n'] } }
    valueOf(await ask('journalAppend', [eventNumber(1)]))
    valueOf(await ask('journalRescue', [newer, eventNumber(1)]))
    const { lines } = bridgeContract.journalRead.output.parse(
      valueOf(await ask('journalRead', { after: 0, limit: 10 }))
    )
    expect(lines.split('\n').map((line): unknown => JSON.parse(line))).toEqual([eventNumber(1), newer])
  })

  test('tell why the journal is not open, and open it once the cause is gone', async () => {
    folder = `${folder}/inside`
    mkdirSync(fileIn(folder), { recursive: true }) // a folder stands where the file should be
    register()
    expect(failureKind(await ask('start'))).toBe('unexpected')
    expect(failureKind(await ask('journalAppend', [eventNumber(1)]))).toBe('unexpected')
  })
})

describe('a foreign sender', () => {
  test.each(deedNames)('is refused: %s', async (deed) => {
    const answer = channels.get(channelOf(deed))
    for (const sent of [[], [undefined], [{ theme: 'dark' }], [[eventNumber(1)]]]) {
      expect(failureKind((await answer?.('other', ...sent)) ?? { ok: true, value: '' })).toBe('refused')
    }
    expect(done).toEqual([])
  })
})

describe('arguments that do not fit', () => {
  const wrong: unknown[] = [
    null,
    0,
    -1,
    Number.NaN,
    '',
    'text',
    true,
    [],
    {},
    [[]],
    [null],
    [{}],
    Symbol.iterator,
    () => 1,
    new Date(),
    new Map(),
    10n,
    { theme: 'pink' },
    { theme: 'dark', more: 1 },
    { after: -1, limit: 1 },
    { after: 0.5, limit: 1 },
    { after: 0, limit: 0 },
    { after: 0, limit: eventsPerRead + 1 },
    { after: '0', limit: '1' },
    { after: 0 },
    { length: 1, 0: eventNumber(1) },
    { what: { kind: 'guide' }, paper: 'a3' },
    { what: { kind: 'guide' }, paper: 'a4', path: '/tmp/x.pdf' },
    { what: { kind: 'chapter', chapter: '' }, paper: 'a4' },
    { what: { kind: 'file', path: '/etc/passwd' }, paper: 'a4' },
    { what: { kind: 'marks', marks: [{ chapter: 'x' }], bookmarks: [], cards: [] }, paper: 'a4' },
    { bytes: '/etc/passwd' },
    { bytes: new Uint8Array(1), path: '/etc/passwd' },
    [{ ...eventNumber(1), id: '../../etc/passwd' }],
    [{ ...eventNumber(1), at: 'now' }],
    [{ ...eventNumber(1), kind: undefined }],
    [{ ...eventNumber(1), offset: 9999 }],
    [eventNumber(1), 'x'],
    eventNumbers(0, eventsPerCall + 1)
  ]

  test.each(deedNames)('are named, and nothing is done: %s', async (deed) => {
    for (const input of wrong) {
      const answer = await ask(deed, input)
      expect(failureKind(answer)).toBe('invalid')
      expect(answer.ok ? '' : answer.failure.detail).toMatch(/\S/)
    }
    expect(failureKind(await ask(deed, undefined, undefined))).toBe('invalid')
    expect(done).toEqual([])
    expect(logged).toEqual([])
  })

  test('are told in words', async () => {
    const answer = await ask('journalRead', { after: -1, limit: 1 })
    expect(answer.ok ? '' : answer.failure.detail).toContain('after')
  })

  test('an event of a kind this app does not know is not appended, only rescued', async () => {
    const unknown = { ...eventNumber(1), kind: 'not-known-yet' }
    expect(failureKind(await ask('journalAppend', [unknown]))).toBe('invalid')
  })
})

test('a deed that throws answers so and leaves a line in the log', async () => {
  register({
    databaseClear: () => Promise.reject(new Error('no storage')),
    start: () => {
      throw new RangeError('too deep')
    }
  })
  expect(failureKind(await ask('databaseClear'))).toBe('unexpected')
  expect(failureKind(await ask('start'))).toBe('unexpected')
  expect(logged).toEqual([
    'The deed databaseClear failed: Error: no storage',
    'The deed start failed: RangeError: too deep'
  ])
})
