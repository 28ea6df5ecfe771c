import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type BackupDisk, realBackupDisk } from '#main/backup/backup-folder.ts'
import { LastImport } from '#main/exchange/last-import.ts'
import { realDisk } from '#main/journal/disk.ts'
import type { BackupEntry } from '#shared/backup.ts'
import { answerOf } from '../../fixtures/events.ts'
import { failingDisk, type Faults } from '../journal/failing-disk.ts'
import { allEvents, bytesIn, eventNumbers, failureKind, newFolder, valueOf } from '../journal/journal-fixture.ts'
import { BackedUp } from './backup-fixture.ts'

let machine: BackedUp

const unlocked = { lock: 'none', canKeep: false }

beforeEach(async () => {
  machine = await new BackedUp().start()
})

const entries = async (at = machine): Promise<readonly BackupEntry[]> => valueOf(await at.backups.list()).backups

/** What the newest backup in the list is called. */
const newestId = async (at = machine): Promise<string> => (await entries(at))[0]?.id ?? ''

/** The journal of a machine is gone, and a new one begun. */
async function loseJournal(): Promise<void> {
  await machine.journal.close()
  rmSync(join(machine.data, 'events.ndjson'))
  await machine.start()
}

describe('backing up', () => {
  test('says when and how many', async () => {
    expect(valueOf(await machine.backups.state())).toEqual({ last: null, folder: null, trouble: null, ...unlocked })
    await machine.did(answerOf('a'), answerOf('b'))
    const state = valueOf(await machine.backups.make())
    expect(state).toEqual({ last: { made: machine.now, events: 2 }, folder: null, trouble: null, ...unlocked })
    expect(valueOf(await machine.backups.state())).toEqual(state)
  })

  test('by itself happens where something was recorded since, and not otherwise', async () => {
    valueOf(await machine.backups.makeIfChanged())
    expect(machine.files()).toEqual([])
    await machine.did(answerOf('a'))
    valueOf(await machine.backups.makeIfChanged())
    valueOf(await machine.backups.makeIfChanged())
    expect(machine.files()).toHaveLength(1)
    await machine.did(answerOf('b'))
    await machine.backups.close(5000)
    expect(machine.files()).toHaveLength(2)
  })

  test('at the end is given up when it takes too long', async () => {
    let stopped = 0
    machine.stuck = () => void stopped++
    await machine.did(answerOf('a'))
    await machine.backups.close(20)
    expect(stopped).toBe(1)
  })

  test('keeps the fullest though the journal was lost and emptier ones follow', async () => {
    await machine.did(...eventNumbers(0, 50).map(() => answerOf('a')))
    valueOf(await machine.backups.make())
    const fullest = machine.files()[0]
    await loseJournal()
    for (let round = 0; round < 40; round++) valueOf(await machine.backups.make())
    expect(machine.files()).toContain(fullest)
    expect((await entries()).some(({ about }) => about?.events === 50)).toBe(true)
  })

  test('thins the ones of this machine, and leaves alone those of others and damaged ones', async () => {
    await machine.did(answerOf('a'))
    valueOf(await machine.backups.make())
    const foreign = machine.newest().replace(/-[0-9a-f]{8}\.finops/, '-ffffffff.finops')
    writeFileSync(`${machine.newest()}.draft`, 'left by a crash')
    writeFileSync(foreign, 'not to be read')
    for (let round = 0; round < 100; round++) valueOf(await machine.backups.make())
    expect(machine.files().length).toBeLessThan(35)
    expect(readFileSync(foreign, 'utf8')).toBe('not to be read')
    expect(machine.files().filter((name) => name.endsWith('.draft'))).toEqual([])
  })

  test('counts though older ones cannot be removed', async () => {
    const stubborn: BackupDisk = { ...realBackupDisk, rm: () => Promise.reject(new Error('made by a test')) }
    await machine.journal.close()
    await machine.start(stubborn)
    await machine.did(answerOf('a'))
    for (let round = 0; round < 28; round++) valueOf(await machine.backups.make())
    expect(machine.files()).toHaveLength(28)
    expect(valueOf(await machine.backups.state())).toMatchObject({ last: { events: 1 }, trouble: null })
  })

  test('lets none go for the sake of a fullest one that is damaged', async () => {
    await machine.did(answerOf('a'), answerOf('b'))
    valueOf(await machine.backups.make())
    const damaged = machine.newest()
    const bytes = readFileSync(damaged)
    bytes.fill(0, bytes.length - 20)
    writeFileSync(damaged, bytes)
    await loseJournal()
    await machine.did(answerOf('c'))
    for (let round = 0; round < 30; round++) valueOf(await machine.backups.make())
    expect(machine.files().length).toBeGreaterThan(24)
    expect(valueOf(await machine.backups.look({ id: await newestId() }))).toMatchObject({ all: 1 })
  })

  test('is refused where the journal on disk is not what was recorded, and nothing is left behind', async () => {
    await machine.did(answerOf('a'), answerOf('b'))
    const path = join(machine.data, 'events.ndjson')
    const bytes = bytesIn(machine.data)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 30) ^ 1, bytes.length - 30)
    writeFileSync(path, bytes)
    expect(failureKind(await machine.backups.make())).toBe('unexpected')
    expect(machine.files()).toEqual([])
    expect(valueOf(await machine.backups.state()).trouble).toMatch(/was not made.*mended/)
  })
})

