import type { JournalEvent } from '#domain/journal/events.ts'
import { type Subject, subjectsOf } from '#domain/journal/projections.ts'
import type { Tables } from './apply.ts'
import { pageOf, readPage, writePage } from './event-page.ts'

/** An event on its way into the database. */
export type Placed = {
  readonly event: JournalEvent
  readonly page: number
  /** What it bears on: where it takes another back, what that one did. */
  subjects: readonly Subject[]
  /** Whether it takes back an event that has been folded. */
  takesBackStored: boolean
  /** Whether another event takes it back. */
  voided: boolean
  /** The page of the event that takes it back, where that one came before it. */
  voidedOn?: number
}

/**
 * Finds out what events that follow those in the database bear on. An event and what takes it back may come in either
 * order.
 * @param known how many events there are before them
 * @param early as in `HeadRow`; what comes back has what these add to it
 */
export async function place(
  tables: Tables,
  fresh: readonly JournalEvent[],
  known: number,
  early: Readonly<Record<string, number>>
): Promise<{ readonly events: readonly Placed[]; readonly early: Readonly<Record<string, number>> }> {
  const events = fresh.map(
    (event, index): Placed => ({
      event,
      page: pageOf(known + index + 1),
      subjects: subjectsOf(event),
      takesBackStored: false,
      voided: false
    })
  )
  const before = new Map(Object.entries(early))
  if (before.size === 0 && !fresh.some(({ kind }) => kind === 'voided')) return { events, early }
  const freshById = new Map(events.map((one) => [one.event.id, one]))
  const targets = fresh.flatMap((event) =>
    event.kind === 'voided' && !freshById.has(event.event) ? [event.event] : []
  )
  const stored = await storedEvents(tables, new Set(targets), pageOf(known))
  const come = new Set<string>()
  for (const one of events) {
    const { event, page } = one
    come.add(event.id)
    const voidedOn = before.get(event.id)
    if (voidedOn !== undefined) Object.assign(one, { voided: true, voidedOn })
    if (event.kind !== 'voided') continue
    const target = freshById.get(event.event)
    const old = stored.get(event.event)
    if (target) target.voided = true
    one.takesBackStored = old !== undefined
    one.subjects = target ? subjectsOf(target.event) : old ? subjectsOf(old) : []
    if (!old && !come.has(event.event) && !before.has(event.event)) before.set(event.event, page)
  }
  return { events, early: Object.fromEntries(before) }
}

/** Pages read at a time when events are looked for: the newest ones mostly have them. */
const pagesAtOnce = 20

/** Events in the database, by their ids; the newest pages are looked at first. */
async function storedEvents(
  tables: Tables,
  wanted: ReadonlySet<string>,
  lastPage: number
): Promise<ReadonlyMap<string, JournalEvent>> {
  const found = new Map<string, JournalEvent>()
  for (let page = lastPage; page >= 0 && found.size < wanted.size; page -= pagesAtOnce) {
    const rows = await tables.pages.bulkGet(pagesDownFrom(page))
    for (const event of rows.flatMap(readPage)) if (wanted.has(event.id)) found.set(event.id, event)
  }
  return found
}

const pagesDownFrom = (last: number): number[] =>
  Array.from({ length: Math.min(pagesAtOnce, last + 1) }, (_, back) => last - back)

/** Writes events where they belong: the last page is filled up first. */
export async function appendToPages(tables: Tables, placed: readonly Placed[]): Promise<void> {
  const byPage = new Map<number, JournalEvent[]>()
  for (const { page, event } of placed) {
    const own = byPage.get(page)
    if (own) own.push(event)
    else byPage.set(page, [event])
  }
  const last = await tables.pages.get(placed[0]?.page ?? 0)
  await tables.pages.bulkPut(
    [...byPage].map(([page, events]) => writePage(page, last?.page === page ? last : undefined, events))
  )
}
