import type { Act } from '../journal/events.ts'
import type { OwnCardState } from '../journal/kept-things.ts'
import type { DeckSummary } from './pack.ts'

/** The deck of the learner's own cards, beside those of the study material. */
export const ownDeckId = 'own'

/** The learner's own cards in the order they were written: those in the trash, or those that are not. */
export function ownCardsInOrder(own: Iterable<OwnCardState>, trashed: boolean): readonly OwnCardState[] {
  const states = [...own]
  return [...states, ...rivalCards(states)]
    .filter((state) => state.trashed === trashed)
    .sort((one, other) => one.writtenAt - other.writtenAt || (one.card < other.card ? -1 : 1))
}

/** Texts that lost to another machine's, each as a card in the trash under an id that is the same everywhere. */
function rivalCards(states: readonly OwnCardState[]): readonly OwnCardState[] {
  const known = new Set(states.map(({ card }) => card))
  return states
    .flatMap(({ rivals = [] }) => rivals)
    .map(({ face, tags, passage, changedAt, version }) => ({
      card: `${ownDeckId}.${version}`,
      face,
      tags,
      passage,
      writtenAt: changedAt,
      changedAt,
      trashed: true
    }))
    .filter(({ card }) => !known.has(card)) // it was restored, and is a card like others since
}

/** What fetches a card back from the trash: of a text that lost to another, a card of its own is made. */
export function restoringAct(own: ReadonlyMap<string, OwnCardState>, card: string): Act {
  const rival = own.has(card) ? undefined : rivalCards([...own.values()]).find((one) => one.card === card)
  if (!rival) return { kind: 'card-restored', card }
  const { face, tags, passage } = rival
  return { kind: 'card-written', card, face, tags: [...tags], ...(passage && { passage }) }
}

/**
 * The learner's own cards as a deck, without those in the trash. Each is a fact of its own: a cloze is one card, as in
 * the study material, and all of its gaps are open at once.
 */
export const ownDeck = (own: Iterable<OwnCardState>): DeckSummary => ({
  id: ownDeckId,
  title: 'My cards',
  about: 'Cards you wrote yourself.',
  domain: undefined,
  cards: ownCardsInOrder(own, false).map(({ card }) => [card, card])
})
