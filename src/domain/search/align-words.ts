import type { GlossaryIndex } from './glossary-index.ts'
import type { QueryReading, QueryWord } from './query-reading.ts'

/** A word of the query (counted from 0) that stands for a word of the name. */
export type WordPair = { readonly typed: number; readonly meant: number; readonly similarity: number }

export type Alignment = {
  readonly pairs: readonly WordPair[]
  /** Share of the query, and of the name, that was found, by weight and similarity, 0 to 1. */
  readonly queryShare: number
  readonly nameShare: number
  /** Whether the words come in the same order. */
  readonly inOrder: boolean
}

/** What a word counts that is not in this name but in another name of the term: `EDP discount`, `HPA autoscaler`. */
const elsewhere = 0.85

/** Pairs the words of the query with those of a name, best pair first, each word once. */
export function alignWords(reading: QueryReading, name: number, index: GlossaryIndex): Alignment {
  const ids = index.wordsOf[name] ?? []
  const pairs = pickPairs(possiblePairs(reading, ids))
  const ofTerm = index.wordsOfTerm[index.names[name]?.term ?? -1] ?? []
  return {
    pairs,
    queryShare: queryShare(reading.words, pairs, ofTerm),
    nameShare: nameShare(ids, pairs, index),
    inOrder: areInOrder(pairs)
  }
}

function queryShare(words: readonly QueryWord[], pairs: readonly WordPair[], ofTerm: readonly number[]): number {
  let [found, whole] = [0, 0]
  words.forEach(({ weight, similar }, typed) => {
    const pair = pairs.find((each) => each.typed === typed)
    whole += weight
    found += weight * (pair ? pair.similarity : elsewhere * bestAmong(similar, ofTerm))
  })
  return share(found, whole)
}

function bestAmong(similar: QueryWord['similar'], ids: readonly number[]): number {
  let best = 0
  if (similar.size > 0) for (const id of ids) best = Math.max(best, similar.get(id) ?? 0)
  return best
}

function nameShare(ids: readonly number[], pairs: readonly WordPair[], { vocabulary }: GlossaryIndex): number {
  let [found, whole] = [0, 0]
  for (const id of ids) whole += vocabulary.weightOf(id)
  for (const { meant, similarity } of pairs) found += vocabulary.weightOf(ids[meant] ?? -1) * similarity
  return share(found, whole)
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
