import { littleWords } from './little-words.ts'
import { wordForm, type WordForm } from './word-form.ts'
import { allowedEdits, lacksLetters, wordSimilarity } from './word-similarity.ts'

const littleWeight = 0.15

export type SimilarWord = { readonly word: number; readonly similarity: number }

/** Every different word of the glossary, numbered from 0 in the order of the alphabet, with the names it stands in. */
export type Vocabulary = {
  readonly numberOf: (text: string) => number | undefined
  readonly formOf: (word: number) => WordForm
  /** How telling a word is, 0 to 1: the rarer the more. */
  readonly weightOf: (word: number) => number
  readonly namesWith: (word: number) => readonly number[]
  /** Every word that the typed one may stand for. A word of the glossary itself is hardly a typo of another. */
  readonly similarTo: (typed: WordForm) => readonly SimilarWord[]
}

/** @param names the words of each name */
export function createVocabulary(names: readonly (readonly string[])[]): Vocabulary {
  const texts = [...new Set(names.flat())].sort()
  const numbers = new Map(texts.map((text, word) => [text, word]))
  const forms = texts.map(wordForm)
  const namesWith = texts.map((): number[] => [])
  names.forEach((words, name) => {
    for (const text of new Set(words)) namesWith[numbers.get(text) as number]?.push(name)
  })
  const posted = namesWith.reduce((sum, list) => sum + list.length, 0)

  // Asked for each word of each name that is compared.
  const weights = Float64Array.from(forms, ({ text }, word) => {
    if (littleWords.has(text)) return littleWeight
    const rarity = Math.log(1 + posted / (1 + (namesWith[word]?.length ?? 0))) / Math.log(1 + posted / 2)
    return Math.min(1, 0.35 + 0.65 * rarity)
  })

  return {
    numberOf: (text) => numbers.get(text),
    formOf: (word) => forms[word] as WordForm,
    weightOf: (word) => weights[word] ?? 1,
    namesWith: (word) => namesWith[word] ?? [],
    similarTo: similarWords(forms, (text) => numbers.has(text))
  }
}

/** Looks at every word, in the order of the alphabet, in which comparing them is quickest. */
function similarWords(forms: readonly WordForm[], isKnown: (text: string) => boolean): Vocabulary['similarTo'] {
  // What is looked at of every word lies side by side, sounds and stems by number.
  const letters = Int32Array.from(forms, (form) => form.letters)
  const lengths = Int32Array.from(forms, (form) => form.text.length)
  const sounds = numbered(forms.map((form) => form.sound))
  const stems = numbered(forms.map((form) => form.stem))

  return (typed) => {
    const allowed = allowedEdits(typed.text.length)
    const most = isKnown(typed.text) ? Math.min(1, allowed) : allowed
    const [sound, stem] = [sounds.numberOf(typed.sound), stems.numberOf(typed.stem)]
    const shortest = typed.text.length - most - 1
    const found: SimilarWord[] = []
    for (let word = 0; word < forms.length; word++) {
      // Cheap enough to ask of every word: throws out nearly all of them before any distance is computed.
      const mayBe = lacksLetters(typed.letters, letters[word] as number, most)
        ? sounds.of[word] === sound || stems.of[word] === stem
        : (lengths[word] as number) >= shortest
      if (!mayBe) continue
      const similarity = wordSimilarity(typed, forms[word] as WordForm, most)
      if (similarity > 0) found.push({ word, similarity })
    }
    return found
  }
}

/** Texts as numbers, the same for the same text; -1 for one that is not among them. */
function numbered(texts: readonly string[]): { readonly of: Int32Array; readonly numberOf: (text: string) => number } {
  const numbers = new Map<string, number>()
  for (const text of texts) if (!numbers.has(text)) numbers.set(text, numbers.size)
  const numberOf = (text: string): number => numbers.get(text) ?? -1
  return { of: Int32Array.from(texts, numberOf), numberOf }
}
