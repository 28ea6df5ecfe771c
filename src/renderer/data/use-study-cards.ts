import { useMemo } from 'react'
import type { DeckSummary } from '#domain/content/pack.ts'
import type { CareState } from '#domain/journal/kept-things.ts'
import { type PresetState, presetOf } from '#domain/scheduling/preset.ts'
import type { QueueCard } from '#domain/scheduling/queue.ts'
import { useProgress, useSettings } from './store-context.ts'
import { useDecks } from './use-decks.ts'

const queueCards = (decks: readonly DeckSummary[]): readonly QueueCard[] =>
  decks.flatMap(({ cards }) => cards.map(([id, fact = id]) => ({ id, fact })))

/** Whether the learner has left a card out of a study day. */
const isLeftOut = (care: CareState | undefined, today: number): boolean =>
  care !== undefined && (care.suspended || care.buriedOn === today)

/** The cards that may be asked on a study day, of one deck or of all: neither suspended nor buried. */
export function useStudyCards(today: number, deck?: string): readonly QueueCard[] {
  const decks = useDecks()
  const { care } = useProgress()
  return useMemo(() => {
    const cards = queueCards(deck ? decks.filter(({ id }) => id === deck) : decks)
    return care.size > 0 ? cards.filter(({ id }) => !isLeftOut(care.get(id), today)) : cards
  }, [decks, care, deck, today])
}

/** How a card is scheduled: by the preset of its deck. */
export function usePresetOf(): (card: string) => PresetState {
  const decks = useDecks()
  const { preset, assignment } = useProgress()
  const retention = useSettings().retention / 100
  return (card) => {
    const deck = assignment.size > 0 ? decks.find(({ cards }) => cards.some(([id]) => id === card)) : undefined
    return presetOf(deck?.id ?? '', preset, assignment, retention)
  }
}
