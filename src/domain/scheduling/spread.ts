/**
 * Chooses the day on which a card comes back, among those near its interval: the one on which the fewest others come,
 * so that no day is a mountain and cards learnt together part.
 *
 * A day on which another card of the same fact comes is taken only when every day has one. Between days that are alike
 * the one nearest to the interval wins, and between two as near, the card's own name decides. Nothing is left to chance,
 * so that the button can say beforehand what will happen.
 * @param nearby intervals to choose from, in days (`nearbyIntervals`)
 * @param load how many cards come back after so many days
 * @param withSibling whether a card of the same fact comes back after so many days
 */
export function spreadInterval(choice: {
  readonly card: string
  readonly interval: number
  readonly nearby: readonly number[]
  readonly load: (days: number) => number
  readonly withSibling: (days: number) => boolean
}): number {
  const { card, interval, nearby, load, withSibling } = choice
  const lean = leaning(card)
  const costs = nearby.map((days) => [
    withSibling(days) ? 1 : 0,
    load(days),
    Math.abs(days - interval),
    (days - interval) * lean
  ])
  const order = nearby.map((_, index) => index).sort((one, other) => compare(costs[one] ?? [], costs[other] ?? []))
  return nearby[order[0] ?? 0] ?? interval
}

/** Whether a card leans to the earlier or the later of two days: 1 or -1, by its name and for ever. */
function leaning(card: string): 1 | -1 {
  let sum = 0
  for (const letter of card) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return sum % 2 === 0 ? 1 : -1
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, cost] of one.entries()) {
    const difference = cost - (other[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
