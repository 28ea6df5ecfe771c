import { useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from '#data/store-context.ts'
import { useBank } from '#data/use-bank.ts'
import { stillPosed } from '#domain/exam/bank.ts'
import { markAnswer } from '#domain/exam/mark-answer.ts'
import { resultsOf } from '#domain/exam/paper-review.ts'
import type { PaperQuestion, PaperState } from '#domain/exam/paper.ts'
import { shownOrder } from '#domain/exam/shown-order.ts'
import type { Confidence } from '#domain/journal/confidences.ts'
import type { Act } from '#domain/journal/events.ts'
import type { Failure } from '#shared/result.ts'
import { useMistakeCard } from './use-mistake-card.ts'
import { usePaperClock } from './use-paper-clock.ts'

/** A paper that is being sat. Every act is on disk before it shows. */
export function usePaper(paper: PaperState) {
  const store = useStore()
  const bank = useBank()
  const makeCard = useMistakeCard()
  const [, go] = useLocation()
  // A paper that was just begun runs at once; one that is opened again waits until the learner goes on.
  const [running, setRunning] = useState(paper.elapsed === 0 && paper.questions.every(({ took }) => took === 0))
  const [slept, setSlept] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  // Shown from the click on, while it is being written: the next click builds on it.
  const [choice, setChoice] = useState<{ readonly at: number; readonly chosen: readonly number[] }>()
  const { position, questions, paper: id } = paper

  const record = async (act: Act): Promise<boolean> => {
    const result = await store.record(act)
    setFailure(result.ok ? undefined : result.failure)
    if (!result.ok) setChoice(undefined)
    return result.ok
  }

  const handIn = async (by: 'learner' | 'clock'): Promise<void> => {
    setRunning(false)
    // What was answered last may not have been drawn yet: the store knows.
    const now = store.state().progress.paper.get(id) ?? paper
    const results = resultsOf(now, (question) => stillPosed(bank, question), markAnswer)
    const done = await record({ kind: 'paper-submitted', paper: id, elapsed: clock.elapsed(), by, results })
    if (!done) return
    for (const [index, { right, gone, confidence, chosen }] of results.entries()) {
      const question = now.questions[index]
      const item = question && stillPosed(bank, question)
      if (item && !right && !gone && confidence === 'certain' && chosen.length > 0) await makeCard(item)
    }
    go(`/exam/papers/${id}`, { replace: true })
  }

  const pause = (): void => {
    setRunning(false)
    void record({ kind: 'paper-paused', paper: id, elapsed: clock.elapsed() })
  }

  const clock = usePaperClock({
    begin: paper.elapsed,
    minutes: paper.minutes,
    running,
    onBeat: () => void record({ kind: 'paper-visited', paper: id, position, elapsed: clock.elapsed() }),
    onUp: () => void handIn('clock'),
    onSleep: () => {
      setSlept(true)
      pause()
    }
  })

  const kept = questions[position]
  const item = kept && stillPosed(bank, kept)
  const question = kept && choice?.at === position ? { ...kept, chosen: choice.chosen } : kept
  const acts = actsOn(paper, question, clock.elapsed, (act) => void record(act))
  return {
    item,
    question,
    order: item ? shownOrder(item, paper.seed) : [],
    running,
    slept,
    failure,
    left: clock.left,
    ...acts,
    choose: (chosen: readonly number[]): void => {
      setChoice({ at: position, chosen })
      acts.choose(chosen)
    },
    pause,
    goOn: (): void => {
      setSlept(false)
      setRunning(true)
    },
    handIn
  }
}

/** What can be done to the question that is open. */
function actsOn(
  { paper, position, questions }: PaperState,
  question: PaperQuestion | undefined,
  elapsed: () => number,
  record: (act: Act) => void
) {
  const on = { paper, position }
  return {
    go: (to: number): void => {
      if (to >= 0 && to < questions.length && to !== position)
        record({ kind: 'paper-visited', paper, position: to, elapsed: elapsed() })
    },
    choose: (chosen: readonly number[]): void => {
      const { confidence } = question ?? {}
      record({
        kind: 'paper-answered',
        ...on,
        elapsed: elapsed(),
        chosen: [...chosen],
        ...(confidence && { confidence })
      })
    },
    beSure: (confidence: Confidence): void => {
      const chosen = [...(question?.chosen ?? [])]
      record({ kind: 'paper-answered', ...on, elapsed: elapsed(), chosen, confidence })
    },
    strike: (options: readonly number[]): void =>
      record({ kind: 'paper-struck', ...on, elapsed: elapsed(), options: [...options] }),
    flag: (): void => record({ kind: 'paper-flagged', ...on, elapsed: elapsed(), flagged: !question?.flagged })
  }
}

export type Sitting = ReturnType<typeof usePaper>
