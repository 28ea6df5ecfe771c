import { useEffect, useState } from 'react'
import type { PastAnswer } from '#domain/browse/browsed-card.ts'
import { useStore } from './store-context.ts'

export type PastAnswers = ReadonlyMap<string, readonly PastAnswer[]>

/** The answers to every card, by its id; undefined until they are wanted and have been read. */
export function usePastAnswers(wanted: boolean): PastAnswers | undefined {
  const store = useStore()
  const [answers, setAnswers] = useState<PastAnswers>()
  useEffect(() => {
    if (!wanted) return
    let left = false
    void store.pastAnswers().then((read) => left || setAnswers(read))
    return () => {
      left = true
    }
  }, [store, wanted])
  return answers
}
