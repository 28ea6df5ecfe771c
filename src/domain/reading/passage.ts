import type { Passage } from '../journal/events.ts'

/** Characters kept before and after the words of a passage, to find them by. */
const contextLength = 200

export type Selection = {
  readonly chapter: string
  /** The section it begins in. */
  readonly section?: string | undefined
  /** In UTF-16 units of the chapter's text. */
  readonly start: number
  readonly end: number
}

/**
 * The passage that a selection in a chapter's text means: white space at its ends does not belong to it, and a letter
 * that is half selected belongs to it whole. Undefined when nothing is left.
 */
export function makePassage(text: string, { chapter, section, start, end }: Selection): Passage | undefined {
  const selected = text.slice(Math.max(0, start), Math.max(0, end))
  const from = Math.max(0, start) + (selected.length - selected.trimStart().length)
  const to = from + selected.trim().length
  if (to <= from) return undefined
  const [first, last] = [letterStart(text, from), letterEnd(text, to)]
  return {
    chapter,
    ...(section ? { section } : {}),
    quote: text.slice(first, last),
    prefix: text.slice(letterEnd(text, Math.max(0, first - contextLength)), first),
    suffix: text.slice(last, letterStart(text, Math.min(text.length, last + contextLength))),
    start: first,
    end: last
  }
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** No letter is longer than this: what is looked at to find where one begins. */
const longestLetter = 64

const letterAt = (text: string, at: number): readonly [start: number, end: number] => {
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestLetter, 0)
  const letter = letters.segment(text.slice(from, at + longestLetter)).containing(at - from)
  return letter ? [from + letter.index, from + letter.index + letter.segment.length] : [at, at]
}

const letterStart = (text: string, at: number): number => (at < text.length ? letterAt(text, at)[0] : at)

/** Where the letter that `at` stands in ends; `at` itself where one begins. */
const letterEnd = (text: string, at: number): number => {
  const [start, end] = letterAt(text, at)
  return start === at ? at : end
}

/**
 * Where a passage stands in a text: in its place, elsewhere word for word, in words that have been changed since or of
 * which a part is left, or nowhere. In UTF-16 units.
 */
export type Located =
  | { readonly kind: 'exact' | 'moved' | 'approximate'; readonly start: number; readonly end: number }
  | { readonly kind: 'lost' }

/** Finds a passage in the text of its chapter, which may have been edited since. */
export function locatePassage(text: string, passage: Passage): Located {
  const [located] = locateAll(text, [passage])
  return located ?? { kind: 'lost' }
}

/** Finds the passages of one chapter, in their order. */
export function locateAll(text: string, passages: readonly Passage[]): readonly Located[] {
  return passages.map((passage) => {
    if (text.startsWith(passage.quote, passage.start)) return { kind: 'exact', start: passage.start, end: passage.end }
    const start = text.indexOf(passage.quote)
    const elsewhere = start >= 0 && !text.includes(passage.quote, start + 1)
    return elsewhere ? { kind: 'moved', start, end: start + passage.quote.length } : { kind: 'lost' }
  })
}
