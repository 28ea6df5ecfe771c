import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { JournalEvent } from '#domain/journal/events.ts'
import type { BackupsChecked } from '#shared/data-check.ts'
import { answerOf } from '../../fixtures/events.ts'
import { allEvents, bytesIn, failureKind, fileIn, newFolder, opened, valueOf } from '../journal/journal-fixture.ts'
import { BackedUp } from './backup-fixture.ts'

let machine: BackedUp

beforeEach(async () => {
  machine = await new BackedUp().start()
})

const check = async (): Promise<BackupsChecked> => valueOf(await machine.backups.check())

const spoil = (path: string): void => {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 20) ^ 1, bytes.length - 20)
  writeFileSync(path, bytes)
}

/** Takes an event out of the journal behind the app's back, as a damaged line that was set aside is. */
async function lose({ id }: JournalEvent): Promise<void> {
  await machine.journal.close()
  const lines = readFileSync(fileIn(machine.data), 'utf8').split('\n')
  writeFileSync(fileIn(machine.data), lines.filter((line) => !line.includes(id)).join('\n'))
  machine.journal = await opened(machine.data)
}

test('without anything recorded there is nothing to check and nothing is made', async () => {
  expect(await check()).toMatchObject({ whole: 0, damaged: [], last: null, madeNow: false, trouble: null })
  expect(machine.files()).toEqual([])
})

test('whole backups are counted, and the one that holds everything is named', async () => {
  await machine.did(answerOf('a'))
  valueOf(await machine.backups.make())
  await machine.did(answerOf('b'))
  valueOf(await machine.backups.make())
  const last = { made: machine.now, events: 2 }
  expect(await check()).toEqual({
    whole: 2,
    others: 0,
    damaged: [],
    mended: 0,
    restored: 0,
    last,
    madeNow: false,
    trouble: null
  })
})

test('where none holds everything, one is made', async () => {
  await machine.did(answerOf('a'))
  expect(await check()).toMatchObject({ whole: 1, madeNow: true, last: { events: 1 } })
  expect(machine.files()).toHaveLength(1)
})

test('where the one that should hold everything is damaged, it stays and another is made', async () => {
  await machine.did(answerOf('a'))
  valueOf(await machine.backups.make())
  const damaged = machine.files()
  spoil(machine.newest())
  const before = readFileSync(machine.newest())
  expect(await check()).toMatchObject({ whole: 1, damaged, madeNow: true, last: { events: 1 } })
  expect(readFileSync(join(machine.folder, damaged[0] ?? ''))).toEqual(before)
  expect(await check()).toMatchObject({ whole: 1, damaged, madeNow: false })
})

test.each(['first', 'second'])('a damaged copy in the %s folder is written anew from the whole one', async (which) => {
  const second = newFolder()
  machine.chosen = second
  await machine.did(answerOf('a'))
  valueOf(await machine.backups.chooseFolder())
  const path = join(which === 'first' ? machine.folder : second, machine.files()[0] ?? '')
  const whole = readFileSync(path)
  spoil(path)
  expect(await check()).toMatchObject({ whole: 1, damaged: [], mended: 1, madeNow: false })
  expect(readFileSync(path)).toEqual(whole)
})

test('events that only backups still have go back into the journal, and the backups that follow hold them', async () => {
  const [, lost, kept] = await machine.did(answerOf('a'), answerOf('b'), answerOf('c'))
  if (!lost) throw new Error('Nothing was recorded.')
  valueOf(await machine.backups.make())
  await lose(lost)
  expect(await check()).toMatchObject({ restored: 1, madeNow: true, last: { events: 3 } })
  expect(await allEvents(machine.journal)).toEqual([expect.anything(), kept, lost])
  expect(await check()).toMatchObject({ restored: 0, madeNow: false })
})

test('what another installation did is counted and not taken in', async () => {
  const other = await new BackedUp().start()
  await other.did(answerOf('x'))
  valueOf(await other.backups.make())
  await machine.did(answerOf('a'))
  mkdirSync(machine.folder, { recursive: true })
  copyFileSync(other.newest(), join(machine.folder, other.files()[0] ?? ''))
  expect(await check()).toMatchObject({ whole: 2, others: 1, restored: 0 })
  expect(machine.journal.head.count).toBe(1)
})

test('one that a newer app wrote is not said to be damaged', async () => {
  const { lineOf } = await import('#main/journal/line.ts')
  mkdirSync(machine.folder, { recursive: true })
  writeFileSync(join(machine.folder, 'newer.finops-backup'), lineOf({ finopsBackup: 99, more: true }).bytes)
  expect(await check()).toMatchObject({ whole: 0, damaged: [] })
  expect(valueOf(await machine.backups.list()).backups).toMatchObject([{ newer: true }])
})

test('what cannot be made is said', async () => {
  await machine.did(answerOf('a'))
  writeFileSync(machine.folder, 'a file where the folder should be')
  expect(await check()).toMatchObject({
    last: null,
    madeNow: false,
    trouble: expect.stringMatching(/^Nothing was backed/)
  })
})

test('given up, it answers so and changes nothing', async () => {
  const [event] = await machine.did(answerOf('a'), answerOf('b'))
  if (!event) throw new Error('Nothing was recorded.')
  valueOf(await machine.backups.make())
  await lose(event)
  const [before, files] = [bytesIn(machine.data), machine.files()]
  const checking = machine.backups.check()
  machine.onJob = () => machine.backups.cancel()
  expect(failureKind(await checking)).toBe('cancelled')
  expect(bytesIn(machine.data)).toEqual(before)
  expect(machine.files()).toEqual(files)
  machine.onJob = () => {}
  expect(await check()).toMatchObject({ restored: 1 })
})

test('a restore that is given up leaves journal and last import as they were, whenever that is', async () => {
  await machine.did(...Array.from({ length: 5000 }, () => answerOf('a')))
  valueOf(await machine.backups.make())
  const id = machine.files()[0] ?? ''
  await machine.journal.close()
  rmSync(fileIn(machine.data))
  machine.journal = await opened(machine.data)
  await machine.did(answerOf('b'))
  const before = bytesIn(machine.data)
  for (const step of ['reading', 'comparing', 'writing'] as const) {
    machine.onProgress = (progress) => {
      if (progress.step === step) machine.backups.cancel()
    }
    expect(failureKind(await machine.backups.restore({ id })), step).toBe('cancelled')
    expect(bytesIn(machine.data), step).toEqual(before)
    expect(await machine.lastImport.read(), step).toBeUndefined()
  }
  machine.onProgress = () => {}
  expect(valueOf(await machine.backups.restore({ id }))).toEqual({ events: 5000 })
})
