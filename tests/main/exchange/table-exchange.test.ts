import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { JournalEvent } from '#domain/journal/events.ts'
import type { TableReading } from '#shared/exchange.ts'
import { plainProgress } from '../../fixtures/event-streams.ts'
import { answerOf, noon } from '../../fixtures/events.ts'
import { allEvents, failureKind, valueOf } from '../journal/journal-fixture.ts'
import { Machine } from './exchange-fixture.ts'

let machine: Machine

beforeEach(async () => {
  machine = await new Machine().start()
})

type Preview = {
  readonly reading: TableReading
  readonly rows: readonly (readonly string[])[]
  readonly cards: number
  readonly leftOut: readonly { readonly why: string; readonly count: number }[]
}

/** A file that was changed at noon. */
function put(bytes: string | Uint8Array, name = 'cards.csv', hours = 0): void {
  const path = machine.at(name)
  writeFileSync(path, bytes)
  utimesSync(path, noon.at / 1000 + hours * 3600, noon.at / 1000 + hours * 3600)
}

async function opened(bytes: string | Uint8Array, name?: string): Promise<Preview> {
  put(bytes, name)
  return valueOf(await machine.exchange.open({ kind: 'table' })) as unknown as Preview
}

async function cards() {
  const { own } = plainProgress((await allEvents(machine.journal)) as readonly JournalEvent[])
  return [...own.values()] as {
    card: string
    face: { kind: string; ask?: string; answer?: string; text?: string }
    tags: string[]
  }[]
}

/** What the cards answer, in the order of letters. */
const answers = async () =>
  (await cards()).map(({ face }) => face.answer ?? '').sort((one, other) => (one < other ? -1 : 1))

async function takenIn(bytes: string | Uint8Array, name?: string) {
  await opened(bytes, name)
  valueOf(await machine.exchange.take())
  return cards()
}

/** Windows-1252, for the letters used here. */
const windows = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => ({ '€': 0x80, '’': 0x92 })[letter] ?? letter.charCodeAt(0))

