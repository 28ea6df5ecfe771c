const wordBefore = /[\p{L}\p{M}\p{N}]*$/u
const wordAfter = /^[\p{L}\p{M}\p{N}]*/u

/** No word is longer than this, in UTF-16 units. */
const longestWord = 40

const lettersBefore = (text: string, at: number): number =>
  wordBefore.exec(text.slice(Math.max(0, at - longestWord), at))?.[0].length ?? 0

const lettersAfter = (text: string, at: number): number =>
  wordAfter.exec(text.slice(at, at + longestWord))?.[0].length ?? 0

/** Whether a place is within a word. */
export const splitsWord = (text: string, at: number): boolean =>
  lettersBefore(text, at) > 0 && lettersAfter(text, at) > 0

/**
 * An end of a range, moved out of the word it splits: so that the word belongs to the range if more than half of it did.
 * @param inside any place in the range
 */
export function wordEdge(text: string, end: number, inside: number): number {
  if (!splitsWord(text, end)) return end
  const [before, after] = [lettersBefore(text, end), lettersAfter(text, end)]
  const rangeIsBefore = inside < end
  const belongs = rangeIsBefore ? before > after : after > before
  return belongs === rangeIsBefore ? end + after : end - before
}
