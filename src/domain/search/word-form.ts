import { wordSound } from './word-sound.ts'
import { wordStem } from './word-stem.ts'

/** Everything about a word that comparing it needs, worked out once. */
export type WordForm = {
  /** Folded and in American spelling. */
  readonly text: string
  readonly stem: string
  readonly sound: string
  /** Bit n stands for the n-th letter of the alphabet, bit 26 for a digit, bit 27 for any other letter. */
  readonly letters: number
}

export function wordForm(text: string): WordForm {
  return { text, stem: wordStem(text), sound: wordSound(text), letters: lettersOf(text) }
}

/** The letters that occur in a text, as in {@link WordForm.letters}. */
export function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) letters |= 1 << letterNumber(text.charCodeAt(at))
  return letters
}

function letterNumber(code: number): number {
  if (code >= 97 && code <= 122) return code - 97
  return code >= 48 && code <= 57 ? 26 : 27
}
