import type { OwnCardState } from '../journal/kept-things.ts'
import type { DeckSummary } from './pack.ts'

/** The deck of the learner's own cards, beside those of the study material. */
export const ownDeckId = 'own'

/** The learner's own cards in the order they were written: those in the trash, or those that are not. */
export const ownCardsInOrder = (own: Iterable<OwnCardState>, trashed: boolean): readonly OwnCardState[] =>
  [...own]
    .filter((state) => state.trashed === trashed)
    .sort((one, other) => one.writtenAt - other.writtenAt || (one.card < other.card ? -1 : 1))

/**
 * The learner's own cards as a deck, without those in the trash. Each is a fact of its own: a cloze is one card, as in
 * the study material, and all of its gaps are open at once.
 */
export const ownDeck = (own: Iterable<OwnCardState>): DeckSummary => ({
  id: ownDeckId,
  title: 'My cards',
  about: 'Cards you wrote yourself.',
  cards: ownCardsInOrder(own, false).map(({ card }) => [card, card])
})
