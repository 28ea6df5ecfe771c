import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { realBackupDisk } from '#main/backup/backup-folder.ts'
import { headerLine, readHeader } from '#main/backup/backup-header.ts'
import type { LockKey } from '#main/backup/lock.ts'
import { checkBackup, readBackup } from '#main/backup/read-backup.ts'
import { writeBackup } from '#main/backup/write-backup.ts'
import { PackageProblem } from '#main/exchange/package-problem.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import { lineOf } from '#main/journal/line.ts'
import { histories, plainProgress } from '../../fixtures/event-streams.ts'
import { answerOf, fromTheFuture, happened, uuid } from '../../fixtures/events.ts'
import { seeded } from '../../fixtures/property.ts'
import { eventNumbers, fileIn, newFolder, opened, valueOf } from '../journal/journal-fixture.ts'

const quiet = () => undefined
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Backs a journal of these events up. Gives the path of the backup. */
async function backedUp(events: readonly JournalEvent[], key?: LockKey): Promise<string> {
  const folder = newFolder()
  const journal = await opened(folder)
  if (events.length > 0) valueOf(await journal.append(events))
  const { device, head } = journal
  const order = { journal: fileIn(folder), folder, device, app: '1.0.0', made: 1_800_000_000_000, ...head, key }
  return join(folder, await writeBackup(realBackupDisk, order, quiet))
}

const eventsOf = (path: string, key?: LockKey) => readBackup(realBackupDisk, path, quiet, { key })

/** A key as a passphrase makes one. */
const lockKey: LockKey = { salt: '5a'.repeat(16), key: 'c3'.repeat(32) }

describe('what is read back is what was written:', () => {
  test.each([0, 1, 2, 5000, 12_000])('%d events', async (count) => {
    expect(await eventsOf(await backedUp(eventNumbers(0, count)))).toEqual(eventNumbers(0, count))
  })

  test('whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (events) => {
        const read = await eventsOf(await backedUp(events))
        expect(read).toEqual(events)
        expect(plainProgress(read as readonly JournalEvent[])).toEqual(plainProgress(events)) // and what the screens show
      }),
      seeded(40)
    )
  })

  test('kinds that only a newer app knows come along untouched', async () => {
    const events = [happened(answerOf('ownership')), fromTheFuture({ id: uuid(77) })]
    expect(await eventsOf(await backedUp(events))).toEqual(events)
  })
})

test('a backup is a line that can be read and a journal that any program unpacks', async () => {
  const bytes = readFileSync(await backedUp(eventNumbers(0, 3)))
  const { header, length } = readHeader(bytes)
  expect(header).toMatchObject({ made: 1_800_000_000_000, app: '1.0.0', count: 3 })
  const lines = gunzipSync(bytes.subarray(length)).toString().trimEnd().split('\n')
  expect(lines.map((line): unknown => JSON.parse(line.slice(9)))).toEqual([
    { exportedJournal: 1, device: header.device, count: 3, chain: header.chain },
    ...eventNumbers(0, 3)
  ])
})

test('a journal that is recorded into meanwhile is backed up as far as it reached', async () => {
  const folder = newFolder()
  const journal = await opened(folder)
  valueOf(await journal.append(eventNumbers(0, 10)))
  const { device, head } = journal
  valueOf(await journal.append(eventNumbers(10, 20)))
  const order = { journal: fileIn(folder), folder, device, app: '1.0.0', made: 1, ...head }
  expect(await eventsOf(join(folder, await writeBackup(realBackupDisk, order, quiet)))).toEqual(eventNumbers(0, 10))
})

