/**
 * British endings and stems beside the American ones. The rules run over names and queries alike, so it does no harm
 * that `enterprise` becomes `enterprize` on both sides; what matters is that both spellings meet.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|er|ers|ing|able|ation|ations|ational)$/, 'iz$1'],
  [/ys(e|es|ed|er|ers|ing)$/, 'yz$1'],
  [/(\w\w\w)our(s|ed|ing|able|ably|ite|ites)?$/, '$1or$2'],
  [/(\w\w)tre(s|d)?$/, '$1ter$2'],
  [/^(licen|defen|offen)c/, '$1s'],
  [/logue(s|d)?$/, 'log$1'],
  [/gramme(s|d)?$/, 'gram$1'],
  [/([aeiou])ll(ed|ing|er|ers|ation)$/, '$1l$2'],
  [/^artefact/, 'artifact'],
  [/^ageing$/, 'aging'],
  [/^vs$/, 'versus']
]

/** Some part that every rule needs: most words have none of them and are done. */
const concerned = /is[aei]|ys[ei]|our|tre|enc|ogue|amme|ll|artef|ageing|^vs$/

/** One spelling for words that are written differently in Britain and America: `amortised` gives `amortized`. */
export function americanSpelling(word: string): string {
  if (!concerned.test(word)) return word
  let spelled = word
  for (const [pattern, replacement] of rules) {
    if (pattern.test(spelled)) spelled = spelled.replace(pattern, replacement)
  }
  return spelled
}
