import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { usePackFile } from './pack.ts'
import { ownTexts } from './own-texts.ts'
import type { EverythingFound, SearchAnswer, SearchOrder } from './search-messages.ts'
// oxlint-disable-next-line import/default -- the build makes the worker's address of it
import workerAddress from './search-worker.ts?worker&url'
import { startWorker } from './start-worker.ts'
import { useProgress } from './store-context.ts'

/** How many of each kind are shown before more are asked for. */
export const usualMost = 5

let worker: Worker | undefined

/** The one worker of the page: it takes a moment to load, and is kept from the first search on. */
function searchWorker(): Worker {
  worker ??= startWorker(workerAddress, 'search')
  return worker
}

/** A query and how many of each kind are wanted. */
export type Asked = { readonly query: string; readonly most: number }

/**
 * What a query finds in everything there is. The last answer stays until the next one is there.
 *
 * It is asked by a call and not by being drawn: the worker then searches while the page draws what was typed.
 * @returns the way to ask, and the newest answer; undefined before the first
 */
export function useEverything(): {
  readonly ask: (asked: Asked) => void
  readonly found: EverythingFound | undefined
  readonly failure: string | undefined
} {
  const [answer, setAnswer] = useState<SearchAnswer>()
  const turn = useRef(0)
  useSendOwn()
  useEffect(() => {
    const listen = ({ data }: MessageEvent<SearchAnswer>): void => {
      if (data.kind === 'failed' || data.turn === turn.current) setAnswer(data)
    }
    const fail = ({ message }: ErrorEvent): void => setAnswer({ kind: 'failed', detail: message })
    searchWorker().addEventListener('message', listen)
    searchWorker().addEventListener('error', fail)
    return () => {
      searchWorker().removeEventListener('message', listen)
      searchWorker().removeEventListener('error', fail)
    }
  }, [])
  const ask = useCallback(({ query, most }: Asked): void => {
    if (query.trim() === '') return
    turn.current++
    send({ kind: 'query', turn: turn.current, query, most })
  }, [])
  return {
    ask,
    found: answer?.kind === 'found' ? answer.found : undefined,
    failure: answer?.kind === 'failed' ? answer.detail : undefined
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
const send = (order: SearchOrder): void => searchWorker().postMessage(order)

/** Tells the worker what the learner made, whenever that changes. */
function useSendOwn(): void {
  const { mark, own, bookmark } = useProgress()
  const { chapters } = usePackFile('index.json')
  const documents = useMemo(() => ownTexts({ mark, own, bookmark }, chapters), [mark, own, bookmark, chapters])
  useEffect(() => send({ kind: 'own', documents }), [documents])
}
