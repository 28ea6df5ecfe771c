import { createEditDistance } from './edit-distance.ts'
import type { WordForm } from './word-form.ts'

const sameStem = 0.96
const sameSound = 0.9
const skeleton = 0.8
/** Below this two words have nothing to do with each other. Two edits in five letters still pass. */
const least = 0.55

/** One for each of what is compared: words come in the order of the alphabet, and so, nearly, do their stems and sounds. */
const [textDistance, stemDistance, soundDistance] = [createEditDistance(), createEditDistance(), createEditDistance()]

/**
 * How alike a typed word and a word of a name are, 0 to 1. Tells apart, from best to worst: the same word, another
 * ending, a beginning (`reserv`), a slip of the fingers, the same sound, and a word without its vowels (`mgmt`, `k8s`).
 * `most` is how many edits a slip may be.
 */
export function wordSimilarity(typed: WordForm, meant: WordForm, most: number): number {
  if (typed.text === meant.text) return 1
  if (typed.stem === meant.stem) return sameStem
  if (meant.text.startsWith(typed.text)) return beginningSimilarity(typed.text, meant.text)
  const guess = Math.max(
    typoSimilarity(typed, meant, most),
    soundSimilarity(typed, meant),
    skeletonSimilarity(typed, meant)
  )
  return guess < least ? 0 : guess
}

/** Whether the typed word is the other one for certain: itself, with another ending, or cut short in a usual way. */
export function isSameWord(typed: WordForm, meant: WordForm): boolean {
  return typed.stem === meant.stem || meant.text.startsWith(typed.text) || skeletonSimilarity(typed, meant) > 0
}

function beginningSimilarity(typed: string, meant: string): number {
  return typed.length === 1 ? 0.6 : 0.8 + (0.15 * typed.length) / meant.length
}

function typoSimilarity(typed: WordForm, meant: WordForm, most: number): number {
  if (most === 0 || lacksLetters(typed.letters, meant.letters, most)) return 0
  const { whole, beginning } = textDistance(typed.text, meant.text, most)
  const asWhole = 1 - whole / Math.max(typed.text.length, meant.text.length)
  const completed = Math.min(1, typed.text.length / meant.text.length)
  const asBeginning = beginning > 1 ? 0 : (1 - beginning / typed.text.length) * (0.76 + 0.15 * completed)
  return Math.max(asWhole, asBeginning, stemTypo(typed, meant, most))
}

/** `forcasting` against `forecast`: the ending would cost more than the typo. */
function stemTypo(typed: WordForm, meant: WordForm, most: number): number {
  if (typed.stem === typed.text && meant.stem === meant.text) return 0
  const long = Math.max(typed.stem.length, meant.stem.length)
  if (long < 4 || Math.abs(typed.stem.length - meant.stem.length) > most) return 0
  return sameStem * (1 - stemDistance(typed.stem, meant.stem, most).whole / long)
}

/** Nobody mistakes the sound that a word begins with. */
function soundSimilarity(typed: WordForm, meant: WordForm): number {
  if (typed.sound.length < 3 || meant.sound.length < 3) return 0
  if (typed.sound === meant.sound) return sameSound
  const long = Math.max(typed.sound.length, meant.sound.length)
  if (long < 5 || typed.sound[0] !== meant.sound[0]) return 0
  return sameSound * (1 - soundDistance(typed.sound, meant.sound, long / 3).whole / long)
}

/** `mgmt` for `management`, `k8s` for `kubernetes`. */
function skeletonSimilarity(typed: WordForm, meant: WordForm): number {
  const { text } = typed
  if (text.length < 3 || text.length >= meant.text.length || text[0] !== meant.text[0]) return 0
  const counted = /^([a-z])(\d+)([a-z])$/.exec(text)
  if (counted)
    return Number(counted[2]) === meant.text.length - 2 && meant.text.endsWith(counted[3] ?? '') ? sameSound : 0
  return !/.[aeiou\d]/.test(text) && isThinnedFrom(text, meant.text) ? skeleton : 0
}

function isThinnedFrom(typed: string, meant: string): boolean {
  let at = 0
  for (const letter of meant) if (letter === typed[at]) at++
  return at === typed.length
}

/** Edits that a word of this length may carry and still be looked for. */
export function allowedEdits(length: number): number {
  if (length < 3) return 0
  return length < 5 ? 1 : length < 9 ? 2 : 3
}

/** Whether the other word lacks more than `most` of the typed one's different letters: then it is further away than that. */
export function lacksLetters(typed: number, meant: number, most: number): boolean {
  let left = most
  for (let rest = typed & ~meant; rest !== 0; rest &= rest - 1) if (--left < 0) return true
  return false
}