describe('a disk that fails', () => {
  const faulty = async (faults: Faults): Promise<void> => {
    await machine.did(answerOf('a'))
    valueOf(await machine.backups.make())
    await machine.journal.close()
    await machine.start({ ...realBackupDisk, ...failingDisk(faults) })
    await machine.did(answerOf('b'))
  }

  test.each([0, 1, 100, 250, 400])(
    'full after %d bytes costs the new backup, and none that was there',
    async (room) => {
      await faulty({ room })
      const before = machine.files()
      const answer = await machine.backups.make()
      expect(answer).toMatchObject({
        failure: { kind: 'disk-full', detail: expect.stringMatching(/nothing was changed/) }
      })
      expect(machine.files()).toEqual(before)
      expect(valueOf(await machine.backups.state())).toMatchObject({
        last: { events: 1 },
        trouble: expect.stringMatching(/not made\. The disk is full/)
      })
    }
  )

  test('that ends in the middle leaves a draft, which is no backup and goes with the next one', async () => {
    await faulty({})
    const [whole] = machine.files()
    await machine.journal.close()
    const cutOff = { ...realBackupDisk, ...failingDisk({ room: 300 }), rm: () => Promise.resolve() } // as if nobody was left
    await machine.start(cutOff)
    expect((await machine.backups.make()).ok).toBe(false)
    expect(machine.files()).toEqual([whole, expect.stringMatching(/\.draft$/)])
    await machine.journal.close()
    await machine.start()
    expect((await entries()).map(({ id }) => id)).toEqual([whole])
    valueOf(await machine.backups.make())
    expect(machine.files().filter((name) => name.endsWith('.draft'))).toEqual([])
    expect(await entries()).toHaveLength(2)
  })

  test('which writes something else than it was told is found out: what was written is read back', async () => {
    const lying = {
      ...realBackupDisk,
      open: async (...args: Parameters<BackupDisk['open']>) => {
        const file = await realBackupDisk.open(...args)
        if (args[1] !== 'wx') return file
        return new Proxy(file, {
          get(target, name) {
            const value: unknown = Reflect.get(target, name, target)
            if (name === 'sync')
              return async () => {
                await target.write(Buffer.from([0x55]), 0, 1, 300)
                await target.sync()
              }
            return typeof value === 'function' ? value.bind(target) : value
          }
        })
      }
    } as BackupDisk
    await machine.start(lying)
    await machine.did(answerOf('a'))
    expect(failureKind(await machine.backups.make())).toBe('invalid')
    expect(machine.files()).toEqual([])
  })

  test('restoring is refused where the present state cannot be backed up first', async () => {
    await faulty({ room: 0 })
    const before = bytesIn(machine.data)
    const answer = await machine.backups.restore({ id: await newestId() })
    expect(answer).toMatchObject({ failure: { kind: 'disk-full', detail: expect.stringMatching(/backed up first/) } })
    expect(bytesIn(machine.data)).toEqual(before)
  })
})

