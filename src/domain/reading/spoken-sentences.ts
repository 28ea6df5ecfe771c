/** A sentence to be read aloud, and where it stands in the text, in UTF-16 units. */
export type Sentence = { readonly start: number; readonly end: number; readonly text: string }

/** Engines of speech give up on longer pieces, and a pause can only come between two. */
const longest = 300

/**
 * The sentences of a text from a place on, the one that the place lies in first. Lines are paragraphs, items or cells: no
 * sentence goes beyond its line. What holds neither letter nor digit is not read.
 */
export function sentencesFrom(text: string, from: number, segmenter: Intl.Segmenter): readonly Sentence[] {
  const sentences: Sentence[] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (at + line.length > from) sentences.push(...sentencesOf(line, at, segmenter))
    at += line.length + 1
  }
  return sentences.filter(({ end, text: words }) => end > from && /[\p{L}\p{N}]/u.test(words))
}

const sentencesOf = (line: string, at: number, segmenter: Intl.Segmenter): readonly Sentence[] =>
  [...segmenter.segment(line)].flatMap(({ segment, index }) => inPieces(segment, at + index))

/** A sentence that is too long, parted after commas and the like, or else between words. */
function inPieces(sentence: string, at: number): readonly Sentence[] {
  if (sentence.length <= longest) return [{ start: at, end: at + sentence.length, text: sentence }]
  const head = sentence.slice(0, longest)
  const cut =
    Math.max(head.lastIndexOf('; '), head.lastIndexOf(', '), head.lastIndexOf(': ')) + 1 || head.lastIndexOf(' ')
  const length = cut > 0 ? cut + 1 : longest
  return [
    { start: at, end: at + length, text: sentence.slice(0, length) },
    ...inPieces(sentence.slice(length), at + length)
  ]
}
