import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useProgress, useStore } from '#data/store-context.ts'
import { useDecks } from '#data/use-decks.ts'
import { useQueue } from '#data/use-queue.ts'
import { useScheduling } from '#data/use-scheduling.ts'
import { useStudyCards } from '#data/use-study-cards.ts'
import type { Act, CardFace } from '#domain/journal/events.ts'
import { type CardState, phaseOf } from '#domain/scheduling/card-state.ts'
import type { Outcome } from '#domain/scheduling/outcomes.ts'
import { becomesLeech } from '#domain/scheduling/preset.ts'
import { learnAhead, type Queue, type QueueCard } from '#domain/scheduling/queue.ts'
import { isUsual, type Pace, type Rating } from '#domain/scheduling/schedule.ts'
import { nothingDone, type Tally, withAnswer, withoutAnswer } from '#domain/scheduling/session.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import type { Failure } from '#shared/result.ts'
import { useUnlessEnded } from './time-box.ts'

/** A drill at one moment: what is asked, and what can be done. */
export type Drill = {
  readonly now: Moment
  readonly queue: Queue
  /** The card on the table; absent when the day is done or a learning card is waited for. */
  readonly card: string | undefined
  readonly answerShown: boolean
  /** What each rating leads to, in the order Again, Hard, Good, Easy. */
  readonly outcomes: readonly Outcome[]
  /** Answers given since the drill was opened. */
  readonly answered: number
  /** What they came to. */
  readonly done: Tally
  /** Why the last act was not recorded; nothing has changed then. */
  readonly failure: Failure | undefined
  /** Said after an answer was taken back, or when there was none to take back. */
  readonly said: string
  /** The card that was answered last, if that was with Again. */
  readonly missed: string | undefined
  /** The card that was answered last, if it has just become a leech, and how often it has slipped. */
  readonly leech: { readonly card: string; readonly lapses: number } | undefined
  readonly showAnswer: () => void
  readonly rate: (rating: Rating) => void
  readonly undo: () => void
  readonly addNew: (count: number) => void
  /** Looks at the clock and the queue again, as after a card was put off. */
  readonly refresh: () => void
}

/** What is to be said after an answer. */
type After = Pick<Drill, 'said' | 'missed' | 'leech'>

const nothingAfter: After = { said: '', missed: undefined, leech: undefined }

/** A card that has just become a leech by being forgotten. */
function leechOf(before: CardState | undefined, outcome: Outcome | undefined, leechAfter: number): After['leech'] {
  const { card, lapses } = outcome?.state ?? { card: '', lapses: 0 }
  return lapses > (before?.lapses ?? 0) && becomesLeech(lapses, leechAfter) ? { card, lapses } : undefined
}

/** What a drill is to ask. */
type Asked = {
  /** All decks where it is absent. */
  readonly deck: string | undefined
  /** The cards among which is asked; all of the deck where it is absent. */
  readonly only: ReadonlySet<string> | undefined
  /** Days by which cards may be asked before they are due. */
  readonly ahead: number
  /** No further card is put on the table once the one at hand is answered. */
  readonly ended: boolean
}

