/** Endings that only change the grammar, longest first, with the letters that must be left over. */
const endings: readonly (readonly [ending: string, leaves: number])[] = [
  ['iation', 4],
  ['iating', 4],
  ['iated', 4],
  ['iate', 4],
  ['ation', 4],
  ['ating', 4],
  ['ated', 4],
  ['ator', 4],
  ['ment', 4],
  ['ate', 4],
  // Only after a long stem: `autoscaler` and `autoscaling`, but `customer` is not `custom`.
  ['er', 7],
  ['ing', 3],
  ['ed', 3]
]

const vowel = /[aeiouy]/
const doubled = /([bcdfglmnprtz])\1$/

/**
 * What is left of a word without plural and verb endings, so that `tagging`, `tags` and `tag` meet, and `allocated`
 * meets `allocation`. Deliberately a short table: names and queries go through the same one, so a stem need not be a
 * word, and what it misses the fuzzy comparison finds.
 */
export function wordStem(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word
  const single = withoutPlural(word)
  const bare = withoutEnding(single).replace(doubled, '$1')
  return bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return word.endsWith('s') && !/[su]s$/.test(word) ? word.slice(0, -1) : word
}

function withoutEnding(word: string): string {
  for (const [ending, leaves] of endings) {
    const rest = word.slice(0, -ending.length)
    if (rest.length >= leaves && word.endsWith(ending) && vowel.test(rest)) return rest
  }
  return word
}
