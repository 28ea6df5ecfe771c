import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, gzipSync } from 'node:zlib'
import initSqlJs, { type SqlJsStatic } from 'sql.js'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Act } from '#domain/journal/events.ts'
import { BackupSettings } from '#main/backup/backup-settings.ts'
import { headerLine, readHeader } from '#main/backup/backup-header.ts'
import { LastImport } from '#main/exchange/last-import.ts'
import { ImageFolder } from '#main/images/image-folder.ts'
import { Images } from '#main/images/images.ts'
import { realDisk } from '#main/journal/disk.ts'
import { chainAfter, hex8, lineOf } from '#main/journal/line.ts'
import { WindowMemory } from '#main/window/window-memory.ts'
import type { ExchangeKind } from '#shared/exchange.ts'
import type { Result } from '#shared/result.ts'
import { broken, type Chance, chance, damaged, pick } from '../../fixtures/breaking.ts'
import { answerOf, happened } from '../../fixtures/events.ts'
import { extendedWebp, gif, jpeg, losslessWebp, lossyWebp, png } from '../../fixtures/images.ts'
import { BackedUp } from '../backup/backup-fixture.ts'
import { bytesIn, eventNumbers, newFolder, valueOf } from '../journal/journal-fixture.ts'
import { Machine } from './exchange-fixture.ts'
import { brokenPackage, classics, wholePackage } from './hostile-packages.ts'

/** Files of each kind that are tried: 5,200 in all. A longer run is asked for with HOSTILE_FILES=10, ten times as many. */
const times = Number(process.env['HOSTILE_FILES'] ?? 1)
const files = { anki: 700 * times, table: 900 * times, journal: 1500 * times, backup: 700 * times, image: 1400 * times }

/** In milliseconds, on a machine that does other things too. */
const patience = 10_000

let sql: SqlJsStatic
let machine: Machine
const elsewhere = newFolder()
const file = join(elsewhere, 'given')
const written: Act = { kind: 'card-written', card: 'own.1', face: { kind: 'basic', ask: 'a', answer: 'b' }, tags: [] }

beforeAll(async () => {
  sql = await initSqlJs()
})

beforeEach(async () => {
  machine = await new Machine().start()
  await machine.did(written, answerOf('ownership'), answerOf('own.1'))
  machine.path = file
})

afterEach(() => expect(({} as Record<string, unknown>)['polluted']).toBeUndefined())

/** Everything in a folder, as one sum. */
function sumOf(folder: string): string {
  const sum = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    sum.update(name)
    if (statSync(join(folder, name)).isFile()) sum.update(readFileSync(join(folder, name)))
  }
  return sum.digest('hex')
}

/** That it answers in time, and where it refuses in words for a person. */
async function answers(act: () => Promise<Result<unknown>>, about: string): Promise<'read' | 'refused'> {
  const began = performance.now()
  const answer = await act()
  expect(performance.now() - began, about).toBeLessThan(patience)
  if (answer.ok) return 'read'
  expect(['invalid', 'journal-newer'], `${about}: ${answer.failure.detail}`).toContain(answer.failure.kind)
  expect(answer.failure.detail, about).toMatch(/^[A-Z].{20,}[.)]$/s)
  expect(answer.failure.detail, about).not.toMatch(/undefined|\[object|NaN|TypeError/)
  return 'refused'
}

/** Gives the files of one kind, one after the other. Nothing of the learner's may be changed by reading one. */
async function giveAll(
  kind: ExchangeKind,
  count: number,
  make: (random: Chance) => Uint8Array
): Promise<{ read: number; refused: number }> {
  const seen = { read: 0, refused: 0 }
  const before = sumOf(machine.folder)
  for (let seed = 0; seed < count; seed++) {
    writeFileSync(file, make(chance(seed)))
    seen[await answers(() => machine.exchange.open({ kind }), `${kind} ${seed}`)] += 1
    machine.exchange.cancel()
    if (seed % 50 === 49) expect(sumOf(machine.folder), `${kind} ${seed}`).toBe(before)
  }
  expect(sumOf(machine.folder)).toBe(before)
  return seen
}

const within = { timeout: 150_000 * times }

