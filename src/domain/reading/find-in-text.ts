/** A part of a text, in UTF-16 units; `end` exclusive. */
type Span = { readonly start: number; readonly end: number }

/** More matches than this nobody goes through, and painting them would take longer than finding them. */
export const mostMatches = 2000

/** A text as it is searched: without case, accents and soft hyphens, each white space one blank, and where each unit stood. */
export type FoldedText = { readonly text: string; readonly from: Uint32Array; readonly length: number }

export function foldForFinding(text: string): FoldedText {
  const units: string[] = []
  const from: number[] = []
  let at = 0
  for (const letter of text) {
    for (const unit of foldLetter(letter).split('')) {
      if (unit === ' ' && units.at(-1) === ' ') continue
      units.push(unit)
      from.push(at)
    }
    at += letter.length
  }
  return { text: units.join(''), from: Uint32Array.from(from), length: text.length }
}

/** One letter as one or more units of the folded text; none for what nobody sees or types. */
function foldLetter(letter: string): string {
  if (letter < '\u0080') return /\s/.test(letter) ? ' ' : letter.toLowerCase()
  if (letter === '\u00AD') return ''
  if (/\s/u.test(letter)) return ' '
  if (letter === '’' || letter === '‘') return "'"
  if (letter === '“' || letter === '”') return '"'
  return letter.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/**
 * Where a query stands in a text, in order and apart, at most `mostMatches`. Case, accents and the shape of quotation
 * marks do not matter; white space at either end of the query does not count.
 */
export function findInText(folded: FoldedText, query: string): readonly Span[] {
  const wanted = foldForFinding(query.trim()).text
  if (wanted === '') return []
  const found: Span[] = []
  let at = folded.text.indexOf(wanted)
  while (at >= 0 && found.length < mostMatches) {
    const after = at + wanted.length
    found.push({ start: folded.from[at] ?? 0, end: endOf(folded, after) })
    at = folded.text.indexOf(wanted, after)
  }
  return found
}

/** Where a match ends in the text: behind the whole of a letter that was folded into several. */
function endOf({ from, length }: FoldedText, after: number): number {
  let next = after
  while (next < from.length && from[next] === from[after - 1]) next++
  return from[next] ?? length
}
