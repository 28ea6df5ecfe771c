import type { GlossaryIndex } from './glossary-index.ts'
import { lettersOf, type WordForm, wordForm } from './word-form.ts'

/** A word of the query with every word of the glossary that it may stand for. */
export type QueryWord = {
  readonly form: WordForm
  /** How much the word tells, 0 to 1. */
  readonly weight: number
  /** Similarity, 0 to 1, by the number of the glossary's word. */
  readonly similar: ReadonlyMap<number, number>
  /** The same words and what each is worth where it stands in a name, the most telling first. */
  readonly telling: readonly { readonly word: number; readonly value: number }[]
}

/** One way of reading what was typed, prepared for comparison with many names. */
export type QueryReading = {
  readonly words: readonly QueryWord[]
  readonly spaced: string
  readonly joined: string
  /** The letters that occur in it, as in a word's form. */
  readonly letters: number
  readonly stems: string
}

/** Weight of a word that resembles nothing in the glossary. */
const strangerWeight = 0.8

/** Looks a word up among the words of the glossary. */
export type LookUp = (text: string) => QueryWord

/**
 * Looks words up for one query after the other: each word once, however many readings it occurs in, and not again while
 * the next key goes on with another one.
 * @returns what begins a query; the words of the one before it are remembered, those before are forgotten
 */
export function lookUps(index: GlossaryIndex): () => LookUp {
  let known = new Map<string, QueryWord>()
  return () => {
    const before = known
    const now = new Map<string, QueryWord>()
    known = now
    return (text) => {
      const word = now.get(text) ?? before.get(text) ?? queryWord(wordForm(text), index)
      now.set(text, word)
      return word
    }
  }
}

export function queryReading(texts: readonly string[], lookUp: LookUp): QueryReading {
  const words = texts.map(lookUp)
  return {
    words,
    spaced: texts.join(' '),
    joined: texts.join(''),
    letters: lettersOf(texts.join('')),
    stems: words.map((word) => word.form.stem).join('')
  }
}

function queryWord(form: WordForm, { vocabulary }: GlossaryIndex): QueryWord {
  const found = vocabulary.similarTo(form)
  const similar = new Map<number, number>()
  let nearest = -1
  for (const { word, similarity } of found) {
    similar.set(word, similarity)
    if (similarity > (similar.get(nearest) ?? 0)) nearest = word
  }
  const telling = found
    .map(({ word, similarity }) => ({ word, value: similarity * vocabulary.weightOf(word) }))
    .sort((a, b) => b.value - a.value || a.word - b.word)
  return { form, similar, telling, weight: nearest < 0 ? strangerWeight : vocabulary.weightOf(nearest) }
}
