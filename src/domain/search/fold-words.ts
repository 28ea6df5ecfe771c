/** A word of a text, folded, and where it stood in the text: UTF-16 offsets, `end` exclusive. */
export type FoldedWord = { readonly text: string; readonly start: number; readonly end: number }

/** Signs that people also write as words; any other sign only separates words. */
const spokenSigns: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['+', 'plus'],
  ['%', 'percent']
])

/** A word with its accents, written as marks or not, and its apostrophes; or one of the signs above. */
const wordOrSign = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʼ`]*|[&+%]/gu
const plain = /^[a-z0-9]+$/i
/** Nearly every name: words of plain letters and digits, between which anything else here is a gap. */
const plainWords = /^[a-z0-9 \-/.,()]*$/i
const neitherLetterNorDigit = /[^\p{L}\p{N}]+/gu

/**
 * Splits a text into words without case, accents or punctuation: `Réserved-Instance's` gives `reserved`, `instances`.
 * An apostrophe does not split a word; `&`, `+` and `%` become the words they stand for.
 */
export function foldWords(text: string): readonly FoldedWord[] {
  if (plainWords.test(text)) return plainlyFolded(text.toLowerCase())
  const words: FoldedWord[] = []
  for (const { 0: written, index: start } of text.matchAll(wordOrSign)) {
    const folded = spokenSigns.get(written) ?? fold(written)
    if (folded !== '') words.push({ text: folded, start, end: start + written.length })
  }
  return words
}

/** As above for plain lower-case text, several times as fast: a glossary is folded whole when it is opened. */
function plainlyFolded(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    if (code > 96 || (code > 47 && code < 58)) continue
    if (at > start) words.push({ text: text.slice(start, at), start, end: at })
    start = at + 1
  }
  return words
}

function fold(written: string): string {
  const lower = written.toLowerCase()
  return plain.test(written) ? lower : lower.normalize('NFKD').replaceAll(neitherLetterNorDigit, '')
}
