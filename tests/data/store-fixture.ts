import { Store } from '#data/store.ts'
import type { Progress } from '#data/progress.ts'
import type { Act, JournalEvent } from '#domain/journal/events.ts'
import type { Moment } from '#domain/scheduling/study-day.ts'
import type { Result } from '#shared/result.ts'
import { noon } from '../fixtures/events.ts'
import { plainProgress } from '../fixtures/event-streams.ts'
import type { FakeCompanion } from '../fixtures/fake-companion.ts'

/** A clock that goes on by a minute each time it is looked at. */
export function tickingClock(start: Moment = noon): () => Moment {
  let minutes = 0
  return () => {
    minutes++
    return { at: start.at + minutes * 60_000, offset: start.offset }
  }
}

/** Starts the app: the same profile and journal as before, another page. */
export async function startApp(companion: FakeCompanion, clock: () => Moment = tickingClock()): Promise<Store> {
  const store = new Store(companion, clock)
  await store.open()
  return store
}

/** The value of a result that must be a success. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.failure.kind}: ${result.failure.detail}`)
  return result.value
}

export async function recorded(store: Store, ...acts: readonly Act[]): Promise<readonly JournalEvent[]> {
  const events: JournalEvent[] = []
  for (const act of acts) events.push(valueOf(await store.record(act)))
  return events
}

/** What the screens should show, by the plainest reading of the journal. */
export const progressOf = (companion: FakeCompanion): Progress =>
  plainProgress(companion.events as readonly JournalEvent[]) as Progress // kinds nobody knows are passed over
