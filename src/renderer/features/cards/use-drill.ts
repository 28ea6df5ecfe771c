import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { usePackFile } from '#data/pack.ts'
import { useProgress, useSettings, useStore } from '#data/store-context.ts'
import { useQueue } from '#data/use-queue.ts'
import type { Act } from '#domain/journal/events.ts'
import { type CardState, phaseOf } from '#domain/scheduling/card-state.ts'
import { learnAhead, type Queue } from '#domain/scheduling/queue.ts'
import { preview, type Rating } from '#domain/scheduling/schedule.ts'
import type { Moment } from '#domain/scheduling/study-day.ts'
import type { Failure } from '#shared/result.ts'

/** A drill at one moment: what is asked, and what can be done. */
export type Drill = {
  readonly now: Moment
  readonly queue: Queue
  /** The card on the table; absent when the day is done or a learning card is waited for. */
  readonly card: string | undefined
  readonly answerShown: boolean
  /** What each rating leads to, in the order Again, Hard, Good, Easy. */
  readonly outcomes: readonly CardState[]
  /** Answers given since the drill was opened. */
  readonly answered: number
  /** Why the last act was not recorded; nothing has changed then. */
  readonly failure: Failure | undefined
  /** Said after an answer was taken back, or when there was none to take back. */
  readonly said: string
  readonly showAnswer: () => void
  readonly rate: (rating: Rating) => void
  readonly undo: () => void
  readonly addNew: (count: number) => void
}

/** Runs a drill over one deck, or over all. */
export function useDrill(deck: string | undefined): Drill {
  const store = useStore()
  const { decks } = usePackFile('index.json')
  const { card: states } = useProgress()
  const retention = useSettings().retention / 100
  const [now, setNow] = useState(store.clock)
  const [back, setBack] = useState<string>() // the card of an answer taken back: asked again at once
  const [shown, setShown] = useState<string>() // the showing whose answer is open
  const [answered, setAnswered] = useState(0)
  const [failure, setFailure] = useState<Failure>()
  const [said, setSaid] = useState('')
  const alone = useOneAtATime((error) => setFailure({ kind: 'unexpected', detail: String(error) }))
  const queue = useQueue(now, deck)
  const card = back ?? queue.next
  // Named by card and answer count: were it a flag, the next card would open with its answer for the moment
  // between the two being drawn.
  const showing = card && `${card} ${states.get(card)?.answers ?? 0}`
  const answerShown = showing !== undefined && showing === shown
  const shownAt = useShownAt(card, answered)
  useWakeUp(queue.waitsUntil, () => setNow(store.clock()))

  const act = useCallback(
    async (what: Act, then: () => void): Promise<void> => {
      const result = await store.record(what)
      setFailure(result.ok ? undefined : result.failure)
      if (!result.ok) return
      setNow(store.clock())
      then()
    },
    [store]
  )

  const rate = (rating: Rating): void => {
    if (!card || !answerShown) return
    const took = Math.min(86_400_000, Math.max(0, Math.round(performance.now() - shownAt.current)))
    const answer: Act = { kind: 'card-answered', card, rating, was: phaseOf(states.get(card)), took, retention }
    alone(() =>
      act(answer, () => {
        setBack(undefined)
        setShown(undefined)
        setAnswered((count) => count + 1)
        setSaid('')
      })
    )
  }

  const undo = async (): Promise<void> => {
    const last = await store.lastAnswer()
    if (last?.kind !== 'card-answered') return setSaid('There is no answer left to take back.')
    const stillThere = decks.some(({ cards }) => cards.some(([id]) => id === last.card))
    await act({ kind: 'voided', event: last.id }, () => {
      setBack(stillThere ? last.card : undefined)
      setShown(undefined)
      setAnswered((count) => Math.max(0, count - 1))
      setSaid('Your last answer was taken back.')
    })
  }

  return {
    now,
    queue,
    card,
    answerShown,
    outcomes: card ? preview(card, states.get(card), { now, retention }) : [],
    answered,
    failure,
    said,
    showAnswer: () => setShown(showing),
    rate,
    undo: () => alone(undo),
    addNew: (count) => alone(() => act({ kind: 'new-cards-added', count }, () => {}))
  }
}

/** Runs one task at a time: what is asked for while one is under way, such as by a second key, is not done. */
function useOneAtATime(onError: (error: unknown) => void): (task: () => Promise<void>) => void {
  const busy = useRef(false)
  return (task) => {
    if (busy.current) return
    busy.current = true
    task()
      .catch(onError)
      .finally(() => {
        busy.current = false
      })
  }
}

/** When the card on the table was put there, on the page's own clock. */
function useShownAt(card: string | undefined, answered: number): React.RefObject<number> {
  const shownAt = useRef(0)
  // Both are named although neither is read: a new card, or the same one again, starts the clock.
  useEffect(() => {
    shownAt.current = performance.now()
  }, [card, answered])
  return shownAt
}

/** Wakes when a learning card that is waited for may be shown. */
function useWakeUp(waitsUntil: number | undefined, wake: () => void): void {
  const onWake = useEffectEvent(wake)
  useEffect(() => {
    if (waitsUntil === undefined) return
    const timer = setTimeout(onWake, Math.max(1000, waitsUntil - learnAhead - Date.now()))
    return () => clearTimeout(timer)
  }, [waitsUntil])
}
