const passedOver = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with'
])

/**
 * What people make of a name's first letters: `cost of goods sold` gives `cogs` and `cgs`. Nothing for a single word.
 */
export function initialsOf(words: readonly string[]): readonly string[] {
  if (words.length < 2) return []
  const first = (chosen: readonly string[]) => chosen.map((word) => word.slice(0, 1)).join('')
  const all = first(words)
  const telling = first(words.filter((word) => !passedOver.has(word)))
  return telling === all || telling.length < 2 ? [all] : [all, telling]
}
