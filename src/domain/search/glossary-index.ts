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
  readonly byJoined: ReadonlyMap<string, readonly number[]>
  readonly byStems: ReadonlyMap<string, readonly number[]>
  readonly byInitials: ReadonlyMap<string, readonly number[]>
  /** Names in the order of their joined words, for looking up beginnings. */
  readonly sorted: readonly number[]
  readonly trigrams: TrigramIndex
}

export function glossaryIndex(given: readonly SearchableTerm[]): GlossaryIndex {
  const terms = [...given].sort((a, b) => compareText(a.id, b.id) || compareText(a.term, b.term))
  const names = namesOf(terms)
  const vocabulary = createVocabulary()
  const wordsOf = names.map((name) => name.words.map((word) => vocabulary.intern(word.text)))
  wordsOf.forEach((words, name) => {
    for (const word of new Set(words)) vocabulary.post(word, name)
  })
  const stems = (name: number) => [(wordsOf[name] ?? []).map((word) => vocabulary.formOf(word).stem).join('')]
  return {
    terms,
    names,
    wordsOf,
    wordsOfTerm: wordsPerTerm(terms.length, names, wordsOf),
    vocabulary,
    byJoined: grouped(names, (name) => [name.joined]),
    byStems: grouped(names, (_, place) => stems(place)),
    byInitials: grouped(names, (name) => initialsOf(name.words.map((word) => word.text))),
    sorted: names.map((_, place) => place).sort((a, b) => compareText(names[a]?.joined ?? '', names[b]?.joined ?? '')),
    trigrams: trigramIndex(names.map((name) => name.spaced))
  }
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

function grouped(
  names: readonly GlossaryName[],
  keysOf: (name: GlossaryName, place: number) => readonly string[]
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  names.forEach((name, place) => {
    for (const key of keysOf(name, place)) {
      const group = groups.get(key)
      if (group) group.push(place)
      else groups.set(key, [place])
    }
  })
  return groups
}
