import type { JournalEvent, StoredEvent } from '#domain/journal/events.ts'
import type { JournalHead, Output } from '#shared/bridge.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { blocksOfLines, readAt } from './blocks.ts'
import { type DiskFile, failureOf, writeAll } from './disk.ts'
import { forEachLine, lineOf, prefixLength } from './line.ts'
import type { LineIndex } from './line-index.ts'

/** What was found damaged and mended when the journal was opened. */
export type Damage = Output<'start'>['journal']

/** How adding many events is followed, and given up. */
type Watch = { readonly signal?: AbortSignal; readonly onShare?: (share: number) => void }

/** What the index needs to know of a line. */
type Written = { readonly length: number; readonly checksum: number }

/** Events that are written before other work gets a turn. */
const pageLength = 2000

/**
 * The open journal: the only writer of its file. Appends wait for each other; what they answer is on disk. The events
 * stay in the file, memory holds only where each one ends.
 */
export class Journal {
  /** This installation's id, from the file's header. */
  readonly device: string
  readonly damage: Damage
  readonly #file: DiskFile
  readonly #index: LineIndex
  #queue: Promise<unknown> = Promise.resolve()
  #unusable: Result<never> | undefined
  #ids: Set<string> | undefined

  /** Takes over an open file that ends after the last event in `index`. */
  constructor(file: DiskFile, device: string, index: LineIndex, damage: Damage) {
    this.#file = file
    this.#index = index
    this.device = device
    this.damage = damage
  }

  /** How far the journal reaches. */
  get head(): JournalHead {
    return this.#index.headAt(this.#index.count)
  }

  /** False once a failed append could not be taken back: the file's end is then unknown until it is opened again. */
  get usable(): boolean {
    return this.#unusable === undefined
  }

  /**
   * Adds events and answers with the new head when they are on disk. All or none: after a failure the file is as long
   * as before. (Only a crash in the middle may leave the first few of an unacknowledged batch.)
   *
   * Failures: `disk-full`, `not-writable`, `unexpected`.
   */
  append(events: readonly JournalEvent[]): Promise<Result<JournalHead>> {
    return this.#inTurn(() => this.#append(events))
  }

  /**
   * Adds those of the events whose ids the journal does not hold yet. Answers and fails like `append`, however many they
   * are, and with `cancelled` where it is given up.
   */
  rescue(events: readonly StoredEvent[], watch: Watch = {}): Promise<Result<JournalHead>> {
    return this.#inTurn(async () => {
      this.#ids ??= await this.#readIds()
      const ids = this.#ids
      const missing = new Map(events.filter(({ id }) => !ids.has(id)).map((event) => [event.id, event]))
      return missing.size > 0 ? this.#append([...missing.values()], watch) : success(this.head)
    })
  }

  /** Whether the journal begins with what another one, that reaches so far, consists of. */
  beginsWith({ count, chain }: JournalHead): boolean {
    return count <= this.#index.count && this.#index.headAt(count).chain === chain
  }

  /** The events after the first `after`, at most `limit`, as lines of JSON without a line feed after the last. Failure: `unexpected`. */
  async read({ after, limit }: { after: number; limit: number }): Promise<Result<Output<'journalRead'>>> {
    const { head } = this
    if (after > head.count) return success({ lines: '', upTo: head, head })
    try {
      const upTo = this.#index.headAt(Math.min(after + limit, head.count))
      const start = this.#index.endOf(after)
      const bytes = await readAt(this.#file, start, this.#index.endOf(upTo.count) - start)
      return success({ chainBefore: this.#index.headAt(after).chain, lines: jsonLines(bytes).join('\n'), upTo, head })
    } catch (error) {
      return failureOf(error)
    }
  }

  /** The events after the first `after`, at most `limit`, as they stand in the file. Throws what the disk throws. */
  lines({ after, limit }: { after: number; limit: number }): Promise<Buffer> {
    const start = this.#index.endOf(after)
    return readAt(this.#file, start, this.#index.endOf(Math.min(after + limit, this.head.count)) - start)
  }

  /** Does something while nothing is being appended: looks at the file on disk, say. */
  still<Value>(task: () => Promise<Value>): Promise<Value> {
    return this.#inTurn(task)
  }

  /** Closes the file once everything under way is on disk. Nothing may be asked of the journal afterwards. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#file.close())
  }

  async #append(events: readonly StoredEvent[], { signal, onShare }: Watch = {}): Promise<Result<JournalHead>> {
    if (this.#unusable) return this.#unusable
    const written: Written[] = []
    const end = this.#index.endOf(this.#index.count)
    let position = end
    try {
      for (let from = 0; from < events.length; from += pageLength) {
        const lines = events.slice(from, from + pageLength).map(lineOf)
        const bytes = Buffer.concat(lines.map((line) => line.bytes))
        await writeAll(this.#file, bytes, position)
        position += bytes.length
        for (const line of lines) written.push({ length: line.bytes.length, checksum: line.checksum })
        signal?.throwIfAborted()
        onShare?.(Math.min(1, (from + pageLength) / events.length))
      }
      await this.#file.datasync()
    } catch (error) {
      await this.#takeBack(end)
      return signal?.aborted ? givenUp : failureOf(error)
    }
    this.#commit(events, written)
    return success(this.head)
  }

  #commit(events: readonly StoredEvent[], written: readonly Written[]): void {
    for (const { length, checksum } of written) this.#index.add(length, checksum)
    if (this.#ids) for (const { id } of events) this.#ids.add(id)
  }

  async #takeBack(end: number): Promise<void> {
    try {
      await this.#file.truncate(end)
      await this.#file.sync()
    } catch {
      this.#unusable = failure(
        'unexpected',
        'Recording stopped after the disk failed. Nothing recorded earlier is lost. Close the app and open it again to go on.'
      )
    }
  }

  async #readIds(): Promise<Set<string>> {
    const ids = new Set<string>()
    const start = this.#index.endOf(0)
    for await (const { bytes, offset } of blocksOfLines(this.#file, this.#index.endOf(this.#index.count))) {
      const events = offset === 0 ? bytes.subarray(start) : bytes
      for (const json of jsonLines(events)) ids.add((JSON.parse(json) as StoredEvent).id) // checked when it was written
    }
    return ids
  }

  #inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#queue.then(task)
    this.#queue = result.catch(() => undefined)
    return result
  }
}

const givenUp = failure('cancelled', 'It was given up, and nothing was changed.')

/** The JSON of each line in `bytes`, which must be whole lines. */
function jsonLines(bytes: Buffer): readonly string[] {
  const found: string[] = []
  forEachLine(bytes, (start, end) => found.push(bytes.toString('utf8', start + prefixLength, end)))
  return found
}
