import type * as nodeCrypto from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { SecretKeeper } from '#main/backup/backup-lock.ts'
import { headerLine, readHeader } from '#main/backup/backup-header.ts'
import { checkOf, keyOf, type LockKey } from '#main/backup/lock.ts'
import { checkBackup, readBackup } from '#main/backup/read-backup.ts'
import { realDisk } from '#main/journal/disk.ts'
import type { Result } from '#shared/result.ts'
import { answerOf } from '../../fixtures/events.ts'
import { allEvents, failureKind, valueOf } from '../journal/journal-fixture.ts'
import { BackedUp } from './backup-fixture.ts'

// The true cost takes a second each time. That a key made at it opens what was locked with one is proved on the fixtures
// of `tests/data/stored.test.ts`.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof nodeCrypto>()
  const scrypt = (...[passphrase, salt, length, options, done]: Parameters<typeof crypto.scrypt>) =>
    crypto.scrypt(passphrase, salt, length, { ...options, N: 16 }, done)
  return { ...crypto, scrypt }
})

const passphrase = 'four words of mine'
const planted = 'showback-leaves-out-invoices'

let machine: BackedUp

beforeEach(async () => {
  machine = await new BackedUp().start()
  await machine.did(answerOf(planted), answerOf('b'))
})

/** A keyring that turns a text about, as a real one locks it. */
const keyring: SecretKeeper = {
  canKeep: () => true,
  keep: (text) => Buffer.from(text).reverse().toString('base64'),
  open: (kept) => Buffer.from(kept, 'base64').reverse().toString()
}

/** The same machine after the app was closed and opened. */
async function restart(keeper?: SecretKeeper): Promise<void> {
  await machine.journal.close()
  if (keeper) machine.keeper = keeper
  await machine.start()
}

const lock = () => machine.backups.lock({ passphrase })

const isLocked = (path: string): boolean => readHeader(readFileSync(path)).header.lock !== undefined

const keptFiles = (): string =>
  readdirSync(machine.data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('events'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

const detailOf = (result: Result<unknown>): string => (result.ok ? '' : result.failure.detail)

describe('a locked backup', () => {
  test('says when, whose and how many to anybody, and the rest to nobody without its passphrase', async () => {
    expect(valueOf(await lock())).toMatchObject({ last: { events: 2 }, lock: 'session', trouble: null })
    const bytes = readFileSync(machine.newest())
    const { header, length } = readHeader(bytes)
    expect(header).toMatchObject({ count: 2, device: machine.journal.device, lock: { kdf: 'scrypt', n: 131_072 } })
    expect(bytes.subarray(length, length + 2)).not.toEqual(Buffer.from([0x1f, 0x8b])) // as anything packed begins
    await expect(readBackup(realDisk, machine.newest(), () => {})).rejects.toMatchObject({ kind: 'passphrase-needed' })
    const wrong = readBackup(realDisk, machine.newest(), () => {}, { passphrase: 'four words of yours' })
    await expect(wrong).rejects.toMatchObject({ kind: 'passphrase-wrong' })
    expect(await readBackup(realDisk, machine.newest(), () => {}, { passphrase })).toEqual(
      await allEvents(machine.journal)
    )
  })

  test('of the same journal is never the same twice', async () => {
    valueOf(await lock())
    valueOf(await machine.backups.make())
    const [one, other] = machine.files().map((name) => readHeader(readFileSync(join(machine.folder, name))).header.lock)
    expect(one?.salt).toBe(other?.salt)
    expect(one?.nonce).not.toBe(other?.nonce)
  })

  test.each<[string, object]>([
    ['another count', { count: 3 }],
    ['another time', { made: 5 }],
    ['another sum', { chain: '00000000' }],
    ['another app', { app: '9' }]
  ])('whose header was changed by hand to %s does not open, though every sum fits', async (_, change) => {
    valueOf(await lock())
    const bytes = readFileSync(machine.newest())
    const { header, length } = readHeader(bytes)
    writeFileSync(machine.newest(), Buffer.concat([headerLine({ ...header, ...change }), bytes.subarray(length)]))
    const reading = readBackup(realDisk, machine.newest(), () => {}, { passphrase })
    await expect(reading).rejects.toMatchObject({ kind: 'passphrase-wrong' })
  })

  test('can be known to be whole without its passphrase, and damaged', async () => {
    valueOf(await lock())
    await restart()
    expect(await checkBackup(realDisk, machine.newest())).toMatchObject({ count: 2 })
    const bytes = readFileSync(machine.newest())
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 5) ^ 1, bytes.length - 5)
    writeFileSync(machine.newest(), bytes)
    await expect(checkBackup(realDisk, machine.newest())).rejects.toMatchObject({ kind: 'invalid' })
  })
})

describe('the passphrase', () => {
  test('makes the same key however its letters are put together, and another with another salt', async () => {
    const salt = '00'.repeat(16)
    const [one, other, salted] = await Promise.all([
      keyOf('caf\u00E9 caf\u00E9 caf\u00E9', salt),
      keyOf('cafe\u0301 cafe\u0301 cafe\u0301', salt),
      keyOf('caf\u00E9 caf\u00E9 caf\u00E9', '01'.repeat(16))
    ])
    expect(one).toEqual(other)
    expect(one.key).not.toBe(salted.key)
    expect(checkOf(one)).not.toContain(one.key)
  })

  test('is written nowhere, nor is its key, with or without a keyring', async () => {
    const keys: LockKey[] = []
    for (const keeper of [machine.keeper, keyring]) {
      await restart(keeper)
      valueOf(await lock())
      const { salt = '' } = readHeader(readFileSync(machine.newest())).header.lock ?? {}
      keys.push(await keyOf(passphrase, salt))
      valueOf(await machine.backups.unlock())
      valueOf(await lock())
    }
    const kept = keptFiles()
    for (const secret of [passphrase, planted, ...keys.map(({ key }) => key)]) expect(kept).not.toContain(secret)
  })
})

