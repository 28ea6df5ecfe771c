import type { Item } from './item.ts'

export type Marked = { readonly right: boolean; readonly misconceptions: readonly string[] }

/**
 * Marks an answer. All of it has to be right: there are no points for half of an answer, as in most certification exams.
 * @param chosen places of options as the bank writes them, from 0. For an order all of them, first to last; for a match,
 * the right side of each left one. Nothing chosen is wrong, and no misconception.
 */
export function markAnswer(item: Item, chosen: readonly number[]): Marked {
  if (item.kind === 'order' || item.kind === 'match') {
    const count = item.kind === 'order' ? item.options.length : item.pairs.length
    const right = chosen.length === count && chosen.every((place, index) => place === index)
    const mixedUp = !right && chosen.length > 0 && item.misconception !== undefined
    return { right, misconceptions: mixedUp ? [item.misconception] : [] }
  }
  const picked = new Set(chosen)
  const right = item.options.every(({ correct }, place) => correct === picked.has(place))
  const misconceptions = item.options.flatMap(({ misconception }, place) =>
    picked.has(place) && misconception !== undefined ? [misconception] : []
  )
  return { right, misconceptions: [...new Set(misconceptions)] }
}

/** Whether as much is chosen as the item asks for. */
export function isComplete(item: Item, chosen: readonly number[]): boolean {
  if (item.kind === 'single') return chosen.length === 1
  if (item.kind === 'several') return chosen.length === item.options.filter(({ correct }) => correct).length
  const count = item.kind === 'order' ? item.options.length : item.pairs.length
  return new Set(chosen).size === count && !chosen.includes(-1)
}
