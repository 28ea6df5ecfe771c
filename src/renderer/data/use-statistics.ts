import { useEffect, useState } from 'react'
import { startWorker } from './start-worker.ts'
import type { StatisticsAnswer, StatisticsOrder } from './statistics-worker.ts'
// oxlint-disable-next-line import/default -- the build makes the worker's address of it
import workerAddress from './statistics-worker.ts?worker&url'
import { useDecks } from './use-decks.ts'

/**
 * The statistics of one deck or of all, read anew whenever another is asked for.
 * @param today study day
 * @returns undefined while they are being read
 */
export function useStatistics(today: number, deck: string | undefined): StatisticsAnswer | undefined {
  const decks = useDecks()
  const [read, setRead] = useState<{ readonly deck: string | undefined; readonly answer: StatisticsAnswer }>()
  useEffect(() => {
    const cards = decks.find(({ id }) => id === deck)?.cards.map(([id]) => id)
    const worker = startWorker(workerAddress, 'statistics')
    const finish = (answer: StatisticsAnswer): void => {
      setRead({ deck, answer })
      worker.terminate()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<StatisticsAnswer>) => finish(data))
    worker.addEventListener('error', ({ message }) => finish({ kind: 'failed', detail: message }))
    const order: StatisticsOrder = { today, ...(cards && { cards }) }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
    worker.postMessage(order)
    return () => worker.terminate()
  }, [decks, deck, today])
  return read?.deck === deck ? read?.answer : undefined
}
