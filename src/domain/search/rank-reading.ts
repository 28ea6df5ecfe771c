import { candidates } from './candidates.ts'
import { compareName, mostForGuess, type Comparison } from './compare-name.ts'
import { fuseScores } from './fuse-scores.ts'
import { compareText, type GlossaryIndex } from './glossary-index.ts'
import type { QueryReading } from './query-reading.ts'

/** How many names the cheaper comparison leaves in front, for fuse.js to rank. */
const frontLimit = 40
/** Its say in the rank. A swap of letters costs it two edits, hence not all of it. */
const fuseShare = 0.3
/** It sees no match at all in `weighted avg cost cap`, and must not throw out what the words say. */
const mostLost = 0.4

/** The best name of every term that resembles this reading of the query, best first; `mostEdited` as in compareName. */
export function rankReading(reading: QueryReading, index: GlossaryIndex, mostEdited: number): readonly Comparison[] {
  const compared = [...candidates(reading, index)].map((name) => compareName(reading, name, index, mostEdited))
  const front = compared.sort(byRank(index)).slice(0, frontLimit)
  return bestPerTerm(withFuse(reading, front, index).sort(byRank(index)), index)
}

/** What was typed right needs no fuzzy rank; what fuse.js cannot judge keeps the rank it has. */
function withFuse(reading: QueryReading, front: readonly Comparison[], index: GlossaryIndex): Comparison[] {
  const judged = front.filter(({ fusible }) => fusible)
  const scores = fuseScores(
    reading.spaced,
    judged.map(({ name }) => index.names[name]?.spaced ?? '')
  )
  const scored = judged.map((comparison, at) => {
    const { similarity } = comparison
    const fused = Math.min(mostForGuess, Math.max(similarity - mostLost, scores[at] ?? 0))
    return { ...comparison, similarity: (1 - fuseShare) * similarity + fuseShare * fused }
  })
  return [...front.filter(({ fusible }) => !fusible), ...scored]
}

/** Keeps the first of each term; expects the best first. */
export function bestPerTerm(sorted: readonly Comparison[], { names }: GlossaryIndex): readonly Comparison[] {
  const seen = new Set<number>()
  return sorted.filter(({ name }) => {
    const term = names[name]?.term ?? -1
    if (seen.has(term)) return false
    seen.add(term)
    return true
  })
}

/** Better first; among equals a term's own name, then the shorter name, then the alphabet. */
export function byRank({ names, terms }: GlossaryIndex): (a: Comparison, b: Comparison) => number {
  return (a, b) => {
    const one = names[a.name]
    const two = names[b.name]
    if (a.similarity !== b.similarity || one === undefined || two === undefined) return b.similarity - a.similarity
    return (
      Number(two.own) - Number(one.own) ||
      one.text.length - two.text.length ||
      compareText(one.text, two.text) ||
      compareText(terms[one.term]?.id ?? '', terms[two.term]?.id ?? '')
    )
  }
}
