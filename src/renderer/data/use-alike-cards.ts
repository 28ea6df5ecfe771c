import { useMemo } from 'react'
import { type AlikeQuestion, alikeQuestions, type KnownQuestion } from '#domain/browse/alike-questions.ts'
import { ownDeckId } from '#domain/content/own-deck.ts'
import type { Card } from '#domain/content/pack.ts'
import { wordsOfCard, wordsOfOwnCard } from './card-words.ts'
import { usePackFile } from './pack.ts'
import type { Progress } from './progress.ts'
import { useProgress } from './store-context.ts'

/** A card whose question is the same as another, or nearly, and where it stands. */
export type AlikeCard = AlikeQuestion & { readonly address: string }

/**
 * Finds the cards there are, the learner's own and those of the study material, that ask what a question asks. Stands
 * under `Needed` with `cards.json`.
 */
export function useAlikeCards(): (question: string, except: string | undefined) => readonly AlikeCard[] {
  const { cards } = usePackFile('cards.json')
  const { own } = useProgress()
  return useMemo(() => {
    const decks = new Map(cards.map(({ id, deck }) => [id, deck]))
    const questions = lazily(() => alikeQuestions(knownQuestions(cards, own)))
    return (question, except) =>
      questions()
        .alike(question, except)
        .map((one) => ({ ...one, address: `/cards/${decks.get(one.id) ?? ownDeckId}#${one.id}` }))
  }, [cards, own])
}

/** Makes something when it is first asked for: most open the editor to close it. */
function lazily<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

const knownQuestions = (cards: readonly Card[], own: Progress['own']): readonly KnownQuestion[] => [
  ...[...own.values()]
    .filter(({ trashed }) => !trashed)
    .map((state) => ({ id: state.card, question: wordsOfOwnCard(state).question })),
  ...cards.map((card) => ({ id: card.id, question: wordsOfCard(card).question }))
]
