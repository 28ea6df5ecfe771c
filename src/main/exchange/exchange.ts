import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { SqlJsStatic } from 'sql.js'
import type { TravelCard } from '#domain/exchange/collection.ts'
import { KnownHere } from '#domain/exchange/known-here.ts'
import { packUp } from '#domain/exchange/pack-up.ts'
import { type ImportPlan, ImportPlanner } from '#domain/exchange/plan-import.ts'
import type { JournalEvent, StoredEvent } from '#domain/journal/events.ts'
import { summariseMerge } from '#domain/journal/merge.ts'
import type { Moment } from '#domain/scheduling/study-day.ts'
import type { ExchangeProgress } from '#shared/exchange-progress.ts'
import type {
  ExchangeKind,
  Exported,
  ExportOrder,
  Imported,
  ImportPreview,
  LastImport as LastImportShown,
  TableReading
} from '#shared/exchange.ts'
import { failure, type Result, success } from '#shared/result.ts'
import type { ImageFolder } from '../images/image-folder.ts'
import type { Disk } from '../journal/disk.ts'
import type { Journal } from '../journal/journal.ts'
import { saveFile } from '../save-file.ts'
import { derivedId } from './derived-id.ts'
import { everythingOf } from './everything.ts'
import { failureOf } from './exchange-failure.ts'
import { journalForExport, readExportedJournal } from './journal-file.ts'
import type { LastImport } from './last-import.ts'
import { cardRows, type Material, ownCards, missingImages, packedCards, packedImages } from './outgoing-cards.ts'
import type { PackageOrder } from './package-file.ts'
import type { Incoming } from './read-anki-package.ts'
import { openTable, type Table, tableCards } from './table-file.ts'
import { wholeJournal } from './whole-journal.ts'
import { writeAnkiPackage } from './write-anki-package.ts'
import { tableOf } from './write-table.ts'

export type ExchangeTools = {
  readonly disk: Disk
  readonly journal: () => Promise<Result<Journal>>
  /** The cards of the study material. */
  readonly material: () => Promise<Material>
  /** The engine that makes the databases of Anki. */
  readonly sql: () => Promise<SqlJsStatic>
  /** Reads an Anki package. Throws the reason of the signal. */
  readonly readPackage: (order: PackageOrder, signal: AbortSignal) => Promise<Result<Incoming>>
  readonly lastImport: LastImport
  readonly images: ImageFolder
  readonly clock: () => Moment
  /** Asks the learner for a place, proposing a name. Undefined when they say nowhere. */
  readonly askWhere: (order: ExportOrder) => Promise<string | undefined>
  /** Asks the learner for a file. Undefined when they choose none. */
  readonly askWhich: (kind: ExchangeKind) => Promise<string | undefined>
  /** Told how far it is. */
  readonly report: (progress: ExchangeProgress) => void
}

/** A file that was read and not yet taken in. */
type Opened = {
  readonly preview: ImportPreview
  readonly events: readonly StoredEvent[]
  readonly table?: Table
  /** Images that are not here yet. */
  readonly images?: readonly Uint8Array[]
}

/** Cards that are compared before other work gets a turn. */
const atOnce = 200

/** Takes things out to files and in from them, one at a time. */
export class Exchange {
  readonly #tools: ExchangeTools
  #running: { readonly abort: AbortController; readonly done: Promise<unknown> } | undefined
  #opened: Opened | undefined

  constructor(tools: ExchangeTools) {
    this.#tools = tools
  }