test('Anki packages that are broken are read or refused', within, async () => {
  const seen = await giveAll('anki', files.anki, (random) => brokenPackage(sql, random))
  expect(seen.refused).toBeGreaterThan(files.anki / 4)
  expect(seen.read).toBeGreaterThan(files.anki / 8) // else the breaks would be too coarse to try anything
})

test.each(Object.entries(classics))('an Anki package that is %s is read or refused', within, async (_, make) => {
  writeFileSync(file, make(sql))
  const before = sumOf(machine.folder)
  await answers(() => machine.exchange.open({ kind: 'anki' }), 'classic')
  expect(sumOf(machine.folder)).toBe(before)
})

const letters = [
  '"',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\0',
  '|',
  'a',
  'é',
  '{{c1::',
  '}}',
  '=cmd|',
  '#html:true\n',
  '#separator:',
  '\uFEFF',
  '<script>',
  '<b>',
  '&amp;',
  '\u202E'
]

function brokenTable(random: Chance): Uint8Array {
  const text = Array.from({ length: random(400) }, () => pick(letters, random)).join('')
  switch (random(6)) {
    case 0:
      return Buffer.from(`#html:true\n${text}`)
    case 1:
      return Buffer.from(text, 'utf16le')
    case 2:
      return Buffer.from(`Question,Answer\n${`${','.repeat(random(3000))}\n`.repeat(3)}${text}`)
    case 3:
      return Buffer.from(`#columns:${text}\n#guid column:${random(99)}\n#tags column:-1\n${text}`)
    default:
      return damaged(Buffer.from(`Question;Answer;Tags\n${'Who pays?;"All; of us";a b\n'.repeat(20)}${text}`), random)
  }
}

test('tables that are broken are read or refused', within, async () => {
  const seen = await giveAll('table', files.table, brokenTable)
  expect(seen.read + seen.refused).toBe(files.table) // any text is a table
})

const some = () => [happened(written), happened(answerOf('own.1')), ...eventNumbers(0, 4)]

/** A journal whose sums all fit, with an event that somebody made up. */
function forgedJournal(events: readonly unknown[], about: object = {}): Buffer {
  const lines = events.map((event) => lineOf(event))
  const chain = hex8(lines.reduce((sum, { checksum }) => chainAfter(sum, checksum), 0))
  const header = { exportedJournal: 1, device: machine.journal.device, count: events.length, chain }
  return Buffer.concat([lineOf({ ...header, ...about }).bytes, ...lines.map(({ bytes }) => bytes)])
}

function brokenJournal(random: Chance): Uint8Array {
  const events = some()
  const at = random(events.length)
  if (random(3) === 0) return damaged(forgedJournal(events), random)
  if (random(6) === 0)
    return forgedJournal(events, broken({ exportedJournal: 1, count: 6, chain: '00000000' }, random) as object)
  return forgedJournal(events.with(at, broken(events[at], random) as (typeof events)[0]))
}

test('journals that are broken are refused, or read where an event is one of a newer app', within, async () => {
  const seen = await giveAll('journal', files.journal, brokenJournal)
  expect(seen.refused).toBeGreaterThan(files.journal / 2)
})

test('a journal of lists within lists is refused before anything is recorded', async () => {
  const before = sumOf(machine.folder)
  const event = JSON.stringify({ ...happened(written), kind: 'of-a-newer-app', more: 0 })
  for (const depth of [1000, 100_000]) {
    const json = Buffer.from(event.replace('"more":0', `"more":${'['.repeat(depth)}${']'.repeat(depth)}`))
    const sum = crc32(json)
    const about = { exportedJournal: 1, device: machine.journal.device, count: 1, chain: hex8(chainAfter(0, sum)) }
    writeFileSync(file, Buffer.concat([lineOf(about).bytes, Buffer.from(`${hex8(sum)} `), json, Buffer.from('\n')]))
    const opened = await answers(() => machine.exchange.open({ kind: 'journal' }), `${depth} lists`)
    if (opened === 'read') continue
    expect(sumOf(machine.folder)).toBe(before)
  }
  const taken = await machine.exchange.take()
  if (!taken.ok) expect(sumOf(machine.folder)).toBe(before)
})

