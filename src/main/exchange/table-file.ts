import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Papa, { type Parser, type ParseResult } from 'papaparse'
import type { TravelCard, TravelFace } from '#domain/exchange/collection.ts'
import type { TableReading } from '#shared/exchange.ts'
import type { Disk } from '../journal/disk.ts'
import { decoded, type Directives, guessReading, withoutDirectives } from './guess-table.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'
import { PackageProblem } from './package-problem.ts'
import { withoutGuard } from './write-table.ts'

/** A table that was read from the disk. */
export type Table = {
  readonly file: string
  readonly bytes: Buffer
  /** When it was changed last, in milliseconds since 1970: what it says is as new as that. */
  readonly changedAt: number
  readonly guess: TableReading
}

export type TableCards = {
  readonly cards: readonly TravelCard[]
  /** The first rows, shortened. */
  readonly rows: readonly (readonly string[])[]
}

/** In bytes. A million cards take no more. */
const most = 250_000_000

/** Throws what the disk throws. @throws PackageProblem when it is too large, or holds no text */
export async function openTable(disk: Disk, path: string): Promise<Table> {
  const handle = await disk.open(path, 'r')
  const { size, mtimeMs } = await handle.stat()
  await handle.close()
  if (size > most) throw new PackageProblem('It is larger than 250 MB. Divide it into several.')
  if (size === 0) throw new PackageProblem('It is empty.')
  const bytes = await disk.readFile(path)
  const archive = bytes.subarray(0, 2).toString('latin1')
  if (archive === 'PK')
    throw new PackageProblem('It is a workbook or an archive. Save it as CSV in the program it is from.')
  return { file: basename(path), bytes, changedAt: Math.floor(mtimeMs), guess: guessReading(bytes) }
}

/** What is read before other work gets a turn: letters, and milliseconds. */
const atOnce = 500_000
const turn = 20

const shownRows = 6
const shownColumns = 50
const shownLetters = 80

/** The cards of a table. Throws the reason of `signal`. */
export async function tableCards(
  table: Table,
  reading: TableReading,
  signal: AbortSignal,
  onShare: (share: number) => void
): Promise<TableCards> {
  const { directives, text } = withoutDirectives(decoded(table.bytes, reading.encoding))
  const reader = new TableReader(reading, directives, table.changedAt)
  await inTurns(text, reading.separator, async (rows, done) => {
    let began = performance.now()
    for (const row of rows) {
      reader.take(row)
      if (performance.now() - began < turn) continue
      await setImmediate() // HTML may take long, a row of it too
      signal.throwIfAborted()
      began = performance.now()
    }
    await setImmediate()
    signal.throwIfAborted()
    onShare(Math.min(1, done / text.length))
  })
  return reader.end()
}

/** Reads rows a part at a time, and waits for each part to be taken. */
function inTurns(
  text: string,
  delimiter: string,
  take: (rows: readonly string[][], done: number) => Promise<void>
): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter,
      chunkSize: atOnce,
      skipEmptyLines: true,
      chunk: ({ data, meta }: ParseResult<string[]>, parser: Parser) => {
        parser.pause()
        take(data, meta.cursor).then(
          () => parser.resume(),
          (error: unknown) => {
            reject(error instanceof Error ? error : new Error(String(error)))
            parser.abort() // calls `complete`
          }
        )
      },
      complete: () => resolve()
    })
  })
}

const shortened = (cell: string): string =>
  cell.length > shownLetters ? `${cell.slice(0, shownLetters).trimEnd()}…` : cell

class TableReader {
  readonly #reading: TableReading
  readonly #directives: Directives
  readonly #changedAt: number
  readonly #cards: TravelCard[] = []
  readonly #rows: string[][] = []
  /** Questions so far, with what each was answered: a second answer to one makes a second card. */
  readonly #asked = new Map<string, string>()
  #taken = 0

  constructor(reading: TableReading, directives: Directives, changedAt: number) {
    this.#reading = reading
    this.#directives = directives
    this.#changedAt = changedAt
  }

  end(): TableCards {
    return { cards: this.#cards, rows: this.#rows }
  }

  take(row: readonly string[]): void {
    if (this.#rows.length < shownRows) {
      this.#rows.push(row.slice(0, shownColumns).map((cell) => shortened(cell)))
    }
    this.#taken++
    if (this.#reading.header && this.#taken === 1) return
    const { columns } = this.#reading
    const [ask, answer] = [this.#text(row[columns.ask]), this.#text(row[columns.answer])]
    if (ask === '' && answer === '') return
    this.#cards.push({
      ...faceOf(ask, answer),
      id: this.#idOf(row, ask, answer),
      deck: '',
      tags: tagsOf(columns.tags === undefined ? '' : (row[columns.tags] ?? '')),
      due: { kind: 'new', position: this.#cards.length },
      interval: 0,
      lapses: 0,
      memory: undefined,
      suspended: false,
      flag: 0,
      changedAt: this.#changedAt,
      reviews: []
    })
  }

  #text(cell: string | undefined): string {
    const text = withoutGuard(cell ?? '').trim()
    return this.#directives.html ? htmlToMarkdown(text, () => undefined) : text
  }

  #idOf(row: readonly string[], ask: string, answer: string): string {
    const { guid } = this.#directives
    const given = guid === undefined ? undefined : row[guid]?.trim()
    if (given) return given
    const before = this.#asked.get(ask)
    if (before === undefined) this.#asked.set(ask, answer)
    return before === undefined || before === answer ? `table ${ask}` : `table ${ask}\n${answer}`
  }
}

/** A text with gaps and nothing beside it is a cloze. */
const faceOf = (ask: string, answer: string): TravelFace =>
  answer === '' && /\{\{.+?\}\}/s.test(ask) ? { kind: 'cloze', text: ask, extra: '' } : { kind: 'basic', ask, answer }

/** Tags with commas or semicolons between them, or else, as Anki has them, with spaces. */
const tagsOf = (cell: string): readonly string[] =>
  cell
    .split(/[,;]/.test(cell) ? /[,;]/ : /\s+/)
    .map((tag) => withoutGuard(tag.trim()))
    .filter(Boolean)
