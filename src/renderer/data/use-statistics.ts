import { useEffect, useState } from 'react'
import type { Period } from '#domain/progress/period.ts'
import { startWorker } from './start-worker.ts'
import type { StatisticsAnswer, StatisticsOrder } from './statistics-messages.ts'
// oxlint-disable-next-line import/default -- the build makes the worker's address of it
import workerAddress from './statistics-worker.ts?worker&url'
import { useDecks } from './use-decks.ts'

/**
 * The statistics of one deck or of all, over a period, read anew whenever another is asked for.
 * @param today study day
 * @returns what was read, undefined while it is being read; and how many reviews of all decks and times the scheduler's
 * weights can be fitted to, as it was read last
 */
export function useStatistics(
  today: number,
  deck: string | undefined,
  period: Period
): { readonly read: StatisticsAnswer | undefined; readonly fittable: number } {
  const decks = useDecks()
  const [last, setLast] = useState<{ readonly of: string; readonly answer: StatisticsAnswer }>()
  const asked = `${period} ${deck ?? ''}`
  useEffect(() => {
    const cards = decks.find(({ id }) => id === deck)?.cards.map(([id]) => id)
    const worker = startWorker(workerAddress, 'statistics')
    const finish = (answer: StatisticsAnswer): void => {
      setLast({ of: asked, answer })
      worker.terminate()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<StatisticsAnswer>) => finish(data))
    worker.addEventListener('error', ({ message }) => finish({ kind: 'failed', detail: message }))
    const order: StatisticsOrder = { today, period, ...(cards && { cards }) }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
    worker.postMessage(order)
    return () => worker.terminate()
  }, [decks, deck, today, period, asked])
  return {
    read: last?.of === asked ? last.answer : undefined,
    fittable: last?.answer.kind === 'statistics' ? last.answer.fittable : 0
  }
}
