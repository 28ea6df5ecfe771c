import { crc32 } from 'node:zlib'
import { readdirSync, truncateSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openJournal } from '#main/journal/open-journal.ts'
import { failingDisk, type Faults } from './failing-disk.ts'
import {
  allEvents,
  bytesIn,
  eventNumber,
  eventNumbers,
  failureKind,
  fileIn,
  journalOf,
  newFolder,
  opened,
  valueOf
} from './journal-fixture.ts'

const hex8 = (value: number): string => value.toString(16).padStart(8, '0')

describe('a new journal', () => {
  test('is empty, has an id of its own, and keeps that id', async () => {
    const folder = newFolder()
    const first = await opened(folder)
    expect(first.head).toEqual({ count: 0, chain: '00000000' })
    expect(first.damage).toEqual({ tornBytes: 0, damagedLines: 0 })
    await first.close()
    const second = await opened(folder)
    expect(second.device).toBe(first.device)
    expect((await opened(newFolder())).device).not.toBe(first.device)
  })

  test('replaces an empty file, which an interrupted installation may leave', async () => {
    const folder = newFolder()
    await journalOf(folder, 0)
    truncateSync(fileIn(folder), 0)
    const journal = await opened(folder)
    expect(valueOf(await journal.append([eventNumber(1)])).count).toBe(1)
  })
})

describe('appending', () => {
  test('writes one checksummed line per event, and the running hash goes over the checksums', async () => {
    const folder = newFolder()
    const journal = await opened(folder)
    const head = valueOf(await journal.append([eventNumber(1), eventNumber(2)]))
    const lines = bytesIn(folder).toString('utf8').split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[3]).toBe('')
    for (const line of lines.slice(0, 3)) expect(line.slice(0, 8)).toBe(hex8(crc32(line.slice(9))))
    expect(JSON.parse(lines[0]?.slice(9) ?? '')).toEqual({ journal: 1, device: journal.device })
    const chain = lines.slice(1, 3).reduce((so, line) => hex8(crc32(so + line.slice(0, 8))), '00000000')
    expect(head).toEqual({ count: 2, chain })
  })

  test('answers after a restart with the same head and the same events', async () => {
    const folder = newFolder()
    const before = await opened(folder)
    for (const event of eventNumbers(0, 5)) valueOf(await before.append([event]))
    await before.close()
    const after = await opened(folder)
    expect(after.head).toEqual(before.head)
    expect(await allEvents(after)).toEqual(eventNumbers(0, 5))
  })

  test('takes calls made at once one after another', async () => {
    const journal = await opened(newFolder())
    const heads = await Promise.all(eventNumbers(0, 50).map((event) => journal.append([event])))
    expect(heads.map((head) => valueOf(head).count)).toEqual(Array.from({ length: 50 }, (_, position) => position + 1))
    expect(await allEvents(journal)).toEqual(eventNumbers(0, 50))
  })

  test('writes on until every byte is written', async () => {
    const folder = newFolder()
    const journal = await opened(folder, failingDisk({ shortWrites: 7 }))
    valueOf(await journal.append(eventNumbers(0, 20)))
    expect(await allEvents(await opened(folder))).toEqual(eventNumbers(0, 20))
  })

  test('waits for what is under way when it is closed', async () => {
    const folder = newFolder()
    const journal = await opened(folder)
    const appended = journal.append(eventNumbers(0, 3))
    await journal.close()
    expect(valueOf(await appended).count).toBe(3)
    expect(await allEvents(await opened(folder))).toEqual(eventNumbers(0, 3))
  })

  test('holds ten thousand events and finds them again', async () => {
    const folder = newFolder()
    const journal = await opened(folder)
    for (let from = 0; from < 10_000; from += 2500) valueOf(await journal.append(eventNumbers(from, from + 2500)))
    await journal.close()
    const again = await opened(folder)
    expect(again.head).toEqual(journal.head)
    expect(await allEvents(again)).toEqual(eventNumbers(0, 10_000))
  })
})

