import type { JournalHead } from '#shared/bridge.ts'
import { chainAfter, hex8 } from './line.ts'

/**
 * Where each event of the journal ends and the running hash there: 12 bytes of memory per event, so that a hundred
 * thousand events cost about a megabyte and the events themselves stay on disk.
 */
export class LineIndex {
  #ends = new Float64Array(1024)
  #chains = new Uint32Array(1024)
  #count = 0

  /** `headerEnd` is the offset in bytes at which the first event starts. */
  constructor(headerEnd: number) {
    this.#ends[0] = headerEnd
  }

  get count(): number {
    return this.#count
  }

  /** Adds the next event, given the length of its line in bytes and the line's checksum. */
  add(length: number, checksum: number): void {
    const next = this.#count + 1
    if (next === this.#ends.length) this.#grow()
    this.#ends[next] = this.endOf(this.#count) + length
    this.#chains[next] = chainAfter(this.#chainOf(this.#count), checksum)
    this.#count = next
  }

  /** The offset in bytes at which the first `count` events end. */
  endOf(count: number): number {
    return at(this.#ends, count)
  }

  /** How far the first `count` events reach. */
  headAt(count: number): JournalHead {
    return { count, chain: hex8(this.#chainOf(count)) }
  }

  #chainOf(count: number): number {
    return at(this.#chains, count)
  }

  #grow(): void {
    const ends = new Float64Array(this.#ends.length * 2)
    const chains = new Uint32Array(this.#chains.length * 2)
    ends.set(this.#ends)
    chains.set(this.#chains)
    this.#ends = ends
    this.#chains = chains
  }
}

function at(values: Float64Array | Uint32Array, position: number): number {
  const value = values[position]
  if (value === undefined) throw new RangeError(`The journal holds no event ${position}.`)
  return value
}
