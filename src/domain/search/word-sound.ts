/** Spellings of one sound, in the order in which they must be tried. Upper case marks what later rules leave alone. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/sch/g, 'sk'],
  [/([st]i|sh|ch)(on|un|en|an)/g, 'Xn'],
  [/shun/g, 'Xn'],
  [/ti(?=a)/g, 'X'],
  [/t?ch|sh|ci(?=a)/g, 'X'],
  [/ght/g, 't'],
  [/ph/g, 'f'],
  [/d?g(?=[eiy])|dj/g, 'j'],
  [/sc(?=[eiy])|c(?=[eiy])/g, 's'],
  [/x/g, 'ks'],
  [/ck|c|q(u|w)?/g, 'k'],
  [/kw/g, 'k'],
  [/z/g, 's'],
  [/wh/g, 'w'],
  [/(?<=[a-z])h/g, ''],
  [/[aeiouyw]+/g, 'a'],
  [/(.)\1+/g, '$1'],
  [/a$/, '']
]

/**
 * A rough English sound of a word: `amortizashun` and `amortization`, `akrual` and `accrual` come out equal. All
 * vowels are one, since they are what people get wrong.
 */
export function wordSound(word: string): string {
  let sound = word
  for (const [pattern, letter] of spellings) sound = sound.replace(pattern, letter)
  return sound
}
