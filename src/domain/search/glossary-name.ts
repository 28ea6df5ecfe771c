import { americanSpelling } from './american-spelling.ts'
import { foldWords, type FoldedWord } from './fold-words.ts'
import { lettersOf } from './word-form.ts'

/** One way of writing one name of a term. */
export type GlossaryName = {
  /** Place of the term in the sorted glossary. */
  readonly term: number
  /** The name or alias as the glossary writes it. */
  readonly text: string
  /** Whether it is the term's own name rather than an alias. */
  readonly own: boolean
  /** Folded words in American spelling, with where they stand in `text`. */
  readonly words: readonly FoldedWord[]
  /** The words with spaces, and without. */
  readonly spaced: string
  readonly joined: string
  /** The letters that occur in it, as in a word's form. */
  readonly letters: number
}

/** The words of a text as the search compares them: folded, in American spelling. */
export function readWords(text: string): readonly FoldedWord[] {
  return foldWords(text).map((word) => {
    const spelled = americanSpelling(word.text)
    return spelled === word.text ? word : { ...word, text: spelled }
  })
}

export function glossaryName(term: number, text: string, own: boolean, words: readonly FoldedWord[]): GlossaryName {
  const texts = words.map((word) => word.text)
  const joined = texts.join('')
  return { term, text, own, words, spaced: texts.join(' '), joined, letters: lettersOf(joined) }
}
