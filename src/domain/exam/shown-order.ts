import type { Item } from './item.ts'
import { randomFrom } from './random.ts'

/**
 * The order in which options are shown, as places in the bank. Steps to be put in order never stand in the right one; of
 * a match, it is the right sides that are shuffled.
 * @param seed the same seed and item give the same order for ever
 */
export function shownOrder(item: Item, seed: string): readonly number[] {
  const places = (item.kind === 'match' ? item.pairs : item.options).map((_, place) => place)
  const random = randomFrom(`${seed} ${item.id}`)
  const shuffled = random.shuffled(places)
  const solved = item.kind === 'order' && shuffled.every((place, index) => place === index)
  return solved ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled
}
