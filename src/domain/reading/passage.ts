import type { Passage } from '../journal/events.ts'
import { findAgain } from './find-again.ts'
import { letterEnd, letterStart } from './letter-bounds.ts'
import { foldTypography, indexRuns, type RunIndex } from './shared-runs.ts'

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
  const from = Math.max(0, start)
  const selected = text.slice(from, Math.max(0, end))
  const words = selected.trim()
  if (words === '') return undefined
  const before = selected.length - selected.trimStart().length
  const first = letterStart(text, from + before)
  const last = letterEnd(text, from + before + words.length)
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

/**
 * Where a passage stands in a text: in its place, elsewhere word for word, in words that have been changed since or of
 * which a part is left, or nowhere. What is exact or moved may be shown as it is; what is approximate is for the learner
 * to look at. In UTF-16 units.
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
  let index: RunIndex | undefined
  return passages.map((passage) => {
    if (standsInPlace(text, passage)) return { kind: 'exact', start: passage.start, end: passage.end }
    index ??= indexRuns(foldTypography(text))
    return findAgain(index, passage)
  })
}

/** With this much before and after it unchanged it is no coincidence that a quote stands where it stood. */
const sureContext = 32

function standsInPlace(text: string, { prefix, quote, suffix, start }: Passage): boolean {
  const before = prefix.slice(-sureContext)
  return start >= before.length && text.startsWith(before + quote + suffix.slice(0, sureContext), start - before.length)
}
