import type { Comparison } from './compare-name.ts'
import { glossaryIndex, type GlossaryIndex } from './glossary-index.ts'
import { readWords } from './glossary-name.ts'
import { markedRanges } from './marked-ranges.ts'
import { type LookUp, lookUps, queryReading, type QueryReading } from './query-reading.ts'
import { bestPerTerm, byRank, rankReading } from './rank-reading.ts'
import { splitQuestion } from './split-question.ts'
import type { SearchableTerm, TermMatch, TermMatches } from './term-match.ts'

/** A reading this good needs no other: the query is a name, not a question. */
const settled = 0.9
/** What a match of one of two things is worth beside a match of the whole query. */
const partOfQuery = 0.84
/** Share of a name's letters that may be wrong, and when nothing was found so. */
const edited = { usual: 0.33, patient: 0.8 }
/** Below this the best match is a guess to be offered as such. */
const matchedWell = 0.65
/** Matches this far behind the best are noise. */
const trailing = 0.4
const leastShown = 0.4
const mostNearest = 5
const mostCharacters = 200
const mostWords = 12

export type TermSearch = {
  /** How many terms are searched. */
  readonly size: number
  /** The terms that a query may mean, best first, at most `limit`. An empty query means none. */
  readonly search: (query: string, limit?: number) => TermMatches
}

/** Prepares a glossary for being searched as people type. The order of the terms makes no difference. */
export function createTermSearch(terms: readonly SearchableTerm[]): TermSearch {
  const index = glossaryIndex(terms)
  const nextQuery = lookUps(index)
  return { size: terms.length, search: (query, limit = 30) => searchTerms(query, limit, index, nextQuery()) }
}

type Found = { readonly comparison: Comparison; readonly reading: QueryReading }

function searchTerms(query: string, limit: number, index: GlossaryIndex, lookUp: LookUp): TermMatches {
  const words = readWords(query.slice(0, mostCharacters))
    .map((word) => word.text)
    .slice(0, mostWords)
  if (words.length === 0) return { matches: [], nearest: false }
  const found = findTerms(words, index, lookUp)
  const best = bestOf(found)
  const nearest = best < matchedWell
  const least = nearest ? 0 : Math.max(leastShown, best - trailing)
  const shown = found
    .filter(({ comparison }) => comparison.similarity > least)
    .slice(0, nearest ? Math.min(limit, mostNearest) : limit)
  return { matches: shown.map((each) => toMatch(each, index)), nearest: nearest && shown.length > 0 }
}

type Rank = (texts: readonly string[], share?: number, mostEdited?: number) => readonly Found[]

/** Ranks the query as it stands; where that is no name, as the question it may be; at last with more patience. */
function findTerms(words: readonly string[], index: GlossaryIndex, lookUp: LookUp): readonly Found[] {
  const rank = ranking(index, lookUp)
  const whole = rank(words)
  if (bestOf(whole) >= settled) return whole
  const { asked, parts } = splitQuestion(words)
  const inquiry = asked.length === 0 ? [] : rank(asked)
  if (bestOf(inquiry) >= settled) return inquiry
  const found = merge([...whole, ...inquiry, ...parts.flatMap((part) => rank(part, partOfQuery))], index)
  return bestOf(found) >= matchedWell ? found : merge([...found, ...rank(words, 1, edited.patient)], index)
}

function ranking(index: GlossaryIndex, lookUp: LookUp): Rank {
  return (texts, share = 1, mostEdited = edited.usual) => {
    const reading = queryReading(texts, lookUp)
    return rankReading(reading, index, mostEdited).map((comparison) => ({
      comparison: { ...comparison, similarity: share * comparison.similarity },
      reading
    }))
  }
}

function bestOf(found: readonly Found[]): number {
  return found[0]?.comparison.similarity ?? 0
}

function merge(found: readonly Found[], index: GlossaryIndex): readonly Found[] {
  const order = byRank(index)
  const sorted = [...found].sort((a, b) => order(a.comparison, b.comparison))
  const kept = new Set(
    bestPerTerm(
      sorted.map(({ comparison }) => comparison),
      index
    )
  )
  return sorted.filter(({ comparison }) => kept.has(comparison))
}

function toMatch({ comparison, reading }: Found, index: GlossaryIndex): TermMatch {
  const name = index.names[comparison.name]
  if (name === undefined) throw new Error(`no name at ${comparison.name}`)
  const typed = reading.words.map((word) => word.form.text)
  return {
    id: index.terms[name.term]?.id ?? '',
    tier: comparison.tier,
    score: 1 - comparison.similarity,
    matched: name.text,
    ranges: markedRanges(name, typed, comparison.pairs)
  }
}
