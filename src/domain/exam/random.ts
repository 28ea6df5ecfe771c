/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** From 0 up to 1. */
  readonly next: () => number
  /** A whole number from 0 up to `end`. */
  readonly below: (end: number) => number
  /** The same items in another order. */
  readonly shuffled: <Item>(items: readonly Item[]) => readonly Item[]
}

/**
 * mulberry32: 32 bits of state are enough to shuffle options, and papers made from one seed must stay the same for ever.
 * @param seed any text, such as the id of a paper and of an item
 */
export function randomFrom(seed: string): Random {
  let state = hashText(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  /** Fisher and Yates: each order is as likely as any other. */
  const shuffled = <Item>(items: readonly Item[]): readonly Item[] => {
    const rest = [...items]
    return items.map(() => rest.splice(below(rest.length), 1)[0] as Item) // there is one left for each
  }
  return { next, below, shuffled }
}

/** FNV-1a over the text's UTF-16 units. */
export function hashText(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