  /** Saves cards or the journal where the learner says. */
  readonly save = (order: ExportOrder): Promise<Result<Exported>> =>
    this.#alone('saved', async (signal) => {
      const path = await this.#tools.askWhere(order)
      if (path === undefined) return cancelled
      const { bytes, count, missing } = await this.#contents(order, signal)
      this.#tools.report({ step: 'writing' })
      await saveFile(this.#tools.disk, path, bytes, signal)
      return success({ file: basename(path), count, missing })
    })

  /** Reads a file that the learner chooses, and says what would come of it. */
  readonly open = ({ kind }: { readonly kind: ExchangeKind }): Promise<Result<ImportPreview>> =>
    this.#alone('taken in', async (signal) => {
      this.#opened = undefined
      const path = await this.#tools.askWhich(kind)
      if (path === undefined) return cancelled
      this.#tools.report({ step: 'reading' })
      await setImmediate() // for that to be seen
      return this.#read(kind, path, signal)
    })

  /** Reads the table that is open another way. */
  readonly readAs = (reading: TableReading): Promise<Result<ImportPreview>> =>
    this.#alone('taken in', async (signal) => {
      const { table } = this.#opened ?? {}
      if (!table) return failure('invalid', 'No table is open. Choose it again.')
      return this.#previewTable(table, reading, signal)
    })

  /** Keeps the images of what is open, and adds it to the journal. */
  readonly take = (): Promise<Result<Imported>> =>
    this.#alone('taken in', async () => {
      const opened = this.#opened
      if (!opened) return failure('invalid', 'No file is open. Choose it again.')
      this.#tools.report({ step: 'writing' })
      await setImmediate()
      const taken = await this.#take(opened)
      if (taken.ok) this.#opened = undefined
      return taken
    })

  /** What can be taken back, for the learner to know. */
  readonly last = async (): Promise<Result<LastImportShown | undefined>> => {
    const last = await this.#tools.lastImport.read()
    return success(last && { file: last.file, at: last.at, events: last.ids.length })
  }

  /** Takes back every event of the last import that has not been taken back yet. */
  readonly takeBack = (): Promise<Result<{ readonly events: number }>> =>
    this.#alone('taken back', async (signal) => {
      const journal = await this.#journal()
      const last = await this.#tools.lastImport.read()
      const here = new KnownHere(await wholeJournal(journal, signal))
      const voids = (last?.ids ?? [])
        .filter((id) => here.standing(id) === 'here')
        .map(
          (event): JournalEvent => ({
            kind: 'voided',
            event,
            id: crypto.randomUUID(),
            device: journal.device,
            ...this.#tools.clock()
          })
        )
      const appended = voids.length > 0 ? await journal.append(voids) : success(journal.head)
      if (!appended.ok) return appended
      await this.#tools.lastImport.write(undefined)
      return success({ events: voids.length })
    })

  /** Gives up what is under way, and forgets the file that is open. */
  readonly cancel = (): void => {
    this.#opened = undefined
    this.#running?.abort.abort()
  }

  /** The same, and waits until no trace of it is left. */
  readonly close = async (): Promise<void> => {
    this.cancel()
    await this.#running?.done
  }

  async #contents(order: ExportOrder, signal: AbortSignal): Promise<Omit<Exported, 'file'> & { bytes: Uint8Array }> {
    const { report, clock, material, sql } = this.#tools
    const journal = await this.#journal()
    report({ step: 'reading' })
    if (order.kind === 'journal') {
      const { count } = journal.head
      const bytes = await journalForExport(journal, signal, (share) => report({ step: 'reading', share }))
      return { bytes, count, missing: 0 }
    }
    if (order.kind === 'everything') {
      const all = await everythingOf(journal, clock().at, signal, (share) => report({ step: 'reading', share }))
      return { ...all, missing: 0 }
    }
    const events = (await wholeJournal(journal, signal)) as readonly JournalEvent[] // folds pass over unknown kinds
    const own = ownCards(events)
    if (order.kind === 'table') {
      const rows = cardRows(order.cards, await material(), own)
      return { bytes: tableOf(rows, order.separator), count: rows.length, missing: 0 }
    }
    const { at: now, offset } = clock()
    const cards = packUp(packedCards(order.cards, await material(), own, now), events)
    const { media, missing } = await packedImages(own, this.#tools.images)
    const bytes = writeAnkiPackage(await sql(), { cards, media, clock: { now, offset } })
    return { bytes, count: cards.length, missing }
  }

  async #read(kind: ExchangeKind, path: string, signal: AbortSignal): Promise<Result<ImportPreview>> {
    const file = basename(path)
    if (kind === 'journal') return this.#previewJournal(path, file, signal)
    if (kind === 'table') {
      const table = await openTable(this.#tools.disk, path)
      return this.#previewTable(table, table.guess, signal)
    }
    const read = await this.#tools.readPackage({ path, offset: this.#tools.clock().offset }, signal)
    if (!read.ok) return read
    const { events, ...counts } = await this.#plan(read.value.cards, signal)
    const images = await this.#notHere(read.value.images)
    const leftOut = [...read.value.leftOut, ...counts.leftOut]
    return this.#hold({ preview: { kind, file, ...counts, images: images.length, leftOut }, events, images })
  }

  /** The images that are not kept yet. Those of cards that are here already count: they may have come without. */
  async #notHere(images: ReadonlyMap<string, Uint8Array>): Promise<readonly Uint8Array[]> {
    const fresh: Uint8Array[] = []
    for (const [name, bytes] of images) if (!(await this.#tools.images.holds(name, bytes))) fresh.push(bytes)
    return fresh
  }

  async #previewJournal(path: string, file: string, signal: AbortSignal): Promise<Result<ImportPreview>> {
    const { disk, report } = this.#tools
    const handle = await disk.open(path, 'r')
    let events: readonly StoredEvent[]
    try {
      events = await readExportedJournal(handle, signal, (share) => report({ step: 'reading', share }))
    } finally {
      await handle.close()
    }
    report({ step: 'comparing' })
    const here = await wholeJournal(await this.#journal(), signal)
    const missing = await missingImages(ownCards(events as readonly JournalEvent[]), this.#tools.images)
    return this.#hold({ preview: { kind: 'journal', file, ...summariseMerge(here, events), missing }, events })
  }

  async #previewTable(table: Table, reading: TableReading, signal: AbortSignal): Promise<Result<ImportPreview>> {
    const { report } = this.#tools
    const { cards, rows } = await tableCards(table, reading, signal, (share) => report({ step: 'reading', share }))
    const { events, ...counts } = await this.#plan(cards, signal)
    return this.#hold({
      preview: { kind: 'table', file: table.file, ...counts, images: 0, reading, rows },
      events,
      table
    })
  }

  async #plan(cards: readonly TravelCard[], signal: AbortSignal): Promise<ImportPlan> {
    const { report, material, clock } = this.#tools
    report({ step: 'comparing' })
    const here = new KnownHere(await wholeJournal(await this.#journal(), signal))
    const ids = new Set((await material()).cards.map(({ id }) => id))
    const { at: now, offset } = clock()
    const planner = new ImportPlanner({ here, material: ids, idOf: derivedId, now, offset })
    for (const [index, card] of cards.entries()) {
      planner.take(card)
      if (index % atOnce !== 0) continue
      report({ step: 'comparing', share: index / cards.length })
      await setImmediate()
      signal.throwIfAborted()
    }
    return planner.plan()
  }

  #hold(opened: Opened): Result<ImportPreview> {
    this.#opened = opened
    return success(opened.preview)
  }

  /**
   * Images are kept first, so that no card speaks of one that is not on disk. What the last import was is written down
   * before its events: of ids that are then not added nothing can be taken back.
   */
  async #take({ preview: { kind, file }, events, images = [] }: Opened): Promise<Result<Imported>> {
    for (const bytes of images) await this.#tools.images.keep(bytes)
    const journal = await this.#journal()
    const { lastImport, clock } = this.#tools
    const before = journal.head.count
    const earlier = await lastImport.read()
    const isCards = kind !== 'journal' && events.length > 0
    if (isCards) await lastImport.write({ file, at: clock().at, ids: events.map(({ id }) => id) })
    const added = await journal.rescue(events)
    if (added.ok) return success({ events: added.value.count - before, images: images.length })
    if (isCards) await lastImport.write(earlier).catch(() => undefined)
    return added
  }

  async #journal(): Promise<Journal> {
    const opened = await this.#tools.journal()
    if (opened.ok) return opened.value
    throw new Error(opened.failure.detail)
  }

  /** Does one thing at a time, and says of what goes wrong that nothing was changed. */
  async #alone<Value>(done: string, task: (signal: AbortSignal) => Promise<Result<Value>>): Promise<Result<Value>> {
    if (this.#running) return failure('busy', 'Another file is being read or written. Nothing was done.')
    const abort = new AbortController()
    const running = task(abort.signal)
    this.#running = { abort, done: running.catch(() => undefined) }
    try {
      return await running
    } catch (error) {
      return abort.signal.aborted ? cancelled : failureOf(error, done)
    } finally {
      this.#running = undefined
    }
  }
}

const cancelled = failure('cancelled', 'Nothing was changed.')
