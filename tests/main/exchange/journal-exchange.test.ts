import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Act } from '#domain/journal/events.ts'
import { lineOf } from '#main/journal/line.ts'
import type { Result } from '#shared/result.ts'
import { answerOf, fromTheFuture, happened, uuid } from '../../fixtures/events.ts'
import { failingDisk } from '../journal/failing-disk.ts'
import { allEvents, bytesIn, failureKind, fileIn, valueOf } from '../journal/journal-fixture.ts'
import { Machine } from './exchange-fixture.ts'

let laptop: Machine
let desktop: Machine

beforeEach(async () => {
  laptop = await new Machine().start()
  desktop = await new Machine().start()
})

const written = (ask: string, over?: string): Act => ({
  kind: 'card-written',
  card: 'own.01900000-0000-7000-8000-0000000000c1',
  face: { kind: 'basic', ask, answer: 'The team.' },
  tags: [],
  ...(over !== undefined && { over })
})

/** The journal of one machine, taken in by another. */
async function give(from: Machine, to: Machine) {
  const path = from.at('from.journal')
  valueOf(await from.exchange.save({ kind: 'journal' }))
  to.path = path
  const preview = valueOf(await to.exchange.open({ kind: 'journal' }))
  const taken = valueOf(await to.exchange.take())
  return { preview, taken }
}

test('what was done on one machine is on the other, and giving it again changes nothing', async () => {
  await laptop.did(answerOf('ownership'), answerOf('value'), { kind: 'section-read', section: 'roles#who' })
  await desktop.did(answerOf('ownership', { rating: 1 }))
  expect(await give(laptop, desktop)).toMatchObject({
    preview: { kind: 'journal', file: 'from.journal', events: 3, answers: 2, known: 0 },
    taken: { events: 3 }
  })
  expect(await give(desktop, laptop)).toMatchObject({ preview: { events: 1, known: 3 }, taken: { events: 1 } })
  const byId = (events: readonly unknown[]) => (events as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId(await allEvents(laptop.journal))).toEqual(byId(await allEvents(desktop.journal)))
  const before = bytesIn(laptop.folder)
  expect(await give(desktop, laptop)).toMatchObject({ preview: { events: 0, known: 4 }, taken: { events: 0 } })
  expect(bytesIn(laptop.folder)).toEqual(before)
})

test('it is said how many cards both rewrote', async () => {
  const [first] = await laptop.did(written('First'))
  await give(laptop, desktop)
  await laptop.did(written('Laptop', first?.id))
  await desktop.did(written('Desktop', first?.id), answerOf('value'))
  expect((await give(laptop, desktop)).preview).toMatchObject({ cards: 1, rewrittenOnBoth: 1 })
})

test('events of a newer app come along untouched', async () => {
  valueOf(await laptop.journal.rescue([fromTheFuture({ id: uuid(77) })]))
  await give(laptop, desktop)
  expect(await allEvents(desktop.journal)).toEqual([fromTheFuture({ id: uuid(77) })])
})

test('a journal of many events is given in parts, and it is said how far that is', async () => {
  valueOf(
    await laptop.journal.append(Array.from({ length: 12_000 }, (_, number) => happened(answerOf(`card-${number}`))))
  )
  expect(await give(laptop, desktop)).toMatchObject({ taken: { events: 12_000 } })
  expect(laptop.progress.filter(({ step }) => step === 'reading').map(({ share }) => share)).toEqual([
    undefined,
    5000 / 12_000,
    10_000 / 12_000,
    1
  ])
})

