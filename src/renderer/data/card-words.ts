import { plainSides } from '#domain/browse/plain-words.ts'
import { foldText } from '#domain/browse/text-pattern.ts'
import type { Card } from '#domain/content/pack.ts'
import type { OwnCardState } from '#domain/journal/kept-things.ts'
import { wordsOf } from './own-cards.ts'

/** The words of a card: its question to be read, and both sides and its tags folded, to be searched. */
export type CardWords = {
  readonly question: string
  readonly ask: string
  readonly answer: string
  readonly tags: readonly string[]
}

const known = new WeakMap<Card | OwnCardState, CardWords>()

/** They are folded once: a list of ten thousand cards is searched with every key that is pressed. */
function wordsOnce<Source extends Card | OwnCardState>(card: Source, make: (card: Source) => CardWords): CardWords {
  const words = known.get(card) ?? make(card)
  known.set(card, words)
  return words
}

export const wordsOfCard = (card: Card): CardWords =>
  wordsOnce(card, ({ ask, answer }) => folded({ ask: wordsOf(ask), answer: wordsOf(answer) }, []))

export const wordsOfOwnCard = (card: OwnCardState): CardWords =>
  wordsOnce(card, ({ face, tags }) => folded(plainSides(face), tags))

/** Letters of a question that a line shows at most. */
const shown = 200

const folded = (sides: { readonly ask: string; readonly answer: string }, tags: readonly string[]): CardWords => ({
  question: sides.ask.slice(0, shown).replaceAll(/\s+/g, ' ').trim(),
  ask: foldText(sides.ask),
  answer: foldText(sides.answer),
  tags: tags.map(foldText)
})
