import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { checkJournal } from '#main/journal/check-journal.ts'
import { realDisk } from '#main/journal/disk.ts'
import { JournalKeeper } from '#main/journal/journal-keeper.ts'
import { openJournal } from '#main/journal/open-journal.ts'
import { failingDisk } from './failing-disk.ts'
import {
  allEvents,
  bytesIn,
  eventNumber,
  eventNumbers,
  failureKind,
  fileIn,
  journalOf,
  newFolder,
  valueOf
} from './journal-fixture.ts'

let folder: string
let keeper: JournalKeeper

beforeEach(async () => {
  folder = newFolder()
  await journalOf(folder, 20)
  keeper = new JournalKeeper(() => openJournal(folder))
  valueOf(await keeper.start())
  return () => keeper.close()
})

const check = async (disk = realDisk) => checkJournal(disk, keeper, fileIn(folder))

const eventsNow = async (): Promise<unknown[]> => allEvents(valueOf(await keeper.current()))

test('a journal that stands is read and left alone', async () => {
  const [before, journal] = [bytesIn(folder), valueOf(await keeper.current())]
  expect(valueOf(await check())).toEqual({ head: journal.head, damagedLines: 0, tornBytes: 0, writtenAnew: false })
  expect(bytesIn(folder)).toEqual(before)
  expect(valueOf(await keeper.current())).toBe(journal)
})

test('what is appended meanwhile is no damage', async () => {
  const journal = valueOf(await keeper.current())
  const all = [check(), journal.append(eventNumbers(20, 3000)), check(), journal.append([eventNumber(3000)])] as const
  const [first, , second] = await Promise.all(all)
  expect([valueOf(first), valueOf(second)]).toMatchObject([{ damagedLines: 0 }, { damagedLines: 0 }])
})

test('a line that was damaged while the app runs is set aside, and the others go on', async () => {
  const bytes = bytesIn(folder)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 30) ^ 1, bytes.length - 30)
  writeFileSync(fileIn(folder), bytes)
  const found = valueOf(await check())
  expect(found).toMatchObject({ damagedLines: 1, head: { count: 19 }, writtenAnew: false })
  expect(readdirSync(folder)).toContain(found.keptAside)
  expect(await eventsNow()).toEqual(eventNumbers(0, 19))
  expect(valueOf(await check())).toMatchObject({ damagedLines: 0, head: { count: 19 } })
})

test('whole lines that were cut off while the app runs are noticed, though what is left is sound', async () => {
  const bytes = bytesIn(folder)
  writeFileSync(fileIn(folder), bytes.subarray(0, bytes.lastIndexOf('\n', bytes.length - 2) + 1))
  expect(valueOf(await check())).toMatchObject({ head: { count: 19 } })
  valueOf(await valueOf(await keeper.current()).append([eventNumber(19)]))
  expect(await eventsNow()).toEqual(eventNumbers(0, 20))
})

test('a file that was deleted while the app runs is written anew, byte for byte', async () => {
  const before = bytesIn(folder)
  rmSync(fileIn(folder))
  expect(valueOf(await check())).toMatchObject({ writtenAnew: true, damagedLines: 0, head: { count: 20 } })
  expect(bytesIn(folder)).toEqual(before)
  valueOf(await valueOf(await keeper.current()).append([eventNumber(20)]))
  expect(await eventsNow()).toEqual(eventNumbers(0, 21))
})

test('one that cannot be read is said to be so, and nothing is changed', async () => {
  expect(failureKind(await check(failingDisk({ open: 'EACCES' })))).toBe('not-writable')
  expect(await eventsNow()).toEqual(eventNumbers(0, 20))
})
