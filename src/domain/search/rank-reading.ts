import { candidates } from './candidates.ts'
import { compareName, type Comparison } from './compare-name.ts'
import { fuseScores } from './fuse-scores.ts'
import { compareText, type GlossaryIndex } from './glossary-index.ts'
import type { QueryReading } from './query-reading.ts'

/** How many names fuse.js ranks: those that the cheaper comparison left in front. */
const fuseLimit = 60
/** Its say in the rank. It does not see swapped letters or changed word order, hence not all of it. */
const fuseShare = 0.3

/** The best name of every term that resembles this reading of the query, best first. */
export function rankReading(reading: QueryReading, index: GlossaryIndex): readonly Comparison[] {
  const compared = [...candidates(reading, index)].map((name) => compareName(reading, name, index))
  const front = compared.sort(byRank(index)).slice(0, fuseLimit)
  return bestPerTerm(withFuse(reading, front, index).sort(byRank(index)), index)
}

function withFuse(reading: QueryReading, front: readonly Comparison[], index: GlossaryIndex): Comparison[] {
  const scores = fuseScores(reading.spaced, front.map(({ name }) => index.names[name]?.spaced ?? ''))
  return front.map((comparison, at) => {
    if (comparison.tier !== 'fuzzy' || !comparison.inOrder) return comparison
    const similarity = (1 - fuseShare) * comparison.similarity + fuseShare * Math.min(0.93, scores[at] ?? 0)
    return { ...comparison, similarity }
  })
}

/** Keeps the first of each term; expects the best first. */
export function bestPerTerm(sorted: readonly Comparison[], { names }: GlossaryIndex): readonly Comparison[] {
  const seen = new Set<number>()
  return sorted.filter(({ name }) => {
    const term = names[name]?.term ?? -1
    return !seen.has(term) && seen.add(term)
  })
}

/** Better first; among equals a term's own name, then the shorter name, then the alphabet. */
export function byRank({ names, terms }: GlossaryIndex): (a: Comparison, b: Comparison) => number {
  return (a, b) => {
    const [one, two] = [names[a.name], names[b.name]]
    if (a.similarity !== b.similarity || one === undefined || two === undefined) return b.similarity - a.similarity
    return (
      Number(two.own) - Number(one.own) ||
      one.text.length - two.text.length ||
      compareText(one.text, two.text) ||
      compareText(terms[one.term]?.id ?? '', terms[two.term]?.id ?? '')
    )
  }
}
