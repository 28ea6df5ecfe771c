import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { lineOf } from '#main/journal/line.ts'
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
  opened,
  valueOf
} from './journal-fixture.ts'

const count = 12
let sound: Buffer
beforeAll(async () => {
  const folder = newFolder()
  await journalOf(folder, count)
  sound = bytesIn(folder)
})

const folder = newFolder()

/** Puts these bytes in place of the journal, in a folder that holds nothing else. */
function place(bytes: Buffer): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(fileIn(folder), bytes)
}

const keptAside = (kind: 'torn' | 'damaged'): string[] =>
  readdirSync(folder).filter((name) => name.startsWith(`events-${kind}-`))

/** Opens it twice with a write between: damage that only looks mended shows at the second opening. */
async function openTwice(): Promise<{ first: unknown; damage: unknown }> {
  const journal = await opened(folder)
  const first = await allEvents(journal)
  valueOf(await journal.append([eventNumber(999)]))
  await journal.close()
  const again = await opened(folder)
  expect(again.damage).toEqual({ tornBytes: 0, damagedLines: 0 })
  expect(again.head).toEqual(journal.head)
  expect(await allEvents(again)).toEqual([...first, eventNumber(999)])
  await again.close()
  return { first, damage: journal.damage }
}

/** The lines of a file as text, each with where it starts and ends, line feed included. */
function linesOf(bytes: Buffer): { text: string; start: number; end: number }[] {
  let start = 0
  return bytes
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((text) => {
      const line = { text, start, end: start + Buffer.byteLength(text) + 1 }
      start = line.end
      return line
    })
}

describe('a crash while the last line is written', () => {
  test('at any byte of it costs that line and no other', async () => {
    const last = linesOf(sound).at(-1)
    if (!last) throw new Error('The journal has no lines.')
    for (let length = last.start; length < last.end; length += 1) {
      place(sound.subarray(0, length))
      const complete = length === last.end - 1 // all but the line feed: nothing of the event is missing
      const torn = complete ? 0 : length - last.start
      const { first, damage } = await openTwice()
      expect(first).toEqual(eventNumbers(0, complete ? count : count - 1))
      expect(damage).toEqual({ tornBytes: torn, damagedLines: 0 })
      const [aside] = keptAside('torn')
      expect(aside ? readFileSync(join(folder, aside)) : Buffer.alloc(0)).toEqual(
        sound.subarray(last.start, last.start + torn)
      )
    }
  })

  test('leaves zeros on some file systems, which are kept aside and cut off', async () => {
    place(Buffer.concat([sound, Buffer.alloc(4096)]))
    const { first, damage } = await openTwice()
    expect(first).toEqual(eventNumbers(0, count))
    expect(damage).toEqual({ tornBytes: 4096, damagedLines: 0 })
  })
})

