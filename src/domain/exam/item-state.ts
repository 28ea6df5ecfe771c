import type { Confidence } from '../journal/confidences.ts'
import type { JournalEvent } from '../journal/events.ts'
import { studyDay } from '../scheduling/study-day.ts'

/** One answer to an item, marked. */
export type ItemAnswer = {
  /** Milliseconds since 1970, and the study day. */
  readonly at: number
  readonly day: number
  readonly right: boolean
  /** Ids of what the wrong choices stand for. */
  readonly misconceptions: readonly string[]
  readonly confidence?: Confidence | undefined
  /** Milliseconds. */
  readonly took: number
}

/** What is known of an item from practice. */
export type ItemState = {
  readonly item: string
  readonly flagged: boolean
  /** The oldest first. */
  readonly answers: readonly ItemAnswer[]
}

export function stepItem(state: ItemState | undefined, event: JournalEvent): ItemState | undefined {
  if (event.kind === 'item-flagged') {
    const { item, flagged } = event
    return { item, flagged, answers: state?.answers ?? [] }
  }
  if (event.kind !== 'item-answered') return state
  const { item, at, right, misconceptions, confidence, took } = event
  const answer = { at, day: studyDay(event), right, misconceptions, ...(confidence && { confidence }), took }
  return { item, flagged: state?.flagged ?? false, answers: [...(state?.answers ?? []), answer] }
}
