import { z } from 'zod'
import { eventSchema, type StoredEvent, storedEventSchema } from '#domain/journal/events.ts'
import { eventsPerCall } from '#shared/journal-page.ts'
import { blocksOfLines, readAt } from '../journal/blocks.ts'
import type { DiskFile } from '../journal/disk.ts'
import { journalVersion, readHeader } from '../journal/header.ts'
import type { Journal } from '../journal/journal.ts'
import { chainAfter, checksumIfIntact, forEachLine, hex8, lineOf, prefixLength } from '../journal/line.ts'
import { PackageProblem } from './package-problem.ts'

/**
 * A journal on its way to another machine: a first line that says how many events follow and their running hash, and
 * then the lines of the journal as they stand. A file that was cut short or changed on the way is so always found out.
 */

const opening = '{"exportedJournal":'

const headerSchema = z.strictObject({
  exportedJournal: z.literal(journalVersion),
  device: z.uuid(),
  count: z.int().min(0),
  chain: z.string().regex(/^[0-9a-f]{8}$/)
})

const newerSchema = z.looseObject({ exportedJournal: z.int().min(journalVersion + 1) })

export type OnShare = (share: number) => void

/** The journal as a file for another machine. Throws what the disk throws, and the reason of `signal`. */
export async function journalForExport(journal: Journal, signal: AbortSignal, onShare: OnShare): Promise<Buffer> {
  const { count, chain } = journal.head // what is recorded meanwhile goes along the next time
  const parts = [lineOf({ exportedJournal: journalVersion, device: journal.device, count, chain }).bytes]
  for (let after = 0; after < count; after += eventsPerCall) {
    signal.throwIfAborted()
    parts.push(await journal.lines({ after, limit: Math.min(eventsPerCall, count - after) }))
    onShare(Math.min(1, (after + eventsPerCall) / count))
  }
  return Buffer.concat(parts)
}

/** In bytes: a million and a half answers. Nobody gives them in a life, and all of it is held in memory. */
const most = 500_000_000

/** A journal of this app that is no export, as it lies in the folder of its data, begins so. */
const isPlainJournal = (line: Buffer): boolean => readHeader(line).kind !== 'none'

/**
 * Reads an exported journal.
 * @throws PackageProblem when it is none, is not as it was written, or a newer app wrote it
 */
export async function readExportedJournal(
  file: DiskFile,
  signal: AbortSignal,
  onShare: OnShare
): Promise<readonly StoredEvent[]> {
  const { size } = await file.stat()
  if (size > most) throw new PackageProblem('It is larger than any journal.')
  const beginning = await readAt(file, 0, prefixLength + opening.length)
  if (!/^[0-9a-f]{8} \{"/.test(beginning.toString('latin1'))) throw foreign() // whatever it is, it need not be read
  const reader = new JournalFileReader()
  for await (const { bytes, offset } of blocksOfLines(file, size)) {
    signal.throwIfAborted()
    reader.take(bytes)
    onShare(Math.min(1, (offset + bytes.length) / size))
  }
  return reader.end()
}

class JournalFileReader {
  #header: z.infer<typeof headerSchema> | undefined
  #chain = 0
  readonly #events: StoredEvent[] = []

  take(bytes: Buffer): void {
    const whole = forEachLine(bytes, (start, end) => this.#takeLine(bytes, start, end))
    if (!this.#header) throw foreign()
    if (whole < bytes.length) throw new PackageProblem('It was cut short.')
  }

  end(): readonly StoredEvent[] {
    if (!this.#header) throw foreign()
    const { count, chain } = this.#header
    if (this.#events.length < count) {
      throw new PackageProblem(`It was cut short: ${this.#events.length} of its ${count} events are there.`)
    }
    if (this.#events.length > count || hex8(this.#chain) !== chain) throw changed()
    return this.#events
  }

  #takeLine(bytes: Buffer, start: number, end: number): void {
    const checksum = checksumIfIntact(bytes, start, end)
    if (checksum === undefined) throw this.#header ? changed() : foreign()
    if (!this.#header) {
      this.#header = headerOf(bytes.subarray(start, end))
      return
    }
    this.#chain = chainAfter(this.#chain, checksum)
    this.#events.push(eventOf(bytes.toString('utf8', start + prefixLength, end), this.#events.length + 1))
  }
}

function headerOf(line: Buffer): z.infer<typeof headerSchema> {
  if (isPlainJournal(line)) {
    throw new PackageProblem('It is a journal from a folder of data, and not one that was exported. Export it there.')
  }
  const json = line.toString('utf8', prefixLength)
  if (!json.startsWith(opening)) throw foreign()
  const value = valueIn(json)
  if (newerSchema.safeParse(value).success) throw newer()
  const header = headerSchema.safeParse(value)
  if (!header.success) throw foreign()
  return header.data
}

const knownKinds: ReadonlySet<string> = new Set(eventSchema.options.map(({ shape }) => shape.kind.value))

/** Kinds that only a newer app knows are kept as they are. */
function eventOf(json: string, number: number): StoredEvent {
  const value = valueIn(json)
  const stored = storedEventSchema.safeParse(value)
  if (stored.success && !knownKinds.has(stored.data.kind)) return stored.data
  const event = eventSchema.safeParse(value)
  if (event.success) return event.data
  throw new PackageProblem(`Its event ${number} is not one that this app writes.`)
}

function valueIn(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw changed()
  }
}

const newer = (): PackageProblem =>
  new PackageProblem('A newer version of the app wrote it. Install that version here.', 'journal-newer')
const changed = (): PackageProblem => new PackageProblem('It was changed or damaged after it was exported.')
const foreign = (): PackageProblem => new PackageProblem('It is no journal of this app.')
