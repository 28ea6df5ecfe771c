import { type AnswerWord, answerWords, joinedAs, type Likeness, likeness } from './answer-words.ts'
import type { ExpectedAnswer } from './expected-answer.ts'
import type { Rating } from './schedule.ts'

/** A stretch of a text, and how it differs from the other one. */
export type Piece = {
  /** Where it begins, in UTF-16 units. */
  readonly start: number
  readonly text: string
  readonly mark: 'slip' | 'extra' | 'missing' | undefined
}

/** A typed answer beside the one that was expected. */
export type TypedAnswer = {
  readonly verdict: 'expected' | 'nearly' | 'different'
  /** The rating it speaks for. The learner knows better: what was typed may say the same in other words. */
  readonly rating: Rating
  readonly typed: readonly Piece[]
  readonly expected: readonly Piece[]
}

/** How much of what counts must be there. A longer answer is rarely given word for word. */
const shortAnswer = 4
const enoughOfLong = 0.75
const enoughForNearly = 0.4
/** More beside the point than this share, and it may have been a guess at everything. */
const mostBeside = 0.4

const ratingFor = { expected: 3, nearly: 2, different: 1 } as const

/**
 * Compares what was typed with what a card expects. Case, accents, punctuation, hyphens, British and American spelling,
 * the order of the words and small slips do not matter; numbers, their order, "not" and short names do.
 * @returns undefined where there is nothing to compare: no word was typed, or none is expected
 */
export function compareAnswer(typed: string, expected: ExpectedAnswer, question: string): TypedAnswer | undefined {
  const given = answerWords(typed)
  const meant = answerWords(expected.text)
  const keys = keysOf(meant, expected.keys)
  if (given.length === 0 || keys.length === 0) return undefined
  const found = findWords(given, meant)
  const beside = besideThePoint(given, found.given, keys, answerWords(question))
  const verdict = verdictOf({ given, meant, found: found.meant, keys, beside })
  const missing = keys.filter((word) => !found.meant.has(word))
  const slips = given.filter((word) => found.given.get(word) === 'slip')
  return {
    verdict,
    rating: ratingFor[verdict],
    typed: piecesOf(typed, [...marked(beside, 'extra'), ...marked(slips, 'slip')]),
    expected: piecesOf(expected.text, marked(missing, 'missing'))
  }
}

type Found = ReadonlyMap<AnswerWord, Likeness>

/** Which words of each answer have their like in the other. */
function findWords(given: readonly AnswerWord[], meant: readonly AnswerWord[]) {
  const found = { given: new Map<AnswerWord, Likeness>(), meant: new Map<AnswerWord, Likeness>() }
  const note = (words: Map<AnswerWord, Likeness>, word: AnswerWord, how: Likeness): void => {
    if (words.get(word) !== 'same') words.set(word, how)
  }
  for (const one of given) {
    for (const other of meant) {
      const how = likeness(one, other)
      if (how === undefined) continue
      note(found.given, one, how)
      note(found.meant, other, how)
    }
  }
  for (const [first, second, whole] of joined(given, meant)) {
    for (const word of [first, second]) note(found.given, word, 'same')
    note(found.meant, whole, 'same')
  }
  for (const [first, second, whole] of joined(meant, given)) {
    for (const word of [first, second]) note(found.meant, word, 'same')
    note(found.given, whole, 'same')
  }
  return found
}

/** Neighbours that are one word of the other answer. */
const joined = (apart: readonly AnswerWord[], whole: readonly AnswerWord[]) =>
  apart.slice(1).flatMap((second, at) => {
    const first = apart[at]
    const together = first && joinedAs(first, second, whole)
    return first && together ? [[first, second, together] as const] : []
  })

/** The words that count: all small ones where there are no others. */
function keysOf(meant: readonly AnswerWord[], ranges: ExpectedAnswer['keys']): readonly AnswerWord[] {
  const inside = meant.filter((word) => ranges.some(([start, end]) => word.start < end && word.end > start))
  const telling = inside.filter(({ kind }) => kind !== 'small')
  return telling.length > 0 ? telling : inside
}

/**
 * Typed words that stand nowhere in the answer. Those of the question may be repeated, unless it names what is to be
 * chosen from: "showback or chargeback?".
 */
function besideThePoint(
  given: readonly AnswerWord[],
  found: Found,
  keys: readonly AnswerWord[],
  question: readonly AnswerWord[]
): readonly AnswerWord[] {
  const isIn = (words: readonly AnswerWord[], word: AnswerWord): boolean =>
    words.some((other) => likeness(word, other) !== undefined)
  const choice = keys.some((word) => word.kind === 'word' && isIn(question, word))
  return given.filter((word) => word.kind !== 'small' && !found.has(word) && (choice || !isIn(question, word)))
}

type Compared = {
  readonly given: readonly AnswerWord[]
  readonly meant: readonly AnswerWord[]
  readonly found: Found
  readonly keys: readonly AnswerWord[]
  readonly beside: readonly AnswerWord[]
}

function verdictOf({ given, meant, found, keys, beside }: Compared): TypedAnswer['verdict'] {
  const there = keys.filter((word) => found.has(word))
  const [weightThere, weightBeside] = [weightOf(there), weightOf(beside)]
  const share = weightThere / weightOf(keys)
  if (share < enoughForNearly) return 'different'
  const enough = share >= (keys.length > shortAnswer ? enoughOfLong : 1)
  const toThePoint = weightBeside <= mostBeside * (weightThere + weightBeside)
  return enough && toThePoint && numbersAgree(given, keys) && !turnsItRound(given, meant, keys, beside)
    ? 'expected'
    : 'nearly'
}

const weightOf = (words: readonly AnswerWord[]): number =>
  words.reduce((sum, { kind }) => sum + (kind === 'number' || kind === 'negation' ? 2 : 1), 0)

/** Whether every number that counts is there, and in order: "6 core and 5 allied" is not "5 core and 6 allied". */
function numbersAgree(given: readonly AnswerWord[], keys: readonly AnswerWord[]): boolean {
  const typed = given.map(({ form }) => form.text)
  let at = 0
  for (const { kind, form } of keys) {
    if (kind === 'number') at = typed.indexOf(form.text, at)
    if (at < 0) return false
  }
  return true
}

/** Whether a "not" too many or too few, or a "yes" for a "no", makes it say the opposite. */
function turnsItRound(
  given: readonly AnswerWord[],
  meant: readonly AnswerWord[],
  keys: readonly AnswerWord[],
  beside: readonly AnswerWord[]
): boolean {
  const denies = (words: readonly AnswerWord[]): boolean => words.some(({ kind }) => kind === 'negation')
  const agrees = given.some(({ form }) => form.text === 'yes') && meant[0]?.kind === 'negation'
  return agrees || denies(beside) || (denies(keys) && !denies(given))
}

type Marked = { readonly start: number; readonly end: number; readonly mark: Piece['mark'] }

const marked = (words: readonly AnswerWord[], mark: Piece['mark']): readonly Marked[] =>
  words.map(({ start, end }) => ({ start, end, mark }))

/** A text cut where something is marked. */
function piecesOf(text: string, marks: readonly Marked[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, mark } of marks.toSorted((one, other) => one.start - other.start)) {
    if (start > at) pieces.push({ start: at, text: text.slice(at, start), mark: undefined })
    pieces.push({ start, text: text.slice(start, end), mark })
    at = end
  }
  return at < text.length ? [...pieces, { start: at, text: text.slice(at), mark: undefined }] : pieces
}
