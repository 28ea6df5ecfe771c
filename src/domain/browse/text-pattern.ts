/** A text without case and accents, in which a pattern is looked for. */
export const foldText = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * What tells whether a folded text has a pattern in it: `*` stands for any letters and `_` for one, as in Anki; a
 * backslash makes an ordinary sign of what follows it. The pieces between the stars are looked for one after another,
 * so that no pattern takes longer than the text is long.
 * @param reach whether the pattern may stand anywhere, or must be all there is
 */
export function textPattern(pattern: string, reach: 'within' | 'whole'): (folded: string) => boolean {
  const pieces = piecesOf(foldText(pattern))
  if (reach === 'within') return (folded) => endOf(pieces, folded, 0) !== undefined
  const first = pieces[0] ?? []
  const last = pieces.at(-1) ?? []
  return (folded) => {
    if (!standsAt(first, folded, 0)) return false
    if (pieces.length === 1) return folded.length === first.length
    const end = endOf(pieces.slice(1, -1), folded, first.length)
    return (
      end !== undefined && folded.length - last.length >= end && standsAt(last, folded, folded.length - last.length)
    )
  }
}

/** Any one letter. */
const joker = Symbol('any letter')

type Piece = readonly (string | typeof joker)[]

/** The pattern between its stars, letter by letter in UTF-16 units. */
function piecesOf(pattern: string): readonly Piece[] {
  const pieces: (string | typeof joker)[][] = [[]]
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at] ?? ''
    if (letter === '\\' && at + 1 < pattern.length) pieces.at(-1)?.push(pattern[++at] ?? '')
    else if (letter === '*') pieces.push([])
    else pieces.at(-1)?.push(letter === '_' ? joker : letter)
  }
  return pieces
}

const standsAt = (piece: Piece, text: string, at: number): boolean =>
  at + piece.length <= text.length && piece.every((letter, index) => letter === joker || letter === text[at + index])

/** Where the last of the pieces ends when each is taken at the first place after the one before; undefined if one is missing. */
function endOf(pieces: readonly Piece[], text: string, from: number): number | undefined {
  let at = from
  for (const piece of pieces) {
    const start = placeOf(piece, text, at)
    if (start < 0) return undefined
    at = start + piece.length
  }
  return at
}

function placeOf(piece: Piece, text: string, from: number): number {
  if (!piece.includes(joker)) return text.indexOf(piece.join(''), from)
  for (let at = from; at + piece.length <= text.length; at++) if (standsAt(piece, text, at)) return at
  return -1
}
