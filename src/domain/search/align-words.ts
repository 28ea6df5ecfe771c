import type { GlossaryIndex } from './glossary-index.ts'
import type { QueryReading } from './query-reading.ts'

/** A word of the query (counted from 0) that stands for a word of the name. */
export type WordPair = { readonly typed: number; readonly meant: number; readonly similarity: number }

export type Alignment = {
  readonly pairs: readonly WordPair[]
  /** Share of the query, and of the name, that the pairs account for, by weight and similarity, 0 to 1. */
  readonly queryShare: number
  readonly nameShare: number
  /** Whether the words come in the same order. */
  readonly inOrder: boolean
}

/** Pairs the words of the query with those of a name, best pair first, each word once. */
export function alignWords(reading: QueryReading, name: number, index: GlossaryIndex): Alignment {
  const ids = index.wordsOf[name] ?? []
  const pairs = pickPairs(possiblePairs(reading, ids))
  let [gained, wanted] = [0, 0]
  for (const { weight } of reading.words) wanted += weight
  for (const pair of pairs) gained += (reading.words[pair.typed]?.weight ?? 0) * pair.similarity
  let [covered, whole] = [0, 0]
  for (const id of ids) whole += index.vocabulary.weightOf(id)
  for (const pair of pairs) covered += index.vocabulary.weightOf(ids[pair.meant] ?? -1) * pair.similarity
  return { pairs, queryShare: share(gained, wanted), nameShare: share(covered, whole), inOrder: areInOrder(pairs) }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function possiblePairs(reading: QueryReading, ids: readonly number[]): WordPair[] {
  const pairs: WordPair[] = []
  reading.words.forEach(({ similar }, typed) => {
    ids.forEach((id, meant) => {
      const similarity = similar.get(id)
      if (similarity !== undefined) pairs.push({ typed, meant, similarity })
    })
  })
  return pairs
}

function pickPairs(possible: WordPair[]): readonly WordPair[] {
  if (possible.length < 2) return possible
  const distance = (pair: WordPair) => Math.abs(pair.typed - pair.meant)
  possible.sort((a, b) => b.similarity - a.similarity || distance(a) - distance(b) || a.typed - b.typed)
  const picked: WordPair[] = []
  for (const pair of possible) {
    if (!picked.some((other) => other.typed === pair.typed || other.meant === pair.meant)) picked.push(pair)
  }
  return picked.sort((a, b) => a.typed - b.typed)
}

function areInOrder(pairs: readonly WordPair[]): boolean {
  return pairs.every((pair, at) => at === 0 || (pairs[at - 1]?.meant ?? 0) < pair.meant)
}
