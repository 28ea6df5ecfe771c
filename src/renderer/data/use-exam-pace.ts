import { useEffect, useEffectEvent, useState } from 'react'
import { horizon } from '#domain/plan/exam-schedule.ts'
import { cardMinutes, type PlanState, planKey } from '#domain/plan/plan-state.ts'
import type { PaceAnswer, PaceOrder } from './pace-messages.ts'
// oxlint-disable-next-line import/default -- the build makes the worker's address of it
import workerAddress from './pace-worker.ts?worker&url'
import { startWorker } from './start-worker.ts'
import { useProgress, useStore } from './store-context.ts'
import { useStudyCards } from './use-study-cards.ts'

/** A pace is worked out anew after so many days, so that it follows what was done and what was not. */
const renewed = 7

export type PaceSearch = 'idle' | 'working' | 'failed'

const isDue = ({ examDay, minutesPerDay, pace }: PlanState, today: number): boolean =>
  examDay > today && examDay - today <= horizon && minutesPerDay > 0 && (!pace || today - pace.start >= renewed)

/**
 * Has the pace of the cards until the exam worked out where there is a plan and none holds: on its first day, and once a
 * week from then on. It is kept in the journal.
 * @param today study day
 */
export function useExamPace(today: number): PaceSearch {
  const store = useStore()
  const { exam, card } = useProgress()
  const plan = exam.get(planKey)
  const cards = useStudyCards(today)
  const [ended, setEnded] = useState<'idle' | 'failed'>()
  const due = plan !== undefined && isDue(plan, today)
  const madeAt = plan?.madeAt

  const take = useEffectEvent(async (answer: PaceAnswer): Promise<void> => {
    setEnded(answer.kind === 'failed' ? 'failed' : 'idle')
    if (answer.kind === 'failed' || answer.plan.kind !== 'plan') return
    const { setting, prospects, cards: count } = answer.plan
    const { recall, begun, lastNewDay, sweep, swept } = prospects
    await store.record({
      kind: 'exam-paced',
      start: today,
      newPerDay: setting.newPerDay,
      price: setting.price,
      secondsFactor: answer.secondsFactor,
      cards: count,
      prospects: { recall, begun, lastNewDay, sweep, swept }
    })
  })

  const order = useEffectEvent((): PaceOrder | undefined => {
    if (!plan) return undefined
    const states = cards.flatMap(({ id }) => card.get(id) ?? [])
    const { examDay, minutesPerDay } = plan
    return { today, examDay, minutes: cardMinutes(minutesPerDay), unseen: cards.length - states.length, states }
  })

  useEffect(() => {
    const asked = due ? order() : undefined
    if (!asked) return
    const worker = startWorker(workerAddress, 'pace')
    const finish = (answer: PaceAnswer): void => {
      worker.terminate()
      void take(answer)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<PaceAnswer>) => finish(data))
    worker.addEventListener('error', ({ message }) => finish({ kind: 'failed', detail: message }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
    worker.postMessage(asked)
    return () => worker.terminate()
  }, [due, madeAt])

  return due ? (ended ?? 'working') : 'idle'
}
