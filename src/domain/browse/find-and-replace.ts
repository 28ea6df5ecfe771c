import type { CardFace } from '../journal/events.ts'

/** What is looked for in cards, and what is to stand in its place. */
export type Replacing = {
  readonly find: string
  readonly put: string
  /** Whether `find` is a regular expression; then `$1` in `put` stands for what its first group found. */
  readonly pattern: boolean
  /** Whether capital letters count. */
  readonly exact: boolean
}

/** A card whose text would change. */
export type Replacement = { readonly card: string; readonly before: CardFace; readonly after: CardFace }

/** What replacing would change, or why what is looked for cannot be read. */
export type Replaced =
  | {
      readonly ok: true
      readonly changes: readonly Replacement[]
      /** Cards that would be left without a question, an answer or a gap, or too long: they stay as they are. */
      readonly spoilt: number
    }
  | { readonly ok: false; readonly problem: string }

/**
 * Looks for something in cards and puts something else in its place. Changes nothing. A regular expression can be
 * written that takes for ever: this is to be run where it can be stopped.
 */
export function replaceInCards(
  replacing: Replacing,
  cards: readonly { readonly card: string; readonly face: CardFace }[]
): Replaced {
  const expression = expressionOf(replacing)
  if (!(expression instanceof RegExp)) return { ok: false, problem: expression }
  const { put, pattern } = replacing
  const rewrite = (text: string): string =>
    pattern ? text.replaceAll(expression, put) : text.replaceAll(expression, () => put)
  const changes = cards
    .map(({ card, face }): Replacement => ({ card, before: face, after: withTexts(face, rewrite) }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
  const whole = changes.filter(({ after }) => isWhole(after))
  return { ok: true, changes: whole, spoilt: changes.length - whole.length }
}

/** What is looked for, or what is wrong with it. */
function expressionOf({ find, pattern, exact }: Replacing): RegExp | string {
  const ordinary = find.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  try {
    return new RegExp(pattern ? find : ordinary, exact ? 'gu' : 'giu')
  } catch {
    return 'This cannot be read as a regular expression.'
  }
}

const withTexts = (face: CardFace, rewrite: (text: string) => string): CardFace =>
  face.kind === 'basic'
    ? { ...face, ask: rewrite(face.ask), answer: rewrite(face.answer) }
    : { ...face, text: rewrite(face.text) }

/** The limit of `card-written`. */
const longest = 100_000

function isWhole(face: CardFace): boolean {
  const texts = face.kind === 'basic' ? [face.ask, face.answer] : [face.text]
  const fit = texts.every((text) => text.trim() !== '' && text.length <= longest)
  return fit && (face.kind === 'basic' || /\{\{[^{}]+\}\}/.test(face.text))
}