/** Runs a drill over one deck, or over all. */
export function useDrill({ deck, only, ahead, ended }: Asked): Drill {
  const store = useStore()
  const { card: states, own } = useProgress()
  const [now, setNow] = useState(store.clock)
  const [back, setBack] = useState<string>() // the card of an answer taken back: asked again at once
  const [shown, setShown] = useState<string>() // the showing whose answer is open
  const [done, setDone] = useState(nothingDone)
  const [failure, setFailure] = useState<Failure>()
  const [after, setAfter] = useState(nothingAfter)
  const turns = useTurns((error) => setFailure({ kind: 'unexpected', detail: String(error) }))
  const queue = useQueue(now, deck, ahead, only)
  const card = useUnlessEnded(useIfThere(back) ?? queue.next, done.answers, ended)
  const { preset, outcomes } = useScheduling(useQueueCard(card, studyDay(now)), now)
  // Named by card and answer count: were it a flag, the next card would open with its answer for the moment
  // between the two being drawn.
  const showing = card && `${card} ${states.get(card)?.answers ?? 0}`
  const answerShown = showing !== undefined && showing === shown
  const took = useTook(card, done.answers, own.get(card ?? '')?.face)
  useWakeUp(queue.waitsUntil, () => setNow(store.clock()))

  const refresh = (): void => {
    setBack(undefined)
    setNow(store.clock())
  }
  const act = async (what: Act, then: () => void): Promise<void> => {
    const result = await store.record(what)
    setFailure(result.ok ? undefined : result.failure)
    if (!result.ok) return
    setNow(store.clock())
    then()
  }

  const rate = (rating: Rating): void => {
    if (!card || !answerShown) return
    const before = states.get(card)
    const outcome = outcomes[rating - 1]
    const given = { card, rating, was: phaseOf(before), took: took(), retention: preset.retention }
    turns.unlessBusy(() =>
      act({ kind: 'card-answered', ...given, ...promiseOf(preset.pace, outcome) }, () => {
        setBack(undefined)
        setShown(undefined)
        setDone((tally) => withAnswer(tally, given))
        setAfter({
          said: '',
          missed: rating === 1 ? card : undefined,
          leech: leechOf(before, outcome, preset.leechAfter)
        })
      })
    )
  }

  const undo = async (): Promise<void> => {
    const last = await store.lastAnswer()
    if (last?.kind !== 'card-answered') return setAfter({ ...after, said: 'There is no answer left to take back.' })
    await act({ kind: 'voided', event: last.id }, () => {
      setBack(last.card)
      setShown(undefined)
      setDone((tally) => withoutAnswer(tally, last))
      setAfter({ ...nothingAfter, said: 'Your last answer was taken back.' })
    })
  }

  return {
    now,
    queue,
    card,
    answerShown,
    outcomes,
    answered: done.answers,
    done,
    failure,
    ...after,
    showAnswer: () => setShown(showing),
    rate,
    undo: () => turns.inTurn(undo),
    addNew: (count) => turns.unlessBusy(() => act({ kind: 'new-cards-added', count }, () => {})),
    refresh
  }
}

/** A card, unless it is in no deck any more. */
function useIfThere(card: string | undefined): string | undefined {
  const decks = useDecks()
  return decks.some(({ cards }) => cards.some(([id]) => id === card)) ? card : undefined
}

/** A card with its fact, where it may be asked on a study day. */
const useQueueCard = (card: string | undefined, today: number): QueueCard | undefined =>
  useStudyCards(today).find(({ id }) => id === card)

/** What set the interval on the button, where it was not the usual, so that a refold keeps the promise it made. */
const promiseOf = (pace: Pace, outcome: Outcome | undefined) => ({
  ...(!isUsual(pace) && { pace: writable(pace) }),
  ...(outcome?.moved !== undefined && { interval: outcome.moved })
})

/** A pace as an event takes it: lists that could be written to, and no absent weights. */
const writable = ({ maximumInterval, learningSteps, relearningSteps, weights }: Pace) => ({
  maximumInterval,
  learningSteps: [...learningSteps],
  relearningSteps: [...relearningSteps],
  ...(weights && { weights: [...weights] })
})

/** Runs one task at a time. */
type Turns = {
  /** What is asked for while another is under way, such as by a second key, is not done. */
  readonly unlessBusy: (task: () => Promise<void>) => void
  /** What is asked for while another is under way is done after it. */
  readonly inTurn: (task: () => Promise<void>) => void
}

function useTurns(onError: (error: unknown) => void): Turns {
  const last = useRef(Promise.resolve())
  const waiting = useRef(0)
  const inTurn = (task: () => Promise<void>): void => {
    waiting.current++
    last.current = last.current
      .then(task)
      .catch(onError)
      .finally(() => void waiting.current--)
  }
  return { inTurn, unlessBusy: (task) => waiting.current === 0 && inTurn(task) }
}

/** Milliseconds since the card was put on the table, or rewritten, on the page's own clock; a day at most. */
function useTook(card: string | undefined, answered: number, face: CardFace | undefined): () => number {
  const shownAt = useRef(0)
  // All are named although none is read: a new card, the same one again, or other words on it start the clock.
  useEffect(() => {
    shownAt.current = performance.now()
  }, [card, answered, face])
  return () => Math.min(86_400_000, Math.max(0, Math.round(performance.now() - shownAt.current)))
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
