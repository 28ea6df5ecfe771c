import { acronymSwap } from './acronyms.ts'
import { glossaryName, readWords, type GlossaryName } from './glossary-name.ts'
import { initialsOf } from './initials.ts'
import { nameVariants } from './name-variants.ts'
import type { SearchableTerm } from './term-match.ts'
import { trigramIndex, type TrigramIndex } from './trigram-index.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** Everything that is worked out once for a glossary. Names are referred to by their place in `names`. */
export type GlossaryIndex = {
  /** By id, so that the order in which the terms were given cannot show. */
  readonly terms: readonly SearchableTerm[]
  readonly names: readonly GlossaryName[]
  /** For each name the numbers of its words in the vocabulary. */
  readonly wordsOf: readonly (readonly number[])[]
  /** The same for all names of a term, each word once, by the term's place in `terms`. */
  readonly wordsOfTerm: readonly (readonly number[])[]
  readonly vocabulary: Vocabulary
  readonly byInitials: ReadonlyMap<string, readonly number[]>
  /** Names in the order of their joined words, for looking up beginnings. */
  readonly sorted: readonly number[]
  readonly trigrams: TrigramIndex
  /** Room for a score and a mark for each name, kept between searches: freeing it for each key is felt. */
  readonly scores: Float32Array
  readonly marks: Int8Array
}

export function glossaryIndex(given: readonly SearchableTerm[]): GlossaryIndex {
  const terms = [...given].sort((a, b) => compareText(a.id, b.id) || compareText(a.term, b.term))
  const names = namesOf(terms)
  const vocabulary = createVocabulary(names.map(({ words }) => words.map(({ text }) => text)))
  const wordsOf = names.map(({ words }) => words.map(({ text }) => vocabulary.numberOf(text) as number))
  return {
    terms,
    names,
    wordsOf,
    wordsOfTerm: wordsPerTerm(terms.length, names, wordsOf),
    vocabulary,
    byInitials: placesByInitials(names),
    sorted: sortedPlaces(names.map((name) => name.joined)),
    trigrams: trigramIndex(names.map((name) => name.spaced)),
    scores: new Float32Array(names.length),
    marks: new Int8Array(names.length)
  }
}

function sortedPlaces(texts: readonly string[]): readonly number[] {
  return texts.map((_, place) => place).sort((a, b) => compareText(texts[a] ?? '', texts[b] ?? '') || a - b)
}

/** By code unit: unlike `localeCompare` the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function namesOf(terms: readonly SearchableTerm[]): readonly GlossaryName[] {
  const written = terms.map(({ term, aliases }) => [term, ...aliases])
  const read = written.map((texts) => texts.map(readWords))
  const swap = acronymSwap(read)
  const names: GlossaryName[] = []
  read.forEach((lists, term) => {
    const known: string[] = []
    lists.forEach((words, place) => {
      const text = written[term]?.[place] ?? ''
      for (const variant of [...nameVariants(text, words), ...swap(words)]) {
        const name = glossaryName(term, text, place === 0, variant)
        if (name.spaced === '' || known.includes(name.spaced)) continue
        known.push(name.spaced)
        names.push(name)
      }
    })
  })
  return names
}

function wordsPerTerm(
  terms: number,
  names: readonly GlossaryName[],
  wordsOf: readonly (readonly number[])[]
): readonly (readonly number[])[] {
  const perTerm = Array.from({ length: terms }, () => new Array<number>())
  names.forEach(({ term }, name) => {
    const known = perTerm[term] ?? []
    for (const word of wordsOf[name] ?? []) if (!known.includes(word)) known.push(word)
  })
  return perTerm
}

function placesByInitials(names: readonly GlossaryName[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  names.forEach(({ words }, place) => {
    for (const initials of initialsOf(words)) {
      const known = places.get(initials)
      if (known) known.push(place)
      else places.set(initials, [place])
    }
  })
  return places
}
