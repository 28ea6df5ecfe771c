import type { Term } from '../../src/domain/content/pack.ts'
import { americanSpelling } from '../../src/domain/search/american-spelling.ts'

/** A name of a term in the words it is looked for by. */
export type SoughtName = {
  readonly term: string
  readonly words: readonly Word[]
  /** An ordinary word too: the name only where it has its capital inside a sentence. */
  readonly needsCapital: boolean
}

/** A word of a text, and where it stands: UTF-16 offsets, `end` exclusive. `gap` is what parts it from the one before. */
export type Word = {
  readonly written: string
  /** In lower case and American spelling. */
  readonly folded: string
  readonly gap: string
  readonly start: number
  readonly end: number
}

/** The names of all terms by their first word, those of most words first. */
export type TermNames = ReadonlyMap<string, readonly SoughtName[]>

export type NamedTerm = Pick<Term, 'id' | 'term' | 'aliases'> & {
  /** Names of it that are ordinary words too: in small letters, or with its capital where it is never to be marked. */
  readonly unmarked: readonly string[]
}

/** Prepares the names of terms to be found in texts. A name that two terms go by is left out: nobody knows which is meant. */
export function termNames(terms: readonly NamedTerm[]): TermNames {
  const names = terms.flatMap(soughtNames)
  const owners = new Map<string, Set<string>>()
  for (const { term, words } of names) owners.set(keyOf(words), (owners.get(keyOf(words)) ?? new Set()).add(term))
  const byFirst = new Map<string, SoughtName[]>()
  for (const name of names) {
    if (owners.get(keyOf(name.words))?.size !== 1) continue
    const first = name.words[0]?.folded ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  return byFirst
}

/** All names of a term. What stands behind one in brackets tells it from another and is not said in a text. */
export const namesOf = ({ term, aliases }: Pick<NamedTerm, 'term' | 'aliases'>): readonly string[] =>
  [term, ...aliases].map((name) => name.replace(/ \(.*\)$/, ''))

function soughtNames(term: NamedTerm): readonly SoughtName[] {
  return namesOf(term).flatMap((name) => {
    const ordinary = term.unmarked.find((one) => one.toLowerCase() === name.toLowerCase())
    const needsCapital = ordinary !== undefined
    const mayHaveIt = /^\p{Lu}/u.test(name) && ordinary === name.toLowerCase()
    return needsCapital && !mayHaveIt ? [] : [{ term: term.id, words: wordsOf(name), needsCapital }]
  })
}

/** A different case makes another name only where the case counts. */
const keyOf = (words: readonly Word[]): string =>
  words.map((word) => (hasOwnCase(word) ? word.written : word.folded)).join(' ')

const wordPattern = /[\p{L}\p{N}\u2080-\u2089]+|[&+]/gu
const signs: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['+', 'plus']
])

/** The words of a text. A hyphen parts words as a space does, so that `on demand` and `on-demand` are one name. */
export function wordsOf(text: string): readonly Word[] {
  let last = 0
  return [...text.matchAll(wordPattern)].map(({ 0: written, index: start }) => {
    const between = text.slice(last, start)
    const gap = between === ' ' ? between : between.replaceAll(/[\s\u00A0\u2011-]+/g, ' ')
    last = start + written.length
    return { written, folded: folded(written), gap, start, end: last }
  })
}

const known = new Map<string, string>()

/** The same words come again and again, and their spelling takes a dozen patterns to find. */
function folded(written: string): string {
  const spelled = known.get(written) ?? signs.get(written) ?? americanSpelling(written.toLowerCase())
  known.set(written, spelled)
  return spelled
}

/** `ESR`, `SaaS`, `BilledCost`: capitals that are more than the beginning of a sentence or of a name. */
export const hasOwnCase = ({ written }: Word): boolean => /^.+\p{Lu}/u.test(written)

/** Whether a word of a text is this word of a name, in the singular or, as the last of it, in the plural. */
export function isWord(found: Word, sought: Word, last: boolean): boolean {
  if (hasOwnCase(sought)) return found.written === sought.written || (last && found.written === `${sought.written}s`)
  return found.folded === sought.folded || (last && singularsOf(found.folded).includes(sought.folded))
}

/** What a plural may be the plural of: `policies`, `indexes` and `costs` have endings of their own. */
export function singularsOf(word: string): readonly string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)]
  if (word.endsWith('es')) return [word.slice(0, -1), word.slice(0, -2)]
  return word.endsWith('s') && !word.endsWith('ss') ? [word.slice(0, -1)] : []
}
