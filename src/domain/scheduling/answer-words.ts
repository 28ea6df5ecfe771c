import { americanSpelling } from '../search/american-spelling.ts'
import { editDistance } from '../search/edit-distance.ts'
import { type FoldedWord, foldWords } from '../search/fold-words.ts'
import { type WordForm, wordForm } from '../search/word-form.ts'
import { wordStem } from '../search/word-stem.ts'

/** A word of an answer, as it is compared with others. */
export type AnswerWord = {
  readonly form: WordForm
  /** Where it stands in its text, [start, end) in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** `small` is what nobody needs to type: articles, prepositions, units that go without saying. */
  readonly kind: 'word' | 'number' | 'negation' | 'small'
  /** Whether another letter would make it another word, as in SaaS, ITAM or tag. */
  readonly exact: boolean
}

/** `slip` is the same word with a slip of the fingers. */
export type Likeness = 'same' | 'slip'

const negation =
  /^(no|not|non|never|none|neither|nor|nothing|nobody|without|cannot|(is|are|was|were|do|does|did|ca|wo|should|need|must|could|would|has|have)nt)$/

const small = new Set(
  (
    'a an the and or but of to in on at by for from with as into than that this these those which who it its they their them ' +
    'he she his her you your we our is are was were be been being do does did has have had will would can could may ' +
    'so such then there here also only just very one each every kind both plus percent usd eur gbp'
  ).split(' ')
)

const numbers = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, number) => [word, String(number)]
  )
)

/** The words of an answer. "1,200.50", "−5" and "minus 5" are one number each, and "six" is 6. */
export function answerWords(text: string): readonly AnswerWord[] {
  const words: AnswerWord[] = []
  for (const word of wholeNumbers(text)) {
    const before = words.at(-1)
    const minus = before !== undefined && /^(minus|negativ)/.test(before.form.text) && isNumber(word.text)
    if (minus) words.pop()
    words.push(answerWord(minus ? { ...word, start: before.start, text: `-${word.text}` } : word, text))
  }
  return words
}

function answerWord({ text, start, end }: FoldedWord, whole: string): AnswerWord {
  const number = isNumber(text) ? String(Number(text)) : numbers.get(text)
  const form = wordForm(number ?? americanSpelling(text))
  const written = whole.slice(start, end)
  const exact = form.text.length < 5 || /\d/.test(form.text) || /\p{Lu}.*\p{Lu}/u.test(written)
  return { form, start, end, exact, kind: kindOf(text, number) }
}

function kindOf(text: string, number: string | undefined): AnswerWord['kind'] {
  if (small.has(text)) return 'small' // "one pod on every node" counts nothing
  if (number !== undefined) return 'number'
  return negation.test(text) ? 'negation' : 'word'
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text) && text.length < 16

/** Folded words, with the parts of a number together and its sign before it. */
function wholeNumbers(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = []
  for (const word of foldWords(text)) {
    const last = words.at(-1)
    const joined = last && joinedNumber(last.text, text.slice(last.end, word.start), word.text)
    if (last && joined !== undefined) words[words.length - 1] = { text: joined, start: last.start, end: word.end }
    else words.push(signed(word, text))
  }
  return words
}

function joinedNumber(before: string, between: string, after: string): string | undefined {
  if (!isNumber(before) || !/^\d+$/.test(after) || before.includes('.')) return undefined
  if (between === '.') return `${before}.${after}`
  return after.length === 3 && /^[,'’\u00A0\u202F]$/.test(between) ? before + after : undefined
}

function signed(word: FoldedWord, text: string): FoldedWord {
  const before = text.slice(Math.max(0, word.start - 2), word.start)
  if (!isNumber(word.text) || !/(^|[^\p{L}\p{N}])[-−]$/u.test(before)) return word
  return { ...word, text: `-${word.text}`, start: word.start - 1 }
}

/** How a typed word stands for a word that was meant; undefined where it is another. */
export function likeness(typed: AnswerWord, meant: AnswerWord): Likeness | undefined {
  if (typed.form.text === meant.form.text) return 'same'
  if (typed.kind === 'negation' && meant.kind === 'negation') return 'same'
  if (typed.kind === 'number' || meant.kind === 'number') return undefined
  if (typed.form.stem === meant.form.stem) return 'same'
  return isSlip(typed, meant) ? 'slip' : undefined
}

/** A word, among some, that two neighbours make when they are written together: "right sizing" makes "rightsizing". */
export function joinedAs(first: AnswerWord, second: AnswerWord, words: readonly AnswerWord[]): AnswerWord | undefined {
  if (first.kind === 'number' || second.kind === 'number') return undefined
  const text = first.form.text + second.form.text
  const stem = wordStem(text)
  return words.find(({ form }) => form.text === text || form.stem === stem)
}

/**
 * Nobody mistakes the letter that a word begins with, unless it changes places with the next: what differs there is
 * another word, such as "unblended" or "mixed" for "fixed".
 */
function isSlip(typed: AnswerWord, meant: AnswerWord): boolean {
  const [one, other] = [typed.form.text, meant.form.text]
  if (meant.exact || one.length < 3) return false
  if (one[0] !== other[0] && (one[0] !== other[1] || one[1] !== other[0])) return false
  const most = other.length > 8 ? 2 : 1
  const edits = editDistance(one, other, most).whole
  return Math.min(edits, editDistance(typed.form.stem, meant.form.stem, most).whole) <= most
}
