import { useMemo } from 'react'
import { ownDeck, ownDeckId } from '#domain/content/own-deck.ts'
import type { DeckSummary } from '#domain/content/pack.ts'
import { usePackFile } from './pack.ts'
import { useProgress } from './store-context.ts'

/**
 * All decks: the learner's own cards, once there is one, and those of the study material. Their own come first, because
 * new cards come in this order, and after 1,500 others they would not be seen for months.
 */
export function useDecks(): readonly DeckSummary[] {
  const { decks } = usePackFile('index.json')
  const { own } = useProgress()
  return useMemo(() => {
    const mine = ownDeck(own.values())
    return mine.cards.length > 0 ? [mine, ...decks] : decks
  }, [decks, own])
}

/** One deck. That of the learner's own cards is there although it be empty. */
export function useDeck(id: string | undefined): DeckSummary | undefined {
  const decks = useDecks()
  return decks.find((deck) => deck.id === id) ?? (id === ownDeckId ? ownDeck([]) : undefined)
}
