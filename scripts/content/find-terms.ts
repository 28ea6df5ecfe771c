import { hasOwnCase, isWord, singularsOf, type SoughtName, type TermNames, type Word, wordsOf } from './term-names.ts'

/** A term named in a text: UTF-16 offsets, `end` exclusive. */
export type Mention = {
  readonly term: string
  readonly start: number
  readonly end: number
}

/**
 * Every mention of a term in a text, in its order; of names that overlap, the one that begins first and, of those, the
 * longest.
 * @param before what stands before the text in its paragraph, to tell the capital of a name from that of a sentence
 */
export function findTerms(text: string, names: TermNames, before = ''): readonly Mention[] {
  const words = wordsOf(text)
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; ) {
    const found = nameAt(words, at, names, text, before)
    const [first, last] = [words[at], words[at + (found?.words.length ?? 1) - 1]]
    if (found && first && last) mentions.push({ term: found.term, start: first.start, end: last.end })
    at += found?.words.length ?? 1
  }
  return mentions
}

function nameAt(
  words: readonly Word[],
  at: number,
  names: TermNames,
  text: string,
  before: string
): SoughtName | undefined {
  const first = words[at]
  const standing = first
    ? firstWords(first.folded)
        .flatMap((word) => names.get(word) ?? [])
        .filter((name) => standsAt(name, words, at) && isWhole(name, words, at, text))
    : []
  if (!first || standing.length === 0) return undefined
  const begins = beginsSentence(before, text, first)
  return standing
    .filter(({ needsCapital }) => !needsCapital || (hasCapital(first) && !begins))
    .filter((name) => name.words.length > 1 || !isPartOfName(words, at, begins))
    .sort((one, other) => other.words.length - one.words.length)[0]
}

/** `Run` of `Cloud Run`: one word with a capital beside another is a part of a longer name. */
function isPartOfName(words: readonly Word[], at: number, begins: boolean): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  if (!word || hasOwnCase(word) || !hasCapital(word)) return false
  const follows = before && !begins && word.gap === ' ' && hasCapital(before) && !isSmallWord(before)
  return follows === true || (after?.gap === ' ' && hasCapital(after))
}

/** A name of one word may stand here in the plural. */
const firstWords = (folded: string): readonly string[] => [folded, ...singularsOf(folded)]

const standsAt = ({ words: sought }: SoughtName, words: readonly Word[], at: number): boolean =>
  sought.every((word, index) => {
    const found = words[at + index]
    return found && (index === 0 || found.gap === word.gap) && isWord(found, word, index === sought.length - 1)
  })

/** Neither a part of a compound such as `tag-based`, nor of an address or of an identifier. */
function isWhole({ words: sought }: SoughtName, words: readonly Word[], at: number, text: string): boolean {
  const [first, last] = [words[at], words[at + sought.length - 1]]
  if (!first || !last) return false
  return (
    !/[\p{L}\p{N}][-\u2011.]$|[_@/\\]$/u.test(text.slice(0, first.start)) &&
    !/^(?:[-\u2011.][\p{L}\p{N}]|[_@/\\])/u.test(text.slice(last.end))
  )
}

/** A word that has a capital only because a sentence begins with it. */
const isSmallWord = ({ folded }: Word): boolean =>
  ['a', 'an', 'the', 'this', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'to', 'under', 'with'].includes(folded)

const hasCapital = ({ written }: Word): boolean => /^\p{Lu}/u.test(written)

const beginsSentence = (before: string, text: string, { start }: Word): boolean =>
  /(?:^|[.!?:…]["”’)]*\s)\s*["“‘(]*$/.test(before + text.slice(0, start))
