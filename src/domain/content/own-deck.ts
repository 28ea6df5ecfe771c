import type { OwnCardState } from '../journal/kept-things.ts'
import type { DeckSummary } from './pack.ts'

/** The deck of the learner's own cards, beside those of the study material. */
export const ownDeckId = 'own'

/**
 * The learner's own cards as a deck, in the order they were written, without those in the trash. Each is a fact of its
 * own: a cloze is one card, and all of its gaps are open at once.
 */
export function ownDeck(own: Iterable<OwnCardState>): DeckSummary {
  const cards = [...own]
    .filter(({ trashed }) => !trashed)
    .sort((one, other) => one.writtenAt - other.writtenAt || (one.card < other.card ? -1 : 1))
  return {
    id: ownDeckId,
    title: 'My cards',
    about: 'Cards you wrote yourself.',
    cards: cards.map(({ card }) => [card, card])
  }
}
