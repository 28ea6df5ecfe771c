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
export function initialsOf(words: readonly { readonly text: string }[]): readonly string[] {
  if (words.length < 2) return []
  let [all, telling] = ['', '']
  for (const { text } of words) {
    all += text.charAt(0)
    if (!passedOver.has(text)) telling += text.charAt(0)
  }
  return telling === all || telling.length < 2 ? [all] : [all, telling]
}
