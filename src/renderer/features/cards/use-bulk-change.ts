import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { tinykeys } from 'tinykeys'
import type { RecordedActs, Store } from '#data/store.ts'
import { useStore } from '#data/store-context.ts'
import { type BulkChange, bulkActs } from '#domain/browse/bulk-acts.ts'
import type { ListedCard } from '#domain/browse/browsed-card.ts'
import type { Act, JournalEvent } from '#domain/journal/events.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { say } from '#ui/say.ts'
import { count, longDayWords } from '#ui/words.ts'
import { flagNames } from './use-card-acts.ts'

/** A change of many cards that is being recorded. */
export type Underway = { readonly done: number; readonly all: number }

/** So many cards take long enough for the learner to be told. */
const many = 500

/** A change that can be taken back. */
type Done = { readonly words: string; readonly events: readonly JournalEvent[] }

/** Changes many cards together. Each change is taken back as one, by a button or by Ctrl Z, the last one first. */
export function useBulkChange(today: number): {
  readonly underway: Underway | undefined
  readonly change: (what: BulkChange, cards: readonly ListedCard[]) => void
  /** @param done what was done to so many cards: "changed" */
  readonly record: (acts: readonly Act[], done: string) => Promise<void>
} {
  const store = useStore()
  const [underway, setUnderway] = useState<Underway>()
  const past = useRef<Done[]>([])
  const recordAll = async (acts: readonly Act[]): Promise<RecordedActs> => {
    const all = acts.length
    if (all > many) setUnderway({ done: 0, all })
    const recorded = await store.recordAll(acts, (done) => all > many && setUnderway({ done, all }))
    setUnderway(undefined)
    return recorded
  }
  const record = async (acts: readonly Act[], done: string): Promise<void> => {
    if (acts.length === 0) return say('Nothing to change: the cards are like this already.')
    const { events, failure } = await recordAll(acts)
    const words = `${count(events.length, 'card')} ${done}.`
    if (events.length > 0) past.current.push({ words, events })
    const way = events.length > 0 ? [{ name: 'Undo', act: () => void takeBack() }] : []
    say(failure ? `${events.length > 0 ? `${words} ` : ''}${notSavedWords('The rest', failure)}` : words, way)
  }
  const takeBack = async (): Promise<void> => {
    const last = past.current.pop()
    if (!last) return say('There is no change left to take back.')
    const { events, failure } = await recordAll(last.events.map(({ id }) => ({ kind: 'voided', event: id })))
    if (failure) past.current.push({ ...last, events: last.events.slice(events.length) })
    say(failure ? notSavedWords('Taking it back', failure) : `Taken back: ${last.words}`)
  }
  useUndoKey(() => void takeBack())
  return {
    underway,
    change: (what, cards) => void record(actsNow(what, cards, store, today), doneWords(what)),
    record
  }
}

function useUndoKey(takeBack: () => void): void {
  const latest = useRef(takeBack)
  useLayoutEffect(() => {
    latest.current = takeBack
  })
  useEffect(
    () =>
      tinykeys(window, {
        '$mod+KeyZ': (event) => {
          if (event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]')) return
          event.preventDefault()
          latest.current()
        }
      }),
    []
  )
}

const actsNow = (what: BulkChange, cards: readonly ListedCard[], store: Store, today: number): readonly Act[] =>
  bulkActs(what, cards, store.state().progress.own, today)

/** What was done, after "12 cards". */
function doneWords(what: BulkChange): string {
  switch (what.kind) {
    case 'suspend':
      return 'suspended'
    case 'unsuspend':
      return 'brought back'
    case 'bury':
      return 'put off until tomorrow'
    case 'forget':
      return 'made new again'
    case 'call':
      return 'added to today’s'
    case 'trash':
      return 'moved to the trash'
    case 'restore':
      return 'fetched back from the trash'
    case 'flag':
      return what.flag === 0 ? 'without a flag now' : `flagged: ${flagNames[what.flag]}`
    case 'set-due':
      return `put on ${longDayWords(dateOfDay(what.day))}`
    case 'add-tag':
      return `tagged “${what.tag}”`
    case 'remove-tag':
      return `without the tag “${what.tag}” now`
  }
}
