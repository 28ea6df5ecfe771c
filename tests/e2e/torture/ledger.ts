import { isDeepStrictEqual } from 'node:util'
import { crc32 } from 'node:zlib'
import type { JournalEvent } from '#domain/journal/events.ts'

/** Something the learner did and saw done. */
export type Acknowledged = {
  /** What it was, for a person. */
  readonly words: string
  /** Whether an event of the journal is that of the act. */
  readonly fits: (event: JournalEvent) => boolean
}

/** Every event in the bytes of a journal that is as it was written, in their order. Read without the app's own code. */
export function intactEvents(bytes: Buffer): readonly JournalEvent[] {
  return bytes
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const json = Buffer.from(line.slice(9), 'latin1')
      if (line.slice(0, 9) !== `${crc32(json).toString(16).padStart(8, '0')} `) return []
      const value = JSON.parse(json.toString()) as JournalEvent | { readonly journal: number }
      return 'journal' in value ? [] : [value]
    })
}

/** What must never be lost again. It is kept in this process, which is none of those that are killed. */
export class Ledger {
  readonly #kept = new Map<string, JournalEvent>()
  #pending: Acknowledged[] = []
  #acknowledged = 0

  /** Acts acknowledged so far. */
  get acknowledged(): number {
    return this.#acknowledged
  }

  /** Events that must be there from now on. */
  get events(): number {
    return this.#kept.size
  }

  acknowledge(act: Acknowledged): void {
    this.#pending.push(act)
    this.#acknowledged += 1
  }

  /**
   * Takes down what stands on disk while the app is closed.
   * @returns the acts acknowledged since the last time whose events are not there, in the order they were done
   */
  settle(onDisk: readonly JournalEvent[]): readonly string[] {
    const fresh = onDisk.filter(({ id }) => !this.#kept.has(id))
    let position = 0
    const missing = this.#pending.filter(({ fits }) => {
      const at = fresh.findIndex((event, index) => index >= position && fits(event))
      if (at !== -1) position = at + 1
      return at === -1
    })
    for (const event of fresh) this.#kept.set(event.id, event)
    this.#pending = []
    return missing.map(({ words }) => words)
  }

  /**
   * The events that must be among these and are not, or are changed or there twice, as JSON. An event that came back
   * from the database may name its parts in another order.
   */
  missingFrom(events: readonly JournalEvent[]): readonly string[] {
    const found = new Map(events.map((event) => [event.id, event]))
    const twice = events.length > found.size ? ['some event is there twice'] : []
    const missing = [...this.#kept.values()].filter((event) => !isDeepStrictEqual(found.get(event.id), event))
    return [...twice, ...missing.map((event) => JSON.stringify(event))]
  }

  /**
   * Lets go of what is in none of the copies that are left intact.
   * @returns how many events that are
   */
  letGo(...copies: readonly (readonly JournalEvent[])[]): number {
    const left = new Set(copies.flatMap((events) => events.map(({ id }) => id)))
    const gone = [...this.#kept.keys()].filter((id) => !left.has(id))
    for (const id of gone) this.#kept.delete(id)
    return gone.length
  }
}
