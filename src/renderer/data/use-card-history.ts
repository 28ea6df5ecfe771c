import { useEffect, useState } from 'react'
import { type CardMoment, cardHistory } from '#domain/progress/card-history.ts'
import { useProgress, useStore } from './store-context.ts'

/** What happened to a card; undefined until it has been read. Read again whenever its state changes. */
export function useCardHistory(card: string): readonly CardMoment[] | undefined {
  const store = useStore()
  const state = useProgress().card.get(card)
  const [history, setHistory] = useState<readonly CardMoment[]>()
  useEffect(() => {
    let left = false
    void store.historyOf(card).then((events) => left || setHistory(cardHistory(events)))
    return () => {
      left = true
    }
  }, [store, card, state])
  return history
}
