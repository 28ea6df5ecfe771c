import { useMemo } from 'react'
import type { ListedCard } from '#domain/browse/browsed-card.ts'
import { foldText } from '#domain/browse/text-pattern.ts'
import { ownCardsInOrder, ownDeck } from '#domain/content/own-deck.ts'
import type { Card, DeckSummary } from '#domain/content/pack.ts'
import type { OwnCardState } from '#domain/journal/kept-things.ts'
import { presetOf } from '#domain/scheduling/preset.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { type CardWords, wordsOfCard, wordsOfOwnCard } from './card-words.ts'
import { usePackFile } from './pack.ts'
import type { Progress } from './progress.ts'
import { useProgress, useSettings } from './store-context.ts'
import type { PastAnswers } from './use-past-answers.ts'

/** What a line shows that neither answers nor acts change. */
type Line = Pick<ListedCard, 'id' | 'deckId' | 'deckTitle' | 'deck' | 'tagNames' | 'written' | 'trashed'> & CardWords

/**
 * Every card there is, of the learner's own and of the study material, those in the trash too: in the order new ones
 * come. Stands under `Needed` with `cards.json`.
 * @param answers what the condition `rated:` looks at
 * @param offset minutes east of Greenwich, to tell on which day a card was written
 */
export function useListedCards(answers: PastAnswers | undefined, offset: number): readonly ListedCard[] {
  const { cards } = usePackFile('cards.json')
  const { decks } = usePackFile('index.json')
  const { own, card, care, preset, assignment } = useProgress()
  const retention = useSettings().retention / 100
  const lines = useMemo(() => [...ownLines(own, offset), ...packLines(cards, decks)], [own, offset, cards, decks])
  return useMemo(() => {
    const leeches = new Map<string, number>()
    const leechAfter = (deck: string): number => {
      const after = leeches.get(deck) ?? presetOf(deck, preset, assignment, retention).leechAfter
      leeches.set(deck, after)
      return after
    }
    return lines.map((line) => ({
      ...line,
      state: card.get(line.id),
      care: care.get(line.id),
      answers: answers?.get(line.id) ?? none,
      leechAfter: leechAfter(line.deckId)
    }))
  }, [lines, card, care, preset, assignment, retention, answers])
}

const none: ListedCard['answers'] = []

function ownLines(own: Progress['own'], offset: number): readonly Line[] {
  const { id: deckId, title: deckTitle } = ownDeck([])
  const deck = foldText(deckTitle)
  const line = (state: OwnCardState): Line => ({
    id: state.card,
    deckId,
    deckTitle,
    deck,
    tagNames: state.tags,
    written: {
      first: studyDay({ at: state.writtenAt, offset }),
      last: studyDay({ at: state.changedAt, offset })
    },
    trashed: state.trashed,
    ...wordsOfOwnCard(state)
  })
  return [...ownCardsInOrder(own.values(), false), ...ownCardsInOrder(own.values(), true)].map(line)
}

function packLines(cards: readonly Card[], decks: readonly DeckSummary[]): readonly Line[] {
  const titles = new Map(decks.map(({ id, title }) => [id, { deckTitle: title, deck: foldText(title) }]))
  return cards.map((card) => ({
    id: card.id,
    deckId: card.deck,
    ...(titles.get(card.deck) ?? { deckTitle: card.deck, deck: foldText(card.deck) }),
    tagNames: [],
    written: undefined,
    trashed: false,
    ...wordsOfCard(card)
  }))
}