describe.each([
  ['backup', undefined],
  ['locked backup', lockKey]
])('of a damaged %s nothing is believed:', (_, key) => {
  let path: string
  let whole: Buffer
  let random: (below: number) => number

  beforeEach(async () => {
    path = await backedUp(eventNumbers(0, 400), key)
    whole = readFileSync(path)
    let state = 20_260_727
    random = (below) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
  })

  const kinds: Readonly<Record<string, () => Buffer>> = {
    'a bit flipped': () => {
      const bytes = Buffer.from(whole)
      const at = random(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8))
      return bytes
    },
    'cut short': () => whole.subarray(0, random(whole.length)),
    'a stretch zeroed': () => {
      const start = random(whole.length - 1)
      return Buffer.from(whole).fill(0, start, Math.min(whole.length, start + 1 + random(600)))
    },
    'a stretch left out': () => {
      const start = random(whole.length - 1)
      return Buffer.concat([whole.subarray(0, start), whole.subarray(start + 1 + random(600))])
    },
    'a stretch twice': () => {
      const start = random(whole.length - 1)
      const end = start + 1 + random(600)
      return Buffer.concat([whole.subarray(0, end), whole.subarray(start)])
    },
    'something put in': () => {
      const at = random(whole.length + 1)
      const junk = Buffer.from(Array.from({ length: 1 + random(40) }, () => random(256)))
      return Buffer.concat([whole.subarray(0, at), junk, whole.subarray(at)])
    }
  }

  test.each(Object.entries(kinds))('%s, 200 times', async (_name, damage) => {
    let harmless = 0
    for (let round = 0; round < 200; round++) {
      const bytes = damage()
      writeFileSync(path, bytes)
      const read = await eventsOf(path, key).catch((error: unknown) => error)
      if (bytes.equals(whole)) harmless += 1
      else expect(read).toBeInstanceOf(PackageProblem)
      if (bytes.equals(whole)) expect(read).toEqual(eventNumbers(0, 400))
    }
    expect(harmless).toBeLessThan(30) // a run of zeros over zeros
  })
})

describe('of a backup made by hand nothing is believed:', () => {
  let path: string
  let whole: Buffer

  beforeEach(async () => {
    path = await backedUp(eventNumbers(0, 400))
    whole = readFileSync(path)
  })

  /** A backup made by hand: all its sums fit, whatever its lines say. */
  const forged = (change: (lines: string[]) => string[], header: object = {}): Buffer => {
    const { header: about, length } = readHeader(whole)
    const lines = gunzipSync(whole.subarray(length)).toString().trimEnd().split('\n')
    const packed = gzipSync(`${change(lines).join('\n')}\n`)
    return Buffer.concat([headerLine({ ...about, sha256: sha256(packed), ...header }), packed])
  }

  test.each<[string, (lines: string[]) => string[], object?]>([
    ['an event left out', (lines) => lines.toSpliced(5, 1)],
    ['two events changed about', (lines) => [...lines.slice(0, 2), lines[3] ?? '', lines[2] ?? '', ...lines.slice(4)]],
    [
      'an event put in',
      (lines) => [
        ...lines,
        lineOf(happened(answerOf('x')))
          .bytes.toString()
          .trimEnd()
      ]
    ],
    [
      'an event changed',
      (lines) => lines.map((line, at) => (at === 7 ? line.replace('chapter-6', 'chapter-9') : line))
    ],
    ['a header that counts wrongly', (lines) => lines, { count: 399 }],
    ['a header with another sum', (lines) => lines, { chain: '00000000' }]
  ])('%s, though the hash fits', async (_, change, header) => {
    writeFileSync(path, forged(change, header))
    await expect(eventsOf(path)).rejects.toBeInstanceOf(PackageProblem)
    await expect(checkBackup(realBackupDisk, path)).rejects.toBeInstanceOf(PackageProblem)
  })

  test('the control: the same made by hand and not changed is read', async () => {
    writeFileSync(
      path,
      forged((lines) => lines)
    )
    expect(await eventsOf(path)).toEqual(eventNumbers(0, 400))
  })

  test.each([
    ['a newer app', lineOf({ finopsBackup: 99, more: true }).bytes, 'journal-newer'],
    ['nothing', Buffer.alloc(0), 'invalid'],
    ['a text', Buffer.from('Dear diary,\n'), 'invalid'],
    ['a journal', lineOf({ journal: 1, device: uuid(1) }).bytes, 'invalid']
  ])('%s is no backup', async (_, bytes, kind) => {
    writeFileSync(path, bytes)
    await expect(eventsOf(path)).rejects.toMatchObject({ kind })
  })
})