describe('a damaged journal', () => {
  test('keeps every intact line wherever bytes are flipped, says so, and can be used after', async () => {
    const flips = fc.uniqueArray(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = Buffer.from(sound)
        for (const [position, mask] of changes) {
          const at = position % bytes.length
          bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at)
        }
        fc.pre(!bytes.equals(sound))
        place(bytes)
        const { first, damage } = await openTwice()
        // A line counts as intact when all of its own bytes are: a line feed that was lost takes no line with it.
        const intact = linesOf(sound)
          .slice(1)
          .filter(({ start, end }) => bytes.subarray(start, end - 1).equals(sound.subarray(start, end - 1)))
        expect(first).toEqual(intact.map(({ text }): unknown => JSON.parse(text.slice(9))))
        reported(damage, bytes)
      }),
      { numRuns: 300 }
    )
  })

  test('keeps a line though its line feed and the beginning of the next line are both damaged', async () => {
    const [before, after] = linesOf(sound).slice(3)
    const bytes = Buffer.from(sound)
    bytes.write('!z', (before?.end ?? 0) - 1)
    place(bytes)
    const { first } = await openTwice()
    const lost: unknown = JSON.parse(after?.text.slice(9) ?? '')
    expect(first).toEqual(eventNumbers(0, count).filter((event) => event.id !== (lost as { id: string }).id))
  })

  test('keeps every intact line when a stretch is cut out, zeroed or doubled', async () => {
    const stretch = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 600 }), fc.constantFrom('cut', 'zero', 'double'))
    await fc.assert(
      fc.asyncProperty(stretch, async ([position, length, what]) => {
        const start = position % sound.length
        const end = Math.min(sound.length, start + length)
        const middle =
          what === 'zero'
            ? [Buffer.alloc(end - start)]
            : what === 'double'
              ? [sound.subarray(start, end), sound.subarray(start, end)]
              : []
        place(Buffer.concat([sound.subarray(0, start), ...middle, sound.subarray(end)]))
        const { first } = await openTwice()
        const untouched = linesOf(sound)
          .slice(1)
          .filter((line) => line.end <= start || line.start >= end)
        expect(first).toEqual(expect.arrayContaining(untouched.map(({ text }): unknown => JSON.parse(text.slice(9)))))
      }),
      { numRuns: 200 }
    )
  })

  test('in which a stretch stands twice keeps each of its events once', async () => {
    const [, first, second, third] = linesOf(sound)
    if (!first || !second || !third) throw new Error('The journal has too few lines.')
    // As a block that was written again somewhere else: from within a line to within a later one.
    place(Buffer.concat([sound.subarray(0, third.start + 20), sound.subarray(first.start + 20)]))
    expect((await openTwice()).first).toEqual(eventNumbers(0, count))
  })

  test('in which whole lines stand twice, none of them damaged, keeps each of its events once, and says so', async () => {
    const [, , second, third] = linesOf(sound)
    if (!second || !third) throw new Error('The journal has too few lines.')
    for (const bytes of [
      Buffer.concat([sound, sound.subarray(second.start, third.end)]),
      Buffer.concat([sound.subarray(0, third.end), sound.subarray(second.start)])
    ]) {
      place(bytes)
      const { first, damage } = await openTwice()
      expect(first).toEqual(eventNumbers(0, count))
      expect(damage).toEqual({ tornBytes: 0, damagedLines: 2, keptAside: keptAside('damaged')[0] })
    }
  })

  test('put together from those of two computers keeps the events of both, and says so', async () => {
    const other = newFolder()
    const journal = await opened(other)
    valueOf(await journal.append(eventNumbers(count, count + 3)))
    await journal.close()
    place(Buffer.concat([sound, bytesIn(other)]))
    const { first, damage } = await openTwice()
    expect(first).toEqual(eventNumbers(0, count + 3))
    expect(damage).toEqual({ tornBytes: 0, damagedLines: 1, keptAside: keptAside('damaged')[0] })
  })

  test('whose lines merely share a checksum is left as it is', async () => {
    const twins = [eventNumber(11_483), eventNumber(17_830)]
    const lines = twins.map(lineOf)
    expect(lines[0]?.checksum).toBe(lines[1]?.checksum)
    place(Buffer.concat([sound, ...lines.map(({ bytes }) => bytes)]))
    const journal = await opened(folder)
    expect(journal.damage).toEqual({ tornBytes: 0, damagedLines: 0 })
    expect(await allEvents(journal)).toEqual([...eventNumbers(0, count), ...twins])
    await journal.close()
  })

  test('is kept aside whole, under the name that is reported', async () => {
    const bytes = Buffer.from(sound)
    bytes.writeUInt8(0x58, 400)
    place(bytes)
    const journal = await opened(folder)
    expect(journal.damage).toEqual({ tornBytes: 0, damagedLines: 1, keptAside: keptAside('damaged')[0] })
    expect(readFileSync(join(folder, journal.damage.keptAside ?? ''))).toEqual(bytes)
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('keeps its id when only events are damaged, and gets a new one with a new header', async () => {
    const device = /"device":"([^"]+)"/.exec(sound.toString())?.[1]
    const bytes = Buffer.from(sound)
    bytes.writeUInt8(0x58, 400)
    place(bytes)
    expect((await opened(folder)).device).toBe(device)
    place(Buffer.concat([Buffer.from('x'), sound]))
    expect((await opened(folder)).device).toBe(device)
    place(sound.subarray(sound.indexOf('\n') + 1))
    const journal = await opened(folder)
    expect(journal.device).not.toBe(device)
    expect(journal.damage.damagedLines).toBe(1)
    expect(await allEvents(journal)).toEqual(eventNumbers(0, count))
  })

  test('with every line ending changed loses nothing', async () => {
    place(Buffer.from(sound.toString('utf8').replaceAll('\n', '\r\n')))
    expect((await openTwice()).first).toEqual(eventNumbers(0, count))
    place(Buffer.from(sound.toString('utf8').replaceAll('\n', '')))
    expect((await openTwice()).first).toEqual(eventNumbers(0, count))
  })

  test('keeps an event whose text looks like a line, and takes nothing out of that text', async () => {
    const tricky = eventNumber(50, '01234567 {"a":1} 89abcdef {')
    const quoted = eventNumber(51, lineOf({ id: 'x' }).bytes.toString().trim())
    const lines = [tricky, quoted].map((event) => lineOf(event).bytes)
    const bytes = Buffer.concat([sound, ...lines])
    bytes.writeUInt8(0x58, bytes.length - 1) // the last line feed
    bytes.writeUInt8(0x58, sound.length + (lines[0]?.length ?? 0) - 1) // and the one before
    place(bytes)
    expect((await openTwice()).first).toEqual([...eventNumbers(0, count), tricky, quoted])
  })

  test('of pure rubbish is kept aside and begun anew', async () => {
    place(Buffer.from('not a journal at all'))
    expect((await openTwice()).first).toEqual([])
    expect(keptAside('damaged')).toHaveLength(1)
  })

  test('stays as it is, with no copy half made, when there is no room to mend it', async () => {
    const bytes = Buffer.from(sound)
    bytes.writeUInt8(0x58, 400)
    for (const faults of [{ room: 300 }, { copyFile: 'ENOSPC' }]) {
      place(bytes)
      expect(failureKind(await openJournal(folder, failingDisk(faults)))).toBe('disk-full')
      expect(bytesIn(folder).equals(bytes)).toBe(true)
      expect(keptAside('damaged')).toEqual([])
    }
    expect((await openTwice()).first).toHaveLength(count - 1)
  })
})

