import { z } from 'zod'
import { eventSchema, type StoredEvent, storedEventSchema } from '#domain/journal/events.ts'
import type { JournalHead } from '#shared/bridge.ts'
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

/** The first line of an exported journal. */
export const exportedHeader = (about: Omit<z.infer<typeof headerSchema>, 'exportedJournal'>): Buffer =>
  lineOf({ exportedJournal: journalVersion, ...about }).bytes

/** The journal as a file for another machine. Throws what the disk throws, and the reason of `signal`. */
export async function journalForExport(journal: Journal, signal: AbortSignal, onShare: OnShare): Promise<Buffer> {
  const { count, chain } = journal.head // what is recorded meanwhile goes along the next time
  const parts = [exportedHeader({ device: journal.device, count, chain })]
  for (let after = 0; after < count; after += eventsPerCall) {
    signal.throwIfAborted()
    parts.push(await journal.lines({ after, limit: Math.min(eventsPerCall, count - after) }))
    onShare(Math.min(1, (after + eventsPerCall) / count))
  }
  return Buffer.concat(parts)
}

/** In bytes: a million and a half answers. Nobody gives them in a life, and all of it is held in memory. */
export const mostJournalBytes = 500_000_000

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
  if (size > mostJournalBytes) throw new PackageProblem('It is larger than any journal.')
  const beginning = await readAt(file, 0, prefixLength + opening.length)
  if (!/^[0-9a-f]{8} \{"/.test(beginning.toString('latin1'))) throw foreign() // whatever it is, it need not be read
  const events: StoredEvent[] = []
  const reader = new JournalFileReader((line, number) => events.push(eventOf(line, number)))
  for await (const { bytes, offset } of blocksOfLines(file, size)) {
    signal.throwIfAborted()
    reader.take(bytes)
    onShare(Math.min(1, (offset + bytes.length) / size))
  }
  reader.end()
  return events
}

/** Reads an exported journal part by part. What it has handed on is to be believed once `end` has said so. */
export class JournalFileReader {
  #header: z.infer<typeof headerSchema> | undefined
  #chain = 0
  #count = 0
  readonly #onEvent: (line: Buffer, number: number) => void

  /** `onEvent` is given each line that holds an event, its line feed left out, and the number of it. */
  constructor(onEvent: (line: Buffer, number: number) => void) {
    this.#onEvent = onEvent
  }

  /**
   * Takes the next lines.
   * @throws PackageProblem when they are not whole lines of an exported journal
   */
  take(bytes: Buffer): void {
    const whole = forEachLine(bytes, (start, end) => this.#takeLine(bytes, start, end))
    if (!this.#header) throw foreign()
    if (whole < bytes.length) throw new PackageProblem('It was cut short.')
  }

  /**
   * How far the journal reaches, when all has been taken.
   * @throws PackageProblem when that is not all, or not what was written
   */
  end(): JournalHead {
    if (!this.#header) throw foreign()
    const { count, chain } = this.#header
    if (this.#count < count) {
      throw new PackageProblem(`It was cut short: ${this.#count} of its ${count} events are there.`)
    }
    if (this.#count > count || hex8(this.#chain) !== chain) throw changed()
    return { count, chain }
  }

  #takeLine(bytes: Buffer, start: number, end: number): void {
    const checksum = checksumIfIntact(bytes, start, end)
    if (checksum === undefined) throw this.#header ? changed() : foreign()
    if (!this.#header) {
      this.#header = headerOf(bytes.subarray(start, end))
      return
    }
    this.#chain = chainAfter(this.#chain, checksum)
    this.#count += 1
    this.#onEvent(bytes.subarray(start, end), this.#count)
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

/**
 * The event on an intact line. Kinds that only a newer app knows are kept as they are.
 * @throws PackageProblem when it is none
 */
export function eventOf(line: Buffer, number: number): StoredEvent {
  const value = valueIn(line.toString('utf8', prefixLength))
  // Looked at once, by the schema it has to fit: with a hundred thousand events that is what reading them takes.
  const event = isOfKnownKind(value) ? eventSchema.safeParse(value) : storedEventSchema.safeParse(value)
  if (event.success) return event.data
  throw new PackageProblem(`Its event ${number} is not one that this app writes.`)
}

const isOfKnownKind = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && knownKinds.has(String(value.kind))

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
