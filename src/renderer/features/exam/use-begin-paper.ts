import { useState } from 'react'
import { useLocation } from 'wouter'
import { useSettings, useStore } from '#data/store-context.ts'
import { useBank, useItemHistory } from '#data/use-bank.ts'
import { weightsOf } from '#data/use-readiness.ts'
import { posed, printOf } from '#domain/exam/bank.ts'
import { composePaper } from '#domain/exam/compose-paper.ts'
import type { Failure } from '#shared/result.ts'

/** Begins a paper with the questions, the time and the pass line that the settings ask for, and opens it. */
export function useBeginPaper(): { readonly begin: () => Promise<void>; readonly failure: Failure | undefined } {
  const store = useStore()
  const bank = useBank()
  const history = useItemHistory()
  const settings = useSettings()
  const [, go] = useLocation()
  const [failure, setFailure] = useState<Failure>()
  const begin = async (): Promise<void> => {
    const paper = crypto.randomUUID()
    const chosen = composePaper(bank, settings.examQuestions, weightsOf(settings), history, paper)
    const questions = chosen.flatMap((asked) => {
      const item = posed(bank, asked)
      return item ? [{ item: asked.item, ...(asked.seed && { seed: asked.seed }), print: printOf(item) }] : []
    })
    const result = await store.record({
      kind: 'paper-begun',
      paper,
      seed: paper,
      questions,
      minutes: settings.examMinutes,
      passLine: settings.examPassLine / 100
    })
    if (result.ok) go(`/exam/papers/${paper}`)
    else setFailure(result.failure)
  }
  return { begin, failure }
}