describe('restoring', () => {
  test('brings back what was lost and keeps what came since', async () => {
    const lost = await machine.did(answerOf('a'), answerOf('b'), answerOf('a'))
    valueOf(await machine.backups.make())
    const id = await newestId()
    await loseJournal()
    const since = await machine.did(answerOf('c'))
    expect(valueOf(await machine.backups.look({ id }))).toMatchObject({ all: 3, events: 3, answers: 3, known: 0 })
    expect(valueOf(await machine.backups.restore({ id }))).toEqual({ events: 3 })
    expect(await allEvents(machine.journal)).toEqual([...since, ...lost])
    const { ids } = (await new LastImport(realDisk, machine.data).read()) ?? {}
    expect(ids).toEqual(lost.map(({ id: event }) => event)) // so that it can be taken back
    expect(valueOf(await machine.backups.restore({ id }))).toEqual({ events: 0 })
    expect((await entries()).filter(({ about }) => about?.events === 1)).toHaveLength(1) // the state before
  })

  test('an older backup takes nothing away', async () => {
    await machine.did(answerOf('a'))
    valueOf(await machine.backups.make())
    const id = await newestId()
    await machine.did(answerOf('b'))
    const before = bytesIn(machine.data)
    expect(valueOf(await machine.backups.look({ id }))).toMatchObject({ all: 1, events: 0, known: 1 })
    expect(valueOf(await machine.backups.restore({ id }))).toEqual({ events: 0 })
    expect(bytesIn(machine.data)).toEqual(before)
  })

  test('of a long history is told step by step, and takes seconds at most', async () => {
    for (let from = 0; from < 20_000; from += 5000)
      valueOf(await machine.journal.append(eventNumbers(from, from + 5000)))
    valueOf(await machine.backups.make())
    const id = await newestId()
    await loseJournal()
    machine.progress.length = 0
    expect(valueOf(await machine.backups.restore({ id }))).toEqual({ events: 20_000 })
    expect(new Set(machine.progress.map(({ step }) => step))).toEqual(new Set(['reading', 'comparing', 'writing']))
    expect(machine.progress.filter(({ step }) => step === 'writing')).toHaveLength(10)
  })

  test('a damaged backup is said to be one, and nothing is changed', async () => {
    await machine.did(answerOf('a'))
    valueOf(await machine.backups.make())
    const id = await newestId()
    const bytes = readFileSync(machine.newest())
    writeFileSync(machine.newest(), bytes.subarray(0, bytes.length - 1))
    await loseJournal()
    const before = bytesIn(machine.data)
    for (const answer of [await machine.backups.look({ id }), await machine.backups.restore({ id })]) {
      expect(answer).toMatchObject({ failure: { kind: 'invalid', detail: expect.stringMatching(/damaged/) } })
    }
    expect(bytesIn(machine.data)).toEqual(before)
    writeFileSync(machine.newest(), 'x')
    expect(await entries()).toEqual([{ id, file: id, newer: false }])
    expect(failureKind(await machine.backups.look({ id }))).toBe('invalid')
  })

  test.each(['', '../events.ndjson', '/etc/passwd', 'events.ndjson'])(
    'what is not in the list is refused: %j',
    async (id) => {
      await machine.did(answerOf('a'))
      valueOf(await machine.backups.make())
      expect(failureKind(await machine.backups.look({ id }))).toBe('invalid')
      expect(failureKind(await machine.backups.restore({ id }))).toBe('invalid')
    }
  )
})