const utf16 = (text: string, mark: boolean, big: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

const text = 'Question,Answer\nWas kostet’s?,5 € für Müller\n'

describe('a table', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16', utf16(text, true, false), 'utf-16le'],
    ['UTF-16 without a mark', utf16(text, false, false), 'utf-16le'],
    ['UTF-16, big endian', utf16(text, true, true), 'utf-16be'],
    ['UTF-16, big endian, without a mark', utf16(text, false, true), 'utf-16be'],
    ['Windows-1252', windows(text), 'windows-1252']
  ])('in %s is recognised and read', async (_, bytes, encoding) => {
    expect((await opened(bytes)).reading).toEqual({
      encoding,
      separator: ',',
      header: true,
      columns: { ask: 0, answer: 1 }
    })
    valueOf(await machine.exchange.take())
    expect(await cards()).toMatchObject([{ face: { ask: 'Was kostet’s?', answer: '5 € für Müller' } }])
  })

  test.each<[string, string, TableReading['separator']]>([
    ['commas', 'a,"b, c"\nd,e\n', ','],
    ['semicolons', 'a;b, c\nd;e, f, g\n', ';'],
    ['tabs', 'a\tb, c\nd\te; f\n', '\t'],
    ['bars', 'a|b\nc|d\n', '|']
  ])('with %s between its columns is recognised', async (_, content, separator) => {
    expect((await opened(content)).reading).toMatchObject({ separator, header: false })
  })

  test('has its columns found by their names', async () => {
    const { reading } = await opened('Tags;Back;Id;Front\nexam, roles;A1;1;Q1\n')
    expect(reading).toMatchObject({ header: true, columns: { ask: 3, answer: 1, tags: 0 } })
    valueOf(await machine.exchange.take())
    expect(await cards()).toMatchObject([{ face: { ask: 'Q1', answer: 'A1' }, tags: ['exam', 'roles'] }])
  })

  test('is read another way when the learner says so', async () => {
    const first = await opened('x,Q1,A1\ny,Q2,A2\n')
    expect(first).toMatchObject({
      cards: 2,
      rows: [
        ['x', 'Q1', 'A1'],
        ['y', 'Q2', 'A2']
      ]
    })
    const reading = { ...first.reading, header: true, columns: { ask: 1, answer: 2, tags: 0 } }
    expect(valueOf(await machine.exchange.readAs(reading))).toMatchObject({ cards: 1, reading })
    valueOf(await machine.exchange.take())
    expect(await cards()).toMatchObject([{ face: { ask: 'Q2', answer: 'A2' }, tags: ['y'] }])
  })

  test('of Anki’s says by itself how it is read', async () => {
    const content =
      '#separator:tab\n#html:true\n#guid column:1\n#tags column:4\nabc\tWhat, <b>now</b>?\tThis &amp; that\tone two\n'
    expect((await opened(content, 'notes.txt')).reading).toEqual({
      encoding: 'utf-8',
      separator: '\t',
      header: false,
      columns: { ask: 1, answer: 2, tags: 3 }
    })
    valueOf(await machine.exchange.take())
    expect(await cards()).toMatchObject([
      { face: { ask: 'What, **now**?', answer: 'This & that' }, tags: ['one', 'two'] }
    ])
  })

  test('takes a text with gaps and nothing beside it for a gap text', async () => {
    const faces = (await takenIn('Inform and {{Optimize}},\nQ,A\n')).map(({ face }) => face)
    expect(faces).toContainEqual({ kind: 'cloze', text: 'Inform and {{Optimize}}' })
    expect(faces).toContainEqual({ kind: 'basic', ask: 'Q', answer: 'A' })
  })

  test('says which rows are left out', async () => {
    expect(await opened('Q,A\nQ without answer,\n,A without question\n,\n\nQ2,A2\n')).toMatchObject({
      cards: 2,
      leftOut: [{ why: 'a side is empty', count: 2 }]
    })
  })

  test('changes nothing the second time, and rewrites cards when it is newer', async () => {
    await takenIn('Q,A\nQ2,A2\nQ,Another\n')
    expect(await cards()).toHaveLength(3)
    valueOf(await machine.exchange.open({ kind: 'table' }))
    expect(valueOf(await machine.exchange.take())).toEqual({ events: 0, images: 0 })
    put('Q,Older\n', 'cards.csv', -1)
    expect(valueOf(await machine.exchange.open({ kind: 'table' }))).toMatchObject({ newerHere: 1, changed: 0 })
    put('Q,Newer\n', 'cards.csv', 1)
    expect(valueOf(await machine.exchange.open({ kind: 'table' }))).toMatchObject({ newerHere: 0, changed: 1 })
    valueOf(await machine.exchange.take())
    expect(await answers()).toEqual(['A2', 'Another', 'Newer'])
    expect(valueOf(await machine.exchange.takeBack())).toEqual({ events: 1 })
    expect(await answers()).toEqual(['A', 'A2', 'Another'])
  })

  test.each([
    ['empty', '', /empty/],
    ['a workbook', 'PK\u0003\u0004', /Save it as CSV/]
  ])('that is %s is refused', async (_, bytes, words) => {
    put(bytes)
    expect(await machine.exchange.open({ kind: 'table' })).toMatchObject({
      failure: { kind: 'invalid', detail: expect.stringMatching(words) }
    })
    expect(failureKind(await machine.exchange.take())).toBe('invalid')
  })

  test('of 50 MB leaves other work its turns, and can be given up', async () => {
    const row = 'What is it that this one asks about, number'.padEnd(250, '.')
    const lines = Array.from({ length: 100_000 }, (_, number) => `"${row} ${number}","${row}"`)
    put(lines.join('\n'))
    let longest = 0
    const began = performance.now()
    let before = began
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - before)
      before = performance.now()
    }, 5)
    const { cards: found } = valueOf(await machine.exchange.open({ kind: 'table' })) as unknown as Preview
    clearInterval(clock)
    expect(found).toBe(100_000)
    expect(longest).toBeLessThan((performance.now() - began) / 10) // a share, because machines stall
    const again = machine.exchange.open({ kind: 'table' })
    setTimeout(() => machine.exchange.cancel(), 50)
    expect(failureKind(await again)).toBe('cancelled')
  })

  test('of HTML that takes long leaves other work its turns, row by row, and can be given up', async () => {
    const row = `${'<b>x</b>'.repeat(800)}\tanswer`
    put(`#separator:tab\n#html:true\n${Array.from({ length: 15 }, () => row).join('\n')}\n`)
    let turns = 0
    const clock = setInterval(() => (turns += 1), 1)
    const opening = machine.exchange.open({ kind: 'table' })
    await vi.waitFor(() => expect(turns).toBeGreaterThan(5), { timeout: 20_000, interval: 1 })
    machine.exchange.cancel()
    expect(failureKind(await opening)).toBe('cancelled')
    turns = 0
    expect(valueOf(await machine.exchange.open({ kind: 'table' }))).toMatchObject({ cards: 1 })
    clearInterval(clock)
    expect(turns).toBeGreaterThan(8)
  })
})

