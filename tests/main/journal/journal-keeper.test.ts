import { renameSync } from 'node:fs'
import { expect, test } from 'vitest'
import { JournalKeeper } from '#main/journal/journal-keeper.ts'
import { openJournal } from '#main/journal/open-journal.ts'
import { failingDisk, type Faults } from './failing-disk.ts'
import { eventNumber, failureKind, fileIn, journalOf, newFolder, valueOf } from './journal-fixture.ts'

test('the journal is opened once, however often it is asked for', async () => {
  const folder = newFolder()
  const keeper = new JournalKeeper(() => openJournal(folder))
  const [first, second] = await Promise.all([keeper.start(), keeper.start()])
  expect(valueOf(first)).toBe(valueOf(second))
  expect(valueOf(await keeper.current())).toBe(valueOf(first))
  await keeper.close()
})

test('a journal that could not be opened is tried again at the next start', async () => {
  const folder = newFolder()
  const faults: Faults = { open: 'EACCES' }
  const keeper = new JournalKeeper(() => openJournal(folder, failingDisk(faults)))
  expect(failureKind(await keeper.start())).toBe('not-writable')
  expect(failureKind(await keeper.current())).toBe('not-writable')
  delete faults.open
  expect(valueOf(await keeper.start()).head.count).toBe(0)
  await keeper.close()
})

test('a journal that became unusable is opened anew at the next start, and not before', async () => {
  const folder = newFolder()
  await journalOf(folder, 2)
  const faults: Faults = {}
  const keeper = new JournalKeeper(() => openJournal(folder, failingDisk(faults)))
  const broken = valueOf(await keeper.start())
  Object.assign(faults, { room: 10, truncate: 'EIO' })
  expect(failureKind(await broken.append([eventNumber(2)]))).toBe('disk-full')
  for (const name of ['room', 'truncate'] as const) delete faults[name]
  expect(valueOf(await keeper.current())).toBe(broken)
  const mended = valueOf(await keeper.start())
  expect(mended).not.toBe(broken)
  expect(valueOf(await mended.append([eventNumber(2)])).count).toBe(3)
  await keeper.close()
})

test('nothing is recorded before the journal is opened or after it is closed', async () => {
  const folder = newFolder()
  const keeper = new JournalKeeper(() => openJournal(folder))
  expect(failureKind(await keeper.current())).toBe('unexpected')
  valueOf(await keeper.start())
  await keeper.close()
  expect(failureKind(await keeper.current())).toBe('unexpected')
  renameSync(fileIn(folder), `${fileIn(folder)}.moved`) // nobody holds it any more
})
