import { alignWords, type Alignment, type WordPair } from './align-words.ts'
import { editDistance } from './edit-distance.ts'
import type { GlossaryIndex } from './glossary-index.ts'
import type { GlossaryName } from './glossary-name.ts'
import type { QueryReading } from './query-reading.ts'
import type { TermMatch } from './term-match.ts'
import { isSameWord, lacksLetters } from './word-similarity.ts'

/** What comparing a reading of the query with one name found. */
export type Comparison = {
  readonly name: number
  /** 0 to 1. */
  readonly similarity: number
  readonly tier: TermMatch['tier']
  /** Whether fuse.js can judge it: not a changed word order, nor a name far shorter than the query. */
  readonly fusible: boolean
  readonly pairs: readonly WordPair[]
}

const sameButSpaces = 0.99
const sameButEndings = 0.97
const sameInitials = 0.94
/** Nothing that had to be guessed comes near a name that was typed right. */
export const mostForGuess = 0.93
const changedOrder = 0.03
/** Share of a name from which on it counts as standing whole in the query. */
const wholeName = 0.85
const farShorter = 0.8

/**
 * Compares a reading of the query with the name at the given place in the index. `mostEdited` is the share of the
 * letters, 0 to 1, that may be wrong before the name as a whole no longer counts: the less, the faster.
 */
export function compareName(reading: QueryReading, name: number, index: GlossaryIndex, mostEdited: number): Comparison {
  return certainMatch(reading, name, index) ?? guessedMatch(reading, name, index, mostEdited)
}

function certainMatch(reading: QueryReading, name: number, index: GlossaryIndex): Comparison | undefined {
  const { joined, spaced } = index.names[name] ?? { joined: '', spaced: '' }
  const certain = { name, fusible: false, pairs: [] }
  if (reading.joined === joined) {
    return { ...certain, tier: 'exact', similarity: reading.spaced === spaced ? 1 : sameButSpaces }
  }
  if (reading.stems === stemsOf(name, index)) return { ...certain, tier: 'words', similarity: sameButEndings }
  if (mayBeInitials(reading, index) && index.byInitials.get(reading.joined)?.includes(name)) {
    return { ...certain, tier: 'words', similarity: sameInitials }
  }
  return undefined
}

function stemsOf(name: number, { wordsOf, vocabulary }: GlossaryIndex): string {
  let stems = ''
  for (const word of wordsOf[name] ?? []) stems += vocabulary.formOf(word).stem
  return stems
}

/** Two letters begin too many names, and a longer word of the glossary is that word: `cost` is no initials. */
function mayBeInitials({ joined, words }: QueryReading, { vocabulary }: GlossaryIndex): boolean {
  const known = words.some(({ form }) => vocabulary.numberOf(form.text) !== undefined)
  return joined.length === 3 || (joined.length > 3 && !known)
}

function guessedMatch(reading: QueryReading, name: number, index: GlossaryIndex, mostEdited: number): Comparison {
  const joined = index.names[name]?.joined ?? ''
  const alignment = alignWords(reading, name, index)
  const similarity = Math.max(wordsSimilarity(alignment), wholeSimilarity(reading, index.names[name], mostEdited))
  const tier = tierOf(reading, name, index, alignment.pairs)
  const fusible = tier === 'fuzzy' && alignment.inOrder && joined.length > reading.joined.length * farShorter
  return { name, similarity: Math.min(mostForGuess, similarity), fusible, pairs: alignment.pairs, tier }
}

/** Finding the query in the name counts most; a name that stands whole in a longer query counts too. */
function wordsSimilarity({ queryShare, nameShare, inOrder }: Alignment): number {
  const queryInName = queryShare * (0.7 + 0.3 * nameShare)
  const nameInQuery = nameShare < wholeName ? 0 : nameShare * (0.55 + 0.38 * queryShare)
  return Math.max(queryInName, nameInQuery) - (inOrder ? 0 : changedOrder)
}

/** Both texts without spaces, so that a gap too many or too few costs nothing. */
function wholeSimilarity(typed: QueryReading, meant: GlossaryName | undefined, mostEdited: number): number {
  const { length } = typed.joined
  const most = length * mostEdited
  if (meant === undefined || lacksLetters(typed.letters, meant.letters, most)) return 0
  const begun = Math.min(1, length / meant.joined.length)
  if (meant.joined.startsWith(typed.joined)) return length < 3 ? 0.7 : 0.82 + 0.11 * begun
  const { whole, beginning } = editDistance(typed.joined, meant.joined, most)
  const asWhole = 1 - whole / Math.max(length, meant.joined.length)
  return Math.max(0, asWhole, (1 - beginning / length) * (0.74 + 0.2 * begun))
}

function tierOf(
  reading: QueryReading,
  name: number,
  index: GlossaryIndex,
  pairs: readonly WordPair[]
): TermMatch['tier'] {
  if (index.names[name]?.joined.startsWith(reading.joined)) return 'prefix'
  const sure = ({ typed, meant }: WordPair): boolean => {
    const form = index.vocabulary.formOf(index.wordsOf[name]?.[meant] ?? -1)
    const asked = reading.words[typed]?.form
    return asked !== undefined && isSameWord(asked, form)
  }
  return pairs.length === reading.words.length && pairs.every(sure) ? 'words' : 'fuzzy'
}
