import { useEffect, useMemo, useRef, useState } from 'react'
import { usePackFile } from './pack.ts'
import { ownTexts } from './own-texts.ts'
import type { EverythingFound, SearchAnswer, SearchOrder } from './search-messages.ts'
// oxlint-disable-next-line import/default -- the build makes the worker's address of it
import workerAddress from './search-worker.ts?worker&url'
import { useProgress } from './store-context.ts'

/** How many of each kind are shown before more are asked for. */
export const usualMost = 5

let worker: Worker | undefined

/** The one worker of the page: it takes a moment to load, and is kept from the first search on. */
function searchWorker(): Worker {
  worker ??= new Worker(trusted(workerAddress), { type: 'module', name: 'search' })
  return worker
}

/** The page's policy lets no plain text be run. This address was written by the build. */
function trusted(address: string): string {
  const policy = window.trustedTypes?.createPolicy('search-worker', { createScriptURL: (url) => url })
  return (policy?.createScriptURL(address) ?? address) as string // the constructor's type knows no trusted addresses
}

/**
 * What a query finds in everything there is. The last answer stays until the next one is there.
 * @param most how many of each kind
 * @returns undefined before the first answer
 */
export function useEverything(
  query: string,
  most: number
): { readonly found: EverythingFound | undefined; readonly failure: string | undefined } {
  const [answer, setAnswer] = useState<SearchAnswer>()
  const turn = useRef(0)
  useSendOwn()
  useEffect(() => {
    const listen = ({ data }: MessageEvent<SearchAnswer>): void => {
      if (data.kind === 'failed' || data.turn === turn.current) setAnswer(data)
    }
    searchWorker().addEventListener('message', listen)
    return () => searchWorker().removeEventListener('message', listen)
  }, [])
  useEffect(() => {
    if (query.trim() === '') return
    turn.current++
    send({ kind: 'query', turn: turn.current, query, most })
  }, [query, most])
  return {
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
