import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useProgress, useSettings, useStore } from '#data/store-context.ts'
import { useDecks } from '#data/use-decks.ts'
import { useQueue } from '#data/use-queue.ts'
import type { Act, CardFace } from '#domain/journal/events.ts'
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
  /** The card that was answered last, if that was with Again. */
  readonly missed: string | undefined
  readonly showAnswer: () => void
  readonly rate: (rating: Rating) => void
  readonly undo: () => void
  readonly addNew: (count: number) => void
}

/** Runs a drill over one deck, or over all. */
export function useDrill(deck: string | undefined): Drill {
  const store = useStore()
  const decks = useDecks()
  const { card: states, own } = useProgress()
  const retention = useSettings().retention / 100
  const [now, setNow] = useState(store.clock)
  const [back, setBack] = useState<string>() // the card of an answer taken back: asked again at once
  const [shown, setShown] = useState<string>() // the showing whose answer is open
  const [answered, setAnswered] = useState(0)
  const [failure, setFailure] = useState<Failure>()
  const [said, setSaid] = useState('')
  const [missed, setMissed] = useState<string>()
  const alone = useOneAtATime((error) => setFailure({ kind: 'unexpected', detail: String(error) }))
  const queue = useQueue(now, deck)
  const isThere = (id: string): boolean => decks.some(({ cards }) => cards.some(([one]) => one === id))
  const card = back !== undefined && isThere(back) ? back : queue.next
  // Named by card and answer count: were it a flag, the next card would open with its answer for the moment
  // between the two being drawn.
  const showing = card && `${card} ${states.get(card)?.answers ?? 0}`
  const answerShown = showing !== undefined && showing === shown
  const shownAt = useShownAt(card, answered, own.get(card ?? '')?.face)
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
        setMissed(rating === 1 ? card : undefined)
      })
    )
  }

  const undo = async (): Promise<void> => {
    const last = await store.lastAnswer()
    if (last?.kind !== 'card-answered') return setSaid('There is no answer left to take back.')
    await act({ kind: 'voided', event: last.id }, () => {
      setBack(last.card)
      setMissed(undefined)
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
    missed,
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

/** When the card on the table was put there, or rewritten, on the page's own clock. */
function useShownAt(card: string | undefined, answered: number, face: CardFace | undefined): React.RefObject<number> {
  const shownAt = useRef(0)
  // All are named although none is read: a new card, the same one again, or other words on it start the clock.
  useEffect(() => {
    shownAt.current = performance.now()
  }, [card, answered, face])
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