describe('a journal of a newer version', () => {
  const newerHeader = lineOf({ journal: 2, device: 'whatever it is by then', more: [1] }).bytes

  test.each([
    ['sound', () => Buffer.concat([newerHeader, sound])],
    ['torn', () => Buffer.concat([newerHeader, sound.subarray(0, 300)])],
    ['damaged', () => Buffer.concat([newerHeader, Buffer.from('rubbish\n'), sound])],
    ['damaged at the end of its header', () => Buffer.concat([newerHeader.subarray(0, -1), Buffer.from('x'), sound])]
  ])('is refused and not touched: %s', async (_name, make) => {
    const bytes = make()
    place(bytes)
    const { mtimeMs } = statSync(fileIn(folder))
    expect(failureKind(await openJournal(folder))).toBe('journal-newer')
    expect(bytesIn(folder).equals(bytes)).toBe(true)
    expect(statSync(fileIn(folder)).mtimeMs).toBe(mtimeMs)
    expect(readdirSync(folder)).toEqual(['events.ndjson'])
  })
})

function reported(damage: unknown, bytes: Buffer): void {
  expect(damage).not.toEqual({ tornBytes: 0, damagedLines: 0 })
  const aside = keptAside('damaged')[0]
  if (aside) expect(readFileSync(join(folder, aside)).equals(bytes)).toBe(true)
  else expect(damage).toEqual({ tornBytes: expect.any(Number), damagedLines: 0 })
}
