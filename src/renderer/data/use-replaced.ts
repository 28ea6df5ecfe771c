import { useEffect, useState } from 'react'
import type { Replaced, Replacing } from '#domain/browse/find-and-replace.ts'
import type { OwnCardState } from '#domain/journal/kept-things.ts'
import type { ReplaceOrder } from './replace-worker.ts'
// oxlint-disable-next-line import/default -- the build makes the worker's address of it
import workerAddress from './replace-worker.ts?worker&url'
import { startWorker } from './start-worker.ts'

/** Milliseconds after which a regular expression is given up. */
const patience = 2000

const tooLong: Replaced = {
  ok: false,
  problem: 'Looking for this takes too long, so it was given up. Write it more simply.'
}

/** What replacing would change in cards of the learner's own; undefined while it is being looked for, or nothing is asked. */
export function useReplaced(replacing: Replacing, cards: readonly OwnCardState[]): Replaced | undefined {
  const [found, setFound] = useState<{ readonly for: Replacing; readonly replaced: Replaced }>()
  useEffect(() => {
    if (replacing.find === '') return
    const worker = startWorker(workerAddress, 'replace')
    const finish = (replaced: Replaced): void => {
      setFound({ for: replacing, replaced })
      stop()
    }
    const timer = setTimeout(() => finish(tooLong), patience)
    const stop = (): void => {
      clearTimeout(timer)
      worker.terminate()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Replaced>) => finish(data))
    worker.addEventListener('error', ({ message }) => finish({ ok: false, problem: message }))
    const order: ReplaceOrder = { replacing, cards: cards.map(({ card, face }) => ({ card, face })) }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
    worker.postMessage(order)
    return stop
  }, [replacing, cards])
  return found?.for === replacing ? found.replaced : undefined
}
