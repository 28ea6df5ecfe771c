/**
 * A number from 0 up to 1 that depends on nothing but the numbers given (the mixing step of MurmurHash3): the n-th
 * answer of a learner to a card falls out the same under every policy, as far as what they do with it allows, so that
 * policies are compared on the same luck.
 */
export function draw(...numbers: readonly number[]): number {
  let mixed = 0x9e3779b9
  for (const number of numbers) {
    mixed = Math.imul(mixed ^ number, 0x85ebca6b)
    mixed ^= mixed >>> 13
    mixed = Math.imul(mixed, 0xc2b2ae35)
    mixed ^= mixed >>> 16
  }
  return (mixed >>> 0) / 2 ** 32
}

/** A standard normal number from the same source (Box and Muller 1958). */
export function normal(...numbers: readonly number[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - draw(...numbers, 1)))
  return radius * Math.cos(2 * Math.PI * draw(...numbers, 2))
}
