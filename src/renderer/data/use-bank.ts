import { type Bank, bankOf } from '#domain/exam/bank.ts'
import { type ItemHistory, itemHistory } from '#domain/exam/item-history.ts'
import type { QuestionsPack } from '#domain/exam/item.ts'
import { useMemo } from 'react'
import { usePackFile } from './pack.ts'
import { useProgress } from './store-context.ts'

const banks = new WeakMap<QuestionsPack, Bank>()

/** The questions, by id. Stands under `Needed` for "questions.json". */
export function useBank(): Bank {
  const pack = usePackFile('questions.json')
  const known = banks.get(pack)
  if (known) return known
  const made = bankOf(pack)
  banks.set(pack, made)
  return made
}

/** Every answer to each question, from practice and from papers that were handed in. */
export function useItemHistory(): ItemHistory {
  const { item, paper } = useProgress()
  return useMemo(() => itemHistory(item, paper.values()), [item, paper])
}
