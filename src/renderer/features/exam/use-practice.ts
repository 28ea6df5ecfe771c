import { useEffect, useRef, useState } from 'react'
import { useStore } from '#data/store-context.ts'
import { useBank, useItemHistory } from '#data/use-bank.ts'
import { posed } from '#domain/exam/bank.ts'
import { markAnswer } from '#domain/exam/mark-answer.ts'
import { type Pool, poolOf, practiceOrder } from '#domain/exam/practice-pool.ts'
import { shownOrder } from '#domain/exam/shown-order.ts'
import type { Confidence } from '#domain/journal/confidences.ts'
import type { Failure } from '#shared/result.ts'
import { useMistakeCard } from './use-mistake-card.ts'

/** A question that was answered in this session. */
export type Answered = { readonly item: string; readonly right: boolean; readonly misconceptions: readonly string[] }

/**
 * A session of practice: the questions of a pool in turn, each marked at once.
 * @param seed what shuffles questions and options, and draws the numbers of computed ones
 */
export function usePractice(pool: Pool, seed: string) {
  const store = useStore()
  const bank = useBank()
  const history = useItemHistory()
  // Chosen once, when the session begins: an answer takes a question out of "never answered".
  const [items] = useState(() => practiceOrder(poolOf(bank, pool, history), history, seed))
  const [position, setPosition] = useState(0)
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [marked, setMarked] = useState<{ readonly right: boolean; readonly card: boolean }>()
  const [answered, setAnswered] = useState<readonly Answered[]>([])
  const [failure, setFailure] = useState<Failure>()
  const took = useTook(position)
  const busy = useRef(false)
  const makeCard = useMistakeCard()
  const id = items[position]
  const itemSeed = `${seed} ${position}`
  const item = id === undefined ? undefined : posed(bank, { item: id, seed: itemSeed })

  const check = async (confidence: Confidence): Promise<void> => {
    if (!item || marked || busy.current) return
    busy.current = true
    const { right, misconceptions } = markAnswer(item, chosen)
    const isComputed = bank.byId.get(item.id)?.kind === 'computed'
    const result = await store.record({
      kind: 'item-answered',
      item: item.id,
      ...(isComputed && { seed: itemSeed }),
      chosen: [...chosen],
      right,
      misconceptions: [...misconceptions],
      confidence,
      took: took()
    })
    busy.current = false
    setFailure(result.ok ? undefined : result.failure)
    if (!result.ok) return
    setAnswered((before) => [...before, { item: item.id, right, misconceptions }])
    setMarked({ right, card: !right && confidence === 'certain' })
    if (!right && confidence === 'certain') await makeCard(item)
  }

  const next = (): void => {
    setPosition(position + 1)
    setChosen([])
    setMarked(undefined)
  }

  const flagged = item !== undefined && history.get(item.id)?.flagged === true
  return {
    item,
    order: item ? shownOrder(item, itemSeed) : [],
    position,
    count: items.length,
    chosen,
    choose: (now: readonly number[]) => {
      if (!marked) setChosen(now)
    },
    marked,
    answered,
    failure,
    check,
    next,
    flagged,
    flag: () => {
      if (item) store.keep({ kind: 'item-flagged', item: item.id, flagged: !flagged })
    }
  }
}

/** Milliseconds since the question was shown. */
function useTook(position: number): () => number {
  const shownAt = useRef(0)
  useEffect(() => {
    shownAt.current = performance.now()
  }, [position])
  return () => Math.min(86_400_000, Math.round(performance.now() - shownAt.current))
}

export type Practice = ReturnType<typeof usePractice>