describe('a table that goes out', () => {
  const saved = async (separator: ',' | ';' | '\t', whose: 'all' | 'own' = 'all'): Promise<string> => {
    const path = machine.at('out.csv')
    valueOf(await machine.exchange.save({ kind: 'table', cards: whose, separator }))
    return readFileSync(path, 'utf8')
  }

  const wrote = (number: number, ask: string, answer: string, tags: string[] = []) =>
    machine.did({
      kind: 'card-written',
      card: `own.01900000-0000-7000-8000-00000000000${number}`,
      face: { kind: 'basic', ask, answer },
      tags
    })

  test('begins with a byte order mark and names its columns', async () => {
    await wrote(1, 'Who, then?', 'We;\nall "of us"', ['exam', 'hard words'])
    expect(await saved(',')).toBe(
      [
        '\uFEFFQuestion,Answer,Tags,Deck',
        '"Who, then?","We;\nall ""of us""","exam, hard words",My cards',
        'Who owns <cost>?,Everyone.,,Principles',
        'What drives decisions?,Value.,,Principles',
        ''
      ].join('\r\n')
    )
    expect(await saved('\t', 'own')).toBe(
      '\uFEFFQuestion\tAnswer\tTags\tDeck\r\n"Who, then?"\t"We;\nall ""of us"""\texam, hard words\tMy cards\r\n'.replace(
        '"Who, then?"',
        'Who, then?'
      )
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=cmd|x\nmore', '＝1'])(
    'has an apostrophe before %j, which comes off again when it comes in',
    async (ask) => {
      await wrote(1, ask, ask)
      const out = await saved(',', 'own')
      expect(out.split('\r\n')[1]).toMatch(/^"'.*,"'/s)
      const other = await new Machine().start()
      other.path = machine.path
      valueOf(await other.exchange.open({ kind: 'table' }))
      valueOf(await other.exchange.take())
      const { own } = plainProgress((await allEvents(other.journal)) as readonly JournalEvent[])
      expect([...own.values()]).toMatchObject([{ face: { ask: ask.trim(), answer: ask.trim() } }])
    }
  )

  test('is there whole or not at all', async () => {
    await machine.did(answerOf('value'))
    const path = machine.at('missing/folder/out.csv')
    const answer = await machine.exchange.save({ kind: 'table', cards: 'all', separator: ',' })
    expect(answer).toMatchObject({ failure: { detail: expect.stringMatching(/nothing was changed/) } })
    expect(() => readFileSync(path)).toThrow('ENOENT')
  })
})
