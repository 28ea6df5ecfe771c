import { littleWords } from './little-words.ts'
import { wordForm, type WordForm } from './word-form.ts'
import { allowedEdits, lettersMissing, wordSimilarity } from './word-similarity.ts'

const littleWeight = 0.15

export type SimilarWord = { readonly word: number; readonly similarity: number }

/** Every different word of the glossary, numbered, with the names it stands in. */
export type Vocabulary = {
  /** The number of a word, given a new one if it has none yet. Numbers count from 0, and only they may be asked for. */
  readonly intern: (text: string) => number
  readonly numberOf: (text: string) => number | undefined
  readonly formOf: (word: number) => WordForm
  /** How telling a word is, 0 to 1: the rarer the more. */
  readonly weightOf: (word: number) => number
  /** Notes that a name has the word; names come one after the other. */
  readonly post: (word: number, name: number) => void
  readonly namesWith: (word: number) => readonly number[]
  /** Every word that the typed one may stand for. A word of the glossary itself is hardly a typo of another. */
  readonly similarTo: (typed: WordForm) => readonly SimilarWord[]
}

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  const forms: WordForm[] = []
  const names: number[][] = []
  let posted = 0

  const intern = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, forms.length)
    forms.push(wordForm(text))
    names.push([])
    return forms.length - 1
  }

  const weightOf = (word: number): number => {
    if (littleWords.has(forms[word]?.text ?? '')) return littleWeight
    const rarity = Math.log(1 + posted / (1 + (names[word]?.length ?? 0))) / Math.log(1 + posted / 2)
    return Math.min(1, 0.35 + 0.65 * rarity)
  }

  return {
    intern,
    numberOf: (text) => numbers.get(text),
    formOf: (word) => forms[word] as WordForm,
    weightOf,
    post: (word, name) => {
      const list = names[word]
      if (list === undefined || list.at(-1) === name) return
      list.push(name)
      posted++
    },
    namesWith: (word) => names[word] ?? [],
    similarTo: (typed) => similarWords(typed, numbers.has(typed.text), forms)
  }
}

function similarWords(typed: WordForm, known: boolean, forms: readonly WordForm[]): readonly SimilarWord[] {
  const found: SimilarWord[] = []
  const most = known ? Math.min(1, allowedEdits(typed.text.length)) : allowedEdits(typed.text.length)
  for (let word = 0; word < forms.length; word++) {
    const form = forms[word] as WordForm
    if (!mayBeSimilar(typed, form, most)) continue
    const similarity = wordSimilarity(typed, form, most)
    if (similarity > 0) found.push({ word, similarity })
  }
  return found
}

/** Cheap enough to ask of every word: throws out nearly all of them before any distance is computed. */
function mayBeSimilar(typed: WordForm, meant: WordForm, most: number): boolean {
  if (lettersMissing(typed.letters, meant.letters) <= most) return meant.text.length > typed.text.length - most - 2
  return typed.sound === meant.sound || typed.stem === meant.stem
}
