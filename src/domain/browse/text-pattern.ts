const plain = /^[\t\n\r -~]*$/

/** A text without case and accents, in which a pattern is looked for. */
export const foldText = (text: string): string =>
  plain.test(text) ? text.toLowerCase() : text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * What tells whether a folded text has a pattern in it: `*` stands for any letters and `_` for one, as in Anki; a
 * backslash makes an ordinary sign of what follows it. The pieces between the stars are looked for one after another,
 * so that no pattern takes longer than the text is long.
 * @param reach whether the pattern may stand anywhere, or must be all there is
 */
export function textPattern(pattern: string, reach: 'within' | 'whole'): (folded: string) => boolean {
  const pieces = piecesOf(foldText(pattern))
  if (reach === 'within') return (folded) => endOf(pieces, folded, 0) !== undefined
  const [first = pieceOf([])] = pieces
  const last = pieces.at(-1) ?? first
  return (folded) => {
    if (!standsAt(first, folded, 0)) return false
    if (pieces.length === 1) return folded.length === first.letters.length
    const end = endOf(pieces.slice(1, -1), folded, first.letters.length)
    const rest = folded.length - last.letters.length
    return end !== undefined && rest >= end && standsAt(last, folded, rest)
  }
}

/** Any one letter. */
const joker = Symbol('any letter')

type Letters = readonly (string | typeof joker)[]

/** A piece of a pattern; its words where no letter of it may be any other. */
type Piece = { readonly letters: Letters; readonly words: string | undefined }

const pieceOf = (letters: Letters): Piece => ({
  letters,
  words: letters.includes(joker) ? undefined : letters.join('')
})

/** The pattern between its stars, letter by letter in UTF-16 units. */
function piecesOf(pattern: string): readonly Piece[] {
  const pieces: (string | typeof joker)[][] = [[]]
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at] ?? ''
    if (letter === '\\' && at + 1 < pattern.length) pieces.at(-1)?.push(pattern[++at] ?? '')
    else if (letter === '*') pieces.push([])
    else pieces.at(-1)?.push(letter === '_' ? joker : letter)
  }
  return pieces.map(pieceOf)
}

const standsAt = ({ letters, words }: Piece, text: string, at: number): boolean =>
  words !== undefined
    ? text.startsWith(words, at)
    : at + letters.length <= text.length &&
      letters.every((letter, index) => letter === joker || letter === text[at + index])

/** Where the last of the pieces ends when each is taken at the first place after the one before; undefined if one is missing. */
function endOf(pieces: readonly Piece[], text: string, from: number): number | undefined {
  let at = from
  for (const piece of pieces) {
    const start = placeOf(piece, text, at)
    if (start < 0) return undefined
    at = start + piece.letters.length
  }
  return at
}

function placeOf(piece: Piece, text: string, from: number): number {
  if (piece.words !== undefined) return text.indexOf(piece.words, from)
  for (let at = from; at + piece.letters.length <= text.length; at++) if (standsAt(piece, text, at)) return at
  return -1
}
