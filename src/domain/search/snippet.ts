import { type FoldedWord, foldWords } from './fold-words.ts'

/** A piece of a text, and what in it was looked for: [start, end) in UTF-16 units of the piece, sorted. */
export type Snippet = {
  readonly text: string
  readonly ranges: readonly (readonly [start: number, end: number])[]
}

/** Letters that fill two lines of a result. */
const usualLength = 150

/** Letters shown before the first word that was found. */
const before = 40

/**
 * The piece of a text that shows most of what was looked for, cut between words.
 * @param isFound whether a folded word was looked for
 * @param length letters of the piece, about
 */
export function snippetOf(text: string, isFound: (word: string) => boolean, length = usualLength): Snippet {
  const words = foldWords(text)
  const found = words.filter(({ text: word }) => isFound(word))
  if (text.length <= length + before) return { text, ranges: found.map(({ start, end }) => [start, end]) }
  const first = bestStart(found, length)
  const start = first === undefined ? 0 : wordStartAt(words, Math.max(0, first - before))
  const end = wordEndAt(words, start + length, text.length)
  const lead = start > 0 ? '… ' : ''
  const shift = lead.length - start
  return {
    text: `${lead}${text.slice(start, end).trimEnd()}${end < text.length ? ' …' : ''}`,
    ranges: found
      .filter((word) => word.start >= start && word.end <= end)
      .map((word) => [word.start + shift, word.end + shift])
  }
}

/** Where the word that was found begins from which on most others follow within a piece of that length. */
function bestStart(found: readonly FoldedWord[], length: number): number | undefined {
  let best: FoldedWord | undefined
  let most = 0
  let last = 0
  for (const [index, word] of found.entries()) {
    while ((found[last]?.end ?? Number.POSITIVE_INFINITY) <= word.start + length - before) last++
    if (last - index > most) {
      most = last - index
      best = word
    }
  }
  return (best ?? found[0])?.start
}

const wordStartAt = (words: readonly FoldedWord[], at: number): number =>
  at === 0 ? 0 : (words.find(({ start }) => start >= at)?.start ?? 0)

const wordEndAt = (words: readonly FoldedWord[], at: number, length: number): number =>
  words.find(({ end }) => end >= at)?.end ?? length