describe('without a keyring', () => {
  test('backups wait after a start until the passphrase is entered, and none is made without a lock', async () => {
    valueOf(await lock())
    await restart()
    await machine.did(answerOf('c'))
    expect(failureKind(await machine.backups.makeIfChanged())).toBe('passphrase-needed')
    expect(machine.files()).toHaveLength(1)
    expect(valueOf(await machine.backups.state())).toMatchObject({
      lock: 'waiting',
      trouble: expect.stringMatching(/wait for your passphrase/)
    })
    const wrong = await machine.backups.lock({ passphrase: 'four words of yours' })
    expect([failureKind(wrong), detailOf(wrong)]).toEqual([
      'passphrase-wrong',
      expect.stringMatching(/not the passphrase/)
    ])
    expect(valueOf(await lock())).toMatchObject({ lock: 'session', trouble: null, last: { events: 3 } })
    expect(isLocked(machine.newest())).toBe(true)
  })

  test('a file of settings that cannot be read is no leave to write backups without a lock', async () => {
    valueOf(await lock())
    writeFileSync(join(machine.data, 'backups.json'), 'garbled')
    await restart()
    await machine.did(answerOf('c'))
    expect(failureKind(await machine.backups.makeIfChanged())).toBe('passphrase-needed')
    expect(valueOf(await lock())).toMatchObject({ lock: 'session', last: { events: 3 } })
  })
})

describe('with a keyring', () => {
  beforeEach(async () => {
    await restart(keyring)
    expect(valueOf(await lock())).toMatchObject({ lock: 'kept', canKeep: true })
    await restart()
    await machine.did(answerOf('c'))
  })

  test('backups go on by themselves after a start', async () => {
    valueOf(await machine.backups.makeIfChanged())
    expect(machine.files()).toHaveLength(2)
    expect(isLocked(machine.newest())).toBe(true)
    expect(valueOf(await machine.backups.state())).toMatchObject({ lock: 'kept', last: { events: 3 } })
  })

  test.each<[string, SecretKeeper]>([
    ['is gone', { ...keyring, canKeep: () => false }],
    [
      'gives nothing',
      {
        ...keyring,
        open: () => {
          throw new Error('locked')
        }
      }
    ],
    ['gives something else', { ...keyring, open: () => 'ab'.repeat(32) }]
  ])('one that %s makes them wait', async (_, keeper) => {
    await restart(keeper)
    expect(failureKind(await machine.backups.makeIfChanged())).toBe('passphrase-needed')
    expect(valueOf(await lock())).toMatchObject({ last: { events: 3 } })
  })
})

test('where locking is stopped, new backups are open and the locked ones stay locked', async () => {
  valueOf(await lock())
  const [locked = ''] = machine.files()
  expect(valueOf(await machine.backups.unlock())).toMatchObject({ lock: 'none' })
  valueOf(await machine.backups.make())
  expect(isLocked(machine.newest())).toBe(false)
  expect(isLocked(join(machine.folder, locked))).toBe(true)
  await restart()
  expect(failureKind(await machine.backups.look({ id: locked }))).toBe('passphrase-needed')
})

test('the second folder may change without the lock, and the lock without the folder', async () => {
  valueOf(await lock())
  machine.chosen = join(machine.data, 'elsewhere')
  mkdirSync(machine.chosen)
  const state = valueOf(await machine.backups.chooseFolder())
  expect(state).toMatchObject({ folder: machine.chosen, lock: 'session', trouble: null })
  expect(machine.files(machine.chosen).every((name) => isLocked(join(machine.chosen ?? '', name)))).toBe(true)
  expect(valueOf(await machine.backups.unlock())).toMatchObject({ folder: machine.chosen, lock: 'none' })
})

test('on another machine it is restored with its passphrase, and a wrong one changes nothing', async () => {
  valueOf(await lock())
  const other = await new BackedUp().start()
  mkdirSync(other.folder, { recursive: true })
  const [id = ''] = machine.files()
  copyFileSync(machine.newest(), join(other.folder, id))
  expect(valueOf(await other.backups.list()).backups).toMatchObject([{ about: { locked: true, here: false } }])
  expect(failureKind(await other.backups.look({ id }))).toBe('passphrase-needed')
  const wrong = await other.backups.restore({ id, passphrase: 'no' })
  expect([failureKind(wrong), detailOf(wrong)]).toEqual([
    'passphrase-wrong',
    expect.stringMatching(/nothing was changed/)
  ])
  expect(other.journal.head.count).toBe(0)
  expect(valueOf(await other.backups.look({ id, passphrase }))).toMatchObject({ all: 2, events: 2 })
  expect(valueOf(await other.backups.restore({ id, passphrase }))).toEqual({ events: 2 })
  expect(await allEvents(other.journal)).toEqual(await allEvents(machine.journal))
})

test('a check reads locked backups with the key where it is known, and counts them as whole where not', async () => {
  valueOf(await lock())
  expect(valueOf(await machine.backups.check())).toMatchObject({ whole: 1, damaged: [], madeNow: false })
  await restart()
  expect(valueOf(await machine.backups.check())).toMatchObject({ whole: 1, damaged: [], madeNow: false, restored: 0 })
})