test('backups that are broken are refused', within, async () => {
  const owner = await new BackedUp().start()
  await owner.did(written, answerOf('own.1'))
  valueOf(await owner.backups.make())
  const path = owner.newest()
  const whole = readFileSync(path)
  const { header } = readHeader(whole)
  const id = owner.files().at(-1) ?? ''
  const journal = bytesIn(owner.data)
  const seen = { read: 0, refused: 0 }
  for (let seed = 0; seed < files.backup; seed++) {
    const random = chance(seed)
    const packed = gzipSync(brokenJournal(random))
    const sha256 = createHash('sha256').update(packed).digest('hex')
    const forged = Buffer.concat([headerLine({ ...header, sha256 }), packed])
    writeFileSync(path, seed % 2 === 0 ? damaged(whole, random) : forged)
    seen[await answers(() => owner.backups.look({ id }), `backup ${seed}`)] += 1
  }
  expect(bytesIn(owner.data)).toEqual(journal)
  expect(seen.refused).toBeGreaterThan(files.backup * 0.95)
})

describe('images that are broken', () => {
  const kinds = [png(3, 2), gif, lossyWebp, losslessWebp, extendedWebp(5, 5), jpeg(5, 5)]
  const drawings = [
    '<svg onload="alert(1)"/>',
    '<html><script>',
    '%PDF-1.7',
    'GIF89a',
    'RIFF\0\0\0\0WEBP',
    '\u0089PNG\r\n\u001A\n'
  ]

  function brokenImage(random: Chance): Uint8Array<ArrayBuffer> {
    if (random(5) === 0) return Buffer.from(`${pick(drawings, random)}${pick(drawings, random)}`, 'latin1')
    const bytes = damaged(pick(kinds, random), random)
    // Where the sizes of most kinds stand.
    if (random(2) === 0 && bytes.length > 32)
      bytes.writeUInt32BE(pick([0, 1, 0x7f_ff_ff_ff, 0xff_ff_ff_ff], random), 4 + random(24))
    return bytes
  }

  test('are refused, or kept under the sum of their own bytes', within, async () => {
    const folder = newFolder()
    const images = new Images({ disk: realDisk, folder: new ImageFolder(realDisk, folder), askWhich: async () => file })
    const seen = { read: 0, refused: 0 }
    for (let seed = 0; seed < files.image; seed++) {
      const bytes = brokenImage(chance(seed))
      const isChosen = seed % 2 === 0
      if (isChosen) writeFileSync(file, bytes)
      seen[await answers(() => (isChosen ? images.choose() : images.keep({ bytes })), `image ${seed}`)] += 1
    }
    for (const name of readdirSync(join(folder, 'images'))) {
      expect(name.slice(0, 64)).toBe(
        createHash('sha256')
          .update(readFileSync(join(folder, 'images', name)))
          .digest('hex')
      )
    }
    expect(seen.refused).toBeGreaterThan(files.image / 2)
  })
})

test('settings that are broken count as none, or as what is right in them', () => {
  const kept = {
    'window.json': { size: { width: 900, height: 700 }, maximised: false, zoom: 1, theme: 'dark' },
    'backups.json': { folder: '/somewhere' },
    'last-import.json': { file: 'x.apkg', at: 1, ids: [machine.journal.device] }
  }
  const folder = newFolder()
  const read = {
    'window.json': async () => new WindowMemory(join(folder, 'window.json'), () => {}).state.size.width,
    'backups.json': async () => (await new BackupSettings(realDisk, folder).folder()) ?? '',
    'last-import.json': async () => (await new LastImport(realDisk, folder).read())?.ids.length ?? 0
  }
  return Promise.all(
    (['window.json', 'backups.json', 'last-import.json'] as const).map(async (name) => {
      for (let seed = 0; seed < 200 * times; seed++) {
        const random = chance(seed)
        const whole = Buffer.from(JSON.stringify(kept[name]))
        writeFileSync(
          join(folder, name),
          random(2) === 0 ? damaged(whole, random) : (JSON.stringify(broken(kept[name], random)) ?? '')
        )
        expect(['number', 'string'], `${name} ${seed}`).toContain(typeof (await read[name]()))
      }
    })
  )
})

test('the control: what is whole is read', async () => {
  for (const [kind, bytes] of [
    ['anki', wholePackage(sql)],
    ['journal', forgedJournal(some())],
    ['table', Buffer.from('Question,Answer\nWho pays?,All of us.\n')]
  ] as const) {
    writeFileSync(file, bytes)
    expect(await answers(() => machine.exchange.open({ kind }), kind)).toBe('read')
  }
})
