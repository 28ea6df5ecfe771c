import { useEffect, useState } from 'react'
import type { Companion } from '#shared/companion.ts'
import type { ExchangeMessages, ExchangeProgress } from '#shared/exchange-progress.ts'
import type { Failure, Result } from '#shared/result.ts'

/** The part of the bridge that takes things out to files and in from them. */
export type ExchangeCompanion = Pick<
  Companion,
  'exportFile' | 'importOpen' | 'importReadAs' | 'importTake' | 'importLast' | 'importTakeBack' | 'exchangeCancel'
> &
  ExchangeMessages

export type ExchangeState<Shown> =
  | { readonly kind: 'asking' }
  /** Without progress the learner is being asked for a file. */
  | { readonly kind: 'working'; readonly progress: ExchangeProgress | undefined }
  | { readonly kind: 'shown'; readonly shown: Shown }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Has something done, tells how far it is, and shows what came of it. What was given up leads back to the questions. */
export function useExchange<Shown>(companion: ExchangeCompanion) {
  const [state, setState] = useState<ExchangeState<Shown>>({ kind: 'asking' })
  useEffect(
    () =>
      companion.onExchangeProgress((progress) =>
        setState((now) => (now.kind === 'working' ? { kind: 'working', progress } : now))
      ),
    [companion]
  )
  const run = async <Value>(task: () => Promise<Result<Value>>, show: (value: Value) => Shown): Promise<void> => {
    setState({ kind: 'working', progress: undefined })
    const answer = await task()
    if (answer.ok) setState({ kind: 'shown', shown: show(answer.value) })
    else if (answer.failure.kind === 'cancelled') setState({ kind: 'asking' })
    else setState({ kind: 'failed', failure: answer.failure })
  }
  return {
    state,
    run,
    show: (shown: Shown) => setState({ kind: 'shown', shown }),
    ask: () => setState({ kind: 'asking' }),
    cancel: () => void companion.exchangeCancel()
  }
}
