import type { FoldedWord } from './fold-words.ts'

type Words = readonly FoldedWord[]

const numerals = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, number) => [
    `${number}`,
    word
  ])
)
/** Words that a sign may stand for (`&`, `+`), which people leave out. */
const signs = new Set(['and', 'plus'])
const hump = /[a-z][A-Z]/

/**
 * The ways in which one name may be typed besides as written, each as words that still know where they stand in the
 * name: `BilledCost` as two words, `P&L` as `P L` or `P n L`, `Scope 3` with its number in letters. The name as written
 * comes first.
 */
export function nameVariants(text: string, words: Words): readonly Words[] {
  const variants = [words]
  if (hump.test(text)) {
    const humps = words.flatMap((word) => splitHumps(text, word))
    if (humps.length > words.length) variants.push(humps)
  }
  const bare = words.filter((word) => !signs.has(word.text))
  if (bare.length > 0 && bare.length < words.length) {
    variants.push(bare)
    if (bare.every((word) => word.text.length <= 2)) variants.push(words.map(shortAnd))
  }
  if (words.some((word) => numerals.has(word.text))) {
    variants.push(words.map((word) => ({ ...word, text: numerals.get(word.text) ?? word.text })))
  }
  return variants
}

function shortAnd(word: FoldedWord): FoldedWord {
  return word.text === 'and' ? { ...word, text: 'n' } : word
}

/** `CommitmentDiscountId` has four humps' worth of words; `SaaS` and `CapEx` are words of their own. */
function splitHumps(text: string, word: FoldedWord): Words {
  const written = text.slice(word.start, word.end)
  if (written.length !== word.text.length || !hump.test(written)) return [word]
  const parts = written.split(/(?<=[a-z])(?=[A-Z])/)
  if (parts.some((part) => part.length < 2) || written.length < 8) return [word]
  let at = word.start
  return parts.map((part) => {
    const start = at
    at += part.length
    return { text: part.toLowerCase(), start, end: at }
  })
}