describe('a file that cannot be taken in is refused by name, and nothing is changed:', () => {
  let path: string
  let whole: Buffer

  beforeEach(async () => {
    await laptop.did(answerOf('ownership'), answerOf('value'), answerOf('value'))
    path = laptop.at('bad.journal')
    valueOf(await laptop.exchange.save({ kind: 'journal' }))
    whole = readFileSync(path)
    desktop.path = path
    await desktop.did(answerOf('value'))
  })

  async function refused(bytes: Uint8Array): Promise<Result<unknown>> {
    writeFileSync(path, bytes)
    const before = bytesIn(desktop.folder)
    const answer = await desktop.exchange.open({ kind: 'journal' })
    expect(failureKind(await desktop.exchange.take())).toBe('invalid') // nothing is open
    expect(bytesIn(desktop.folder)).toEqual(before)
    return answer
  }

  test('cut short at every byte', async () => {
    const end = whole.indexOf('\n')
    for (let length = 0; length < whole.length; length += length < end ? 7 : 1) {
      const answer = await refused(whole.subarray(0, length))
      expect(failureKind(answer)).toBe('invalid')
      if (length > end) expect(answer).toMatchObject({ failure: { detail: expect.stringMatching(/cut short/) } })
    }
  })

  test('with a bit flipped anywhere', async () => {
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
      const answer = await refused(bytes)
      expect(failureKind(answer)).toBe('invalid')
      expect(answer).toMatchObject({ failure: { detail: expect.stringMatching(/nothing was changed/) } })
    }
  })

  const lines = () => whole.toString().split('\n').filter(Boolean)

  test.each<[string, () => Uint8Array, RegExp, string?]>([
    ['lines left out', () => Buffer.from(`${lines().toSpliced(2, 1).join('\n')}\n`), /cut short: 2 of its 3/],
    ['lines changed about', () => Buffer.from(`${[0, 2, 1, 3].map((at) => lines()[at]).join('\n')}\n`), /changed/],
    ['a line put in', () => Buffer.concat([whole, lineOf(happened(answerOf('x'))).bytes]), /changed/],
    ['a text', () => Buffer.from('Dear diary,\n'), /no journal/],
    ['an archive', () => Buffer.from('PK\u0003\u0004…'), /no journal/],
    ['the journal of a folder of data', () => readFileSync(fileIn(laptop.folder)), /Export it there/],
    ['nothing at all', () => Buffer.alloc(0), /no journal/],
    [
      'an event that was made up',
      () => {
        const header = lineOf({ exportedJournal: 1, device: laptop.journal.device, count: 1, chain: '00000000' })
        return Buffer.concat([header.bytes, lineOf({ ...happened(answerOf('x')), rating: 9 }).bytes])
      },
      /event 1/
    ],
    ['a newer app', () => lineOf({ exportedJournal: 2, more: true }).bytes, /newer version/, 'journal-newer']
  ])('%s', async (_, bytes, words, kind = 'invalid') => {
    const answer = await refused(bytes())
    expect(answer).toMatchObject({ failure: { kind, detail: expect.stringMatching(words) } })
  })

  test('what is well is taken in after it', async () => {
    await refused(whole.subarray(0, 200))
    writeFileSync(path, whole)
    valueOf(await desktop.exchange.open({ kind: 'journal' }))
    expect(valueOf(await desktop.exchange.take())).toEqual({ events: 3, images: 0 })
  })
})

test.each([
  ['disk-full', { room: 100, code: 'ENOSPC' }],
  ['not-writable', { open: 'EACCES' }]
])('a place that is %s gets no file, not even a part of one', async (kind, faults) => {
  const machine = await new Machine().start(failingDisk(faults))
  await machine.did(answerOf('value'))
  const path = machine.at('out.journal')
  const answer = await machine.exchange.save({ kind: 'journal' })
  expect(answer).toMatchObject({ failure: { kind, detail: expect.stringMatching(/nothing was changed/) } })
  expect(readdirSync(machine.folder).filter((name) => !name.startsWith('events'))).toEqual([])
  expect(() => statSync(path)).toThrow('ENOENT')
})

test('who names no file changes nothing, and who gives up finds no file', async () => {
  await laptop.did(answerOf('value'))
  laptop.path = undefined
  expect(failureKind(await laptop.exchange.save({ kind: 'journal' }))).toBe('cancelled')
  expect(failureKind(await laptop.exchange.open({ kind: 'journal' }))).toBe('cancelled')
  const path = laptop.at('given-up.journal')
  const saving = laptop.exchange.save({ kind: 'journal' })
  expect(failureKind(await laptop.exchange.open({ kind: 'journal' }))).toBe('busy')
  laptop.exchange.cancel()
  expect(failureKind(await saving)).toBe('cancelled')
  expect(() => statSync(path)).toThrow('ENOENT')
})
