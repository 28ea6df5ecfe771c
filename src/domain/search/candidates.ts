import { bestPlaces } from './best-places.ts'
import type { GlossaryIndex } from './glossary-index.ts'
import type { QueryReading } from './query-reading.ts'

/** How many names each way of looking may contribute. More finds nothing more (measured) and costs time. */
const byWordsLimit = 50
const byTrigramsLimit = 50
const byBeginningLimit = 40

/** The names worth comparing with the query, by their place in the index: everything else is out of the running. */
export function candidates(reading: QueryReading, index: GlossaryIndex): ReadonlySet<number> {
  return new Set([
    ...(index.byInitials.get(reading.joined) ?? []),
    ...byBeginning(reading.joined, index),
    ...byWords(reading, index),
    ...(reading.joined.length > 2 ? index.trigrams.nearest(reading.spaced, byTrigramsLimit) : [])
  ])
}

/** Names that are or begin with what was typed, the shortest first; places between `from` and `to` are in `sorted`. */
function byBeginning(typed: string, { sorted, names, scores }: GlossaryIndex): readonly number[] {
  const joinedAt = (at: number) => names[sorted[at] ?? -1]?.joined ?? ''
  const from = firstNotBelow(typed, sorted.length, joinedAt)
  let to = from
  while (to < sorted.length && joinedAt(to).startsWith(typed)) to++
  const brevity = scores.subarray(0, to - from)
  for (let at = 0; at < brevity.length; at++) brevity[at] = 1 / joinedAt(from + at).length
  return bestPlaces(brevity, byBeginningLimit).map((at) => sorted[from + at] as number)
}

function firstNotBelow(typed: string, count: number, textAt: (at: number) => string): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (textAt(middle) < typed) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Names that share the most, and the most telling, words with the query in whatever order. The index numbers its names
 * from 0, so that every name has its place in the arrays: hence the assertions.
 */
function byWords({ words }: QueryReading, index: GlossaryIndex): readonly number[] {
  const worth = index.scores.fill(0)
  const credited = index.marks.fill(-1)
  words.forEach(({ telling }, number) => {
    for (const { word, value } of telling) {
      for (const name of index.vocabulary.namesWith(word)) {
        if (credited[name] === number) continue
        credited[name] = number
        worth[name] = (worth[name] as number) + value
      }
    }
  })
  for (let name = 0; name < worth.length; name++) {
    if (worth[name] !== 0) worth[name] = (worth[name] as number) / (words.length + (index.wordsOf[name]?.length ?? 0))
  }
  return bestPlaces(worth, byWordsLimit)
}