describe('a second folder', () => {
  beforeEach(async () => {
    machine.chosen = newFolder()
    await machine.did(answerOf('a'))
  })

  const second = (): string => machine.chosen ?? ''

  test('gets a copy of every backup, at once and from then on', async () => {
    expect(valueOf(await machine.backups.chooseFolder())).toMatchObject({ folder: second(), trouble: null })
    expect(machine.files(second())).toEqual(machine.files())
    await machine.did(answerOf('b'))
    valueOf(await machine.backups.makeIfChanged())
    expect(machine.files(second())).toHaveLength(2)
    expect(valueOf(await machine.backups.forgetFolder())).toMatchObject({ folder: null })
    valueOf(await machine.backups.make())
    expect(machine.files(second())).toHaveLength(2)
  })

  test('that is gone is said in a sentence, and the first place goes on', async () => {
    valueOf(await machine.backups.chooseFolder())
    rmSync(second(), { recursive: true })
    await machine.did(answerOf('b'))
    expect(valueOf(await machine.backups.make())).toMatchObject({
      last: { events: 2 },
      folder: second(),
      trouble: expect.stringMatching(/^The second folder has no copy.*not there/)
    })
    mkdirSync(second())
    expect(valueOf(await machine.backups.make())).toMatchObject({ trouble: null })
  })

  test('has the copy that is restored where the first place has none, or a damaged one', async () => {
    valueOf(await machine.backups.chooseFolder())
    const id = await newestId()
    const bytes = readFileSync(machine.newest())
    writeFileSync(machine.newest(), bytes.subarray(0, bytes.length - 1))
    await loseJournal()
    expect(valueOf(await machine.backups.restore({ id }))).toEqual({ events: 1 })
    const other = await new BackedUp().start()
    other.chosen = second()
    valueOf(await other.backups.chooseFolder())
    expect((await entries(other)).find((entry) => entry.id === id)).toMatchObject({ about: { events: 1, here: false } })
    expect(valueOf(await other.backups.restore({ id }))).toEqual({ events: 1 })
  })

  test('is not the first, and none where none was chosen', async () => {
    machine.chosen = machine.folder
    expect(failureKind(await machine.backups.chooseFolder())).toBe('invalid')
    machine.chosen = undefined
    expect(failureKind(await machine.backups.chooseFolder())).toBe('cancelled')
    expect(valueOf(await machine.backups.state()).folder).toBeNull()
  })
})

describe('files that the journal names', () => {
  const bytes = Buffer.from('an image')
  const name = `${createHash('sha256').update(bytes).digest('hex')}.png`
  const put = (folder: string, as: string, what: Buffer): void => {
    mkdirSync(join(folder, 'images'), { recursive: true })
    writeFileSync(join(folder, 'images', as), what)
  }

  test('lie beside the backups once, in both places, and come back with a restore', async () => {
    machine.chosen = newFolder()
    await machine.did(answerOf('a'))
    put(machine.data, name, bytes)
    put(machine.data, 'notes.txt', bytes)
    put(machine.data, name.replace(/^./, '0'), Buffer.from('not what its name says'))
    valueOf(await machine.backups.chooseFolder())
    for (const place of [machine.folder, machine.chosen]) expect(machine.files(join(place, 'images'))).toEqual([name])
    rmSync(join(machine.data, 'images'), { recursive: true })
    valueOf(await machine.backups.restore({ id: await newestId() }))
    expect(readFileSync(join(machine.data, 'images', name))).toEqual(bytes)
  })

  test('that cannot be copied cost no backup, and it is said', async () => {
    await machine.did(answerOf('a'))
    put(machine.data, name, bytes)
    mkdirSync(machine.folder, { recursive: true })
    writeFileSync(join(machine.folder, 'images'), 'in the way')
    expect(valueOf(await machine.backups.make())).toMatchObject({
      last: { events: 1 },
      trouble: expect.stringMatching(/^The images of your cards could not all be copied/)
    })
  })
})
