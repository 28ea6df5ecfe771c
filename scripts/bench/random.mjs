// @ts-check

/** Numbers that look random and are the same in every run (mulberry32), so that two runs measure the same thing. */
export class Random {
  #state

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed
  }

  /** @returns {number} from 0 up to 1 */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** @param {number} end @returns {number} a whole number from 0 up to `end` */
  below(end) {
    return Math.floor(this.next() * end)
  }

  /** @template Item @param {readonly Item[]} items at least one @returns {Item} */
  of(items) {
    return /** @type {Item} */ (items[this.below(items.length)])
  }

  /** @template Item @param {readonly Item[]} items @returns {Item[]} the same in another order */
  shuffled(items) {
    const rest = [...items]
    return items.map(() => /** @type {Item} */ (rest.splice(this.below(rest.length), 1)[0]))
  }
}