describe('an append that fails midway', () => {
  const cases: readonly [string, Faults, string][] = [
    ['the disk is full at once', { room: 0 }, 'disk-full'],
    ['the disk is full in the middle of a line', { room: 100 }, 'disk-full'],
    ['the quota is used up', { room: 10, code: 'EDQUOT' }, 'disk-full'],
    ['the disk turns read-only', { room: 10, code: 'EROFS' }, 'not-writable'],
    ['the disk breaks', { room: 10, code: 'EIO' }, 'unexpected'],
    ['the disk is full only when it is asked to keep what was written', { datasync: 'ENOSPC' }, 'disk-full']
  ]
  test.each(cases)('leaves the file as it was and takes the next one: %s', async (_name, fault, kind) => {
    const folder = newFolder()
    await journalOf(folder, 3)
    const faults: Faults = {}
    const journal = await opened(folder, failingDisk(faults))
    const [before, head] = [bytesIn(folder), journal.head]
    Object.assign(faults, fault)
    expect(failureKind(await journal.append(eventNumbers(3, 9)))).toBe(kind)
    expect(bytesIn(folder).equals(before)).toBe(true)
    expect(journal.head).toEqual(head)
    for (const name of Object.keys(fault)) delete faults[name as keyof Faults]
    valueOf(await journal.append(eventNumbers(3, 5)))
    await journal.close()
    expect(await allEvents(await opened(folder))).toEqual(eventNumbers(0, 5))
  })

  test('refuses everything until it is opened again when it could not be taken back', async () => {
    const folder = newFolder()
    await journalOf(folder, 3)
    const faults: Faults = {}
    const journal = await opened(folder, failingDisk(faults))
    Object.assign(faults, { room: 40, truncate: 'EIO' })
    expect(failureKind(await journal.append(eventNumbers(3, 5)))).toBe('disk-full')
    delete faults.room
    delete faults.truncate
    expect(journal.usable).toBe(false)
    expect(failureKind(await journal.append([eventNumber(3)]))).toBe('unexpected')
    await journal.close()
    const again = await opened(folder)
    expect(again.damage.tornBytes).toBe(40)
    expect(valueOf(await again.append([eventNumber(3)])).count).toBe(4)
    expect(await allEvents(again)).toEqual(eventNumbers(0, 4))
  })
})

describe('reading', () => {
  test('gives pages that fit together, each with the running hash at both ends', async () => {
    const folder = newFolder()
    await journalOf(folder, 10)
    const journal = await opened(folder)
    const first = valueOf(await journal.read({ after: 0, limit: 4 }))
    const second = valueOf(await journal.read({ after: 4, limit: 100 }))
    expect(first.chainBefore).toBe('00000000')
    expect(first.upTo.count).toBe(4)
    expect(first.head).toEqual(journal.head)
    expect(second.chainBefore).toBe(first.upTo.chain)
    expect(second.upTo).toEqual(journal.head)
    expect(`${first.lines}\n${second.lines}`.split('\n').map((line): unknown => JSON.parse(line))).toEqual(
      eventNumbers(0, 10)
    )
  })

  test('has nothing at its end, and no running hash past it', async () => {
    const folder = newFolder()
    await journalOf(folder, 2)
    const journal = await opened(folder)
    const { head } = journal
    expect(valueOf(await journal.read({ after: 2, limit: 5 }))).toEqual({
      chainBefore: head.chain,
      lines: '',
      upTo: head,
      head
    })
    expect(valueOf(await journal.read({ after: 3, limit: 5 }))).toEqual({ lines: '', upTo: head, head })
  })
})

describe('rescuing', () => {
  test('adds only what is missing, once, and knows what was appended since', async () => {
    const folder = newFolder()
    await journalOf(folder, 3)
    const journal = await opened(folder)
    expect(valueOf(await journal.rescue([eventNumber(1), eventNumber(7), eventNumber(7)])).count).toBe(4)
    valueOf(await journal.append([eventNumber(8)]))
    expect(valueOf(await journal.rescue([eventNumber(7), eventNumber(8)])).count).toBe(5)
    expect(await allEvents(journal)).toEqual([...eventNumbers(0, 3), eventNumber(7), eventNumber(8)])
  })

  test('does not count what could not be written as known', async () => {
    const folder = newFolder()
    const faults: Faults = {}
    const journal = await opened(folder, failingDisk(faults))
    faults.room = 0
    expect(failureKind(await journal.rescue([eventNumber(1)]))).toBe('disk-full')
    delete faults.room
    expect(valueOf(await journal.rescue([eventNumber(1)])).count).toBe(1)
  })
})

describe('a journal that cannot be opened', () => {
  test.each([
    ['EACCES', 'not-writable'],
    ['ENOSPC', 'disk-full'],
    ['EMFILE', 'unexpected']
  ])('says why: %s', async (code, kind) => {
    const folder = newFolder()
    await journalOf(folder, 1)
    expect(failureKind(await openJournal(folder, failingDisk({ open: code })))).toBe(kind)
    expect(readdirSync(folder)).toEqual(['events.ndjson'])
  })
})
