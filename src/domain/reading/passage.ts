import type { Passage } from '../journal/events.ts'
import { findAgain } from './find-again.ts'
import { foldTypography, indexRuns, type RunIndex } from './shared-runs.ts'
import { letterEnd, letterStart, type TextRange, wholeLetters } from './whole-letters.ts'

/** Characters kept before and after the words of a passage, to find them by. */
const contextLength = 200

/** What was selected in a chapter's text, and the section it begins in. */
export type Selection = TextRange & { readonly chapter: string; readonly section?: string | undefined }

/**
 * The passage that a selection in a chapter's text means: white space at its ends does not belong to it, and a letter
 * that is half selected belongs to it whole. Undefined when nothing is left.
 */
export function makePassage(text: string, { chapter, section, ...selected }: Selection): Passage | undefined {
  const range = wholeLetters(text, selected)
  if (!range) return undefined
  const { start, end } = range
  return {
    chapter,
    ...(section ? { section } : {}),
    quote: text.slice(start, end),
    prefix: text.slice(letterEnd(text, Math.max(0, start - contextLength)), start),
    suffix: text.slice(end, letterStart(text, Math.min(text.length, end + contextLength))),
    start,
    end
  }
}

/**
 * Where a passage stands in a text: in its place, elsewhere word for word, in words that have been changed since or of
 * which a part is left, or nowhere. What is exact or moved may be shown as it is; what is approximate is for the learner
 * to look at.
 */
export type Located = ({ readonly kind: 'exact' | 'moved' | 'approximate' } & TextRange) | { readonly kind: 'lost' }

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
