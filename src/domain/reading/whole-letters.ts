/** A part of a text, in UTF-16 units. */
export type TextRange = { readonly start: number; readonly end: number }

/**
 * What a range of a text holds besides white space at its ends, with the letters whole that it holds a part of.
 * Undefined when it holds nothing.
 */
export function wholeLetters(text: string, { start, end }: TextRange): TextRange | undefined {
  const from = Math.max(0, start)
  const selected = text.slice(from, Math.max(from, end))
  const first = from + selected.length - selected.trimStart().length
  const last = from + selected.trimEnd().length
  return first < last ? { start: letterStart(text, first), end: letterEnd(text, last) } : undefined
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** No letter is longer than this, in UTF-16 units: as much is looked at to find where one begins. */
const longestLetter = 64

/** Where the letter begins that `at` stands in, with all its accents and joined signs. */
export const letterStart = (text: string, at: number): number => letterAt(text, at).start

/** Where the letter ends that `at` stands in; `at` itself where one begins. */
export function letterEnd(text: string, at: number): number {
  const { start, end } = letterAt(text, at)
  return start === at ? at : end
}

function letterAt(text: string, at: number): TextRange {
  if (at <= 0 || at >= text.length) return { start: at, end: at }
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestLetter, 0)
  const letter = letters.segment(text.slice(from, at + longestLetter)).containing(at - from)
  const start = from + (letter?.index ?? at - from)
  return { start, end: start + (letter?.segment.length ?? 0) }
}
