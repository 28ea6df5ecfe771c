import { useEffect, useRef, useState } from 'react'
import { useProgress, useSettings, useStore } from '#data/store-context.ts'
import { adoptWeights } from '#domain/fitting/adopt-weights.ts'
import { presetOf, usualPreset } from '#domain/scheduling/preset.ts'
import type { Companion } from '#shared/companion.ts'
import type { FitMessages } from '#shared/fit-progress.ts'
import type { FitOutcome } from '#shared/fitting.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import type { Failure } from '#shared/result.ts'
import { say } from '#ui/say.ts'

/** The part of the bridge that fits the scheduler. */
export type FitCompanion = Pick<Companion, 'fitWeights' | 'fitCancel'> & FitMessages

export type FitState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'done'; readonly outcome: FitOutcome }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Has the scheduler fitted, tells how far it is, and has every deck go by what came of it where that is better. */
export function useFit(companion: FitCompanion) {
  const [state, setState] = useState<FitState>({ kind: 'asking' })
  const { weights, adopt } = useWeights(() => setState({ kind: 'asking' }))
  const running = useRef(false)
  useEffect(() => {
    const stop = companion.onFitProgress((share) =>
      setState((now) => (now.kind === 'working' ? { kind: 'working', share } : now))
    )
    return () => {
      stop()
      if (running.current) void companion.fitCancel()
    }
  }, [companion])
  const fit = async (): Promise<void> => {
    setState({ kind: 'working', share: 0 })
    running.current = true
    const answer = await companion.fitWeights({ weights: weights ? [...weights] : null })
    running.current = false
    if (!answer.ok) {
      setState(answer.failure.kind === 'cancelled' ? { kind: 'asking' } : { kind: 'failed', failure: answer.failure })
      return
    }
    const outcome = answer.value
    const worse = outcome.kind !== 'fitted' || !outcome.better
    const settled = worse || (await adopt(outcome.weights, 'Your own weights are in use.'))
    setState(settled ? { kind: 'done', outcome } : { kind: 'asking' })
  }
  return {
    state,
    fit,
    cancel: () => void companion.fitCancel(),
    ownWeights: weights !== undefined,
    leaveOwn: async (): Promise<void> => {
      await adopt(undefined, 'The usual weights are in use.')
      setState({ kind: 'asking' })
    }
  }
}

/**
 * The weights in use, and how to have others used.
 * @param onTakenBack called when the learner takes that back
 */
function useWeights(onTakenBack: () => void) {
  const store = useStore()
  const { preset: presets } = useProgress()
  const retention = useSettings().retention / 100
  const usual = presetOf('', presets, new Map(), retention)
  const all = [usual, ...[...presets.values()].filter(({ preset }) => preset !== usualPreset)]
  const adopt = async (weights: readonly number[] | undefined, words: string): Promise<boolean> => {
    const recorded: string[] = []
    const takeBack = async (): Promise<void> => {
      for (const event of recorded) await store.record({ kind: 'voided', event })
    }
    for (const act of adoptWeights(all, weights)) {
      const done = await store.record(act)
      if (!done.ok) {
        await takeBack() // decks would go by different weights
        say(notSavedWords('The change', done.failure))
        return false
      }
      recorded.push(done.value.id)
    }
    say(words, [{ name: 'Undo', act: () => void takeBack().then(onTakenBack) }])
    return true
  }
  return { weights: all.find(({ pace }) => pace.weights)?.pace.weights, adopt }
}
