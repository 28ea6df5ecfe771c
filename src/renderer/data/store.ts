import { v7 as newId } from 'uuid'
import type { Act, JournalEvent } from '#domain/journal/events.ts'
import type { Moment } from '#domain/scheduling/study-day.ts'
import type { Output } from '#shared/bridge.ts'
import type { Companion } from '#shared/companion.ts'
import { type Failure, failure, type Result, success } from '#shared/result.ts'
import { applyEvents } from './apply.ts'
import type { Database } from './database.ts'
import { type Opened, openDatabase, replaceDatabase } from './open-database.ts'
import { noProgress, type Progress, withChanges } from './progress.ts'
import { JournalFailure, type OnProgress, rebuild, reconcile } from './reconcile.ts'

/** Something about the learner's data that they should be told. */
export type Notice =
  | { readonly kind: 'restored'; readonly cause: 'newer' | 'damaged' | 'incomplete'; readonly events: number; readonly rescued: number }
  | { readonly kind: 'journal-mended'; readonly lines: number; readonly keptAside: string | undefined }
  | { readonly kind: 'not-saving'; readonly failure: Failure }

export type StoreState = {
  readonly progress: Progress
  readonly notice: Notice | undefined
}

/** The clock, handed in so that tests can set it. */
export type Clock = () => Moment

export const systemClock: Clock = () => {
  const now = new Date()
  return { at: now.getTime(), offset: -now.getTimezoneOffset() }
}

/**
 * The learner's progress: the one place where it is written (`record`) and from which it is shown (`state`).
 *
 * An act is appended to the journal, and only when it is on disk there does the answer come; then the database and
 * the state in memory follow. Acts are taken one after another, in the order they were made.
 */
export class Store {
  #state: StoreState = { progress: noProgress, notice: undefined }
  readonly #listeners = new Set<() => void>()
  #queue: Promise<unknown> = Promise.resolve()
  readonly #companion: Companion
  #database: Database | undefined
  #device: string | undefined
  readonly clock: Clock

  constructor(companion: Companion, clock: Clock = systemClock) {
    this.#companion = companion
    this.clock = clock
  }

  /** The same object until something changes. */
  readonly state = (): StoreState => this.#state

  /** Calls the listener after every change, until the function that is returned is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Opens the database, makes it agree with the journal, and loads what the screens show. Never throws. */
  readonly open = (onProgress?: OnProgress): Promise<void> => this.#inTurn(() => this.#open(onProgress))

  /**
   * Counts the events of the database against the journal and fills it anew where some are missing. Takes time that
   * grows with the history, so it is called when the first screen stands.
   */
  readonly check = (): Promise<void> =>
    this.#inTurn(async () => {
      if (!this.#database || !this.#device) return
      try {
        const [head, count] = await Promise.all([this.#database.meta.get('head'), this.#database.events.count()])
        if (count !== (head?.count ?? 0)) await this.#restore('incomplete')
      } catch (error) {
        await this.#restore('damaged', error)
      }
    })

  /**
   * Records what the learner did. Resolves when it can no longer be lost.
   * @returns the event, or why it was not recorded: then nothing has changed
   */
  readonly record = (act: Act): Promise<Result<JournalEvent>> => this.#inTurn(() => this.#record(act))

  /** The newest answer given on this machine that has not been taken back. */
  async lastAnswer(): Promise<JournalEvent | undefined> {
    const row = await this.#database?.events
      .where('kind')
      .equals('card-answered')
      .reverse()
      .filter(({ voided, event }) => !voided && event.device === this.#device)
      .first()
    return row?.event
  }

  readonly dismissNotice = (): void => this.#set({ notice: undefined })

  async #open(onProgress?: OnProgress): Promise<void> {
    const [start, opened] = await Promise.allSettled([this.#companion.start(), openDatabase(this.#companion)])
    if (start.status === 'rejected') return this.#stopSaving(start.reason)
    if (!start.value.ok) return this.#stopSaving(new JournalFailure(start.value.failure))
    this.#device = start.value.value.device
    if (opened.status === 'rejected') return this.#stopSaving(opened.reason)
    this.#database = opened.value.database
    try {
      const notice = (await this.#agree(opened.value, start.value.value, onProgress)) ?? mended(start.value.value)
      this.#set({ progress: await load(this.#database), notice })
    } catch (error) {
      await this.#restore('damaged', error)
    }
  }

  async #agree(opened: Opened, start: Output<'start'>, onProgress?: OnProgress): Promise<Notice | undefined> {
    const done = opened.trouble
      ? await rebuild(opened.database, this.#companion, opened.had, onProgress)
      : await reconcile(opened.database, this.#companion, start.head, onProgress)
    if (done.kind !== 'rebuilt') return undefined
    return { kind: 'restored', cause: opened.trouble ?? 'incomplete', events: done.events, rescued: done.rescued }
  }

  async #record(act: Act): Promise<Result<JournalEvent>> {
    if (!this.#database || !this.#device) return failure('not-writable', 'The journal is not open.')
    const event = { ...act, id: newId(), device: this.#device, ...this.clock() }
    const appended = await this.#companion.journalAppend([event])
    if (!appended.ok) return appended
    try {
      const changes = await applyEvents(this.#database, [event], appended.value)
      this.#set({ progress: withChanges(this.#state.progress, changes) })
    } catch (error) {
      await this.#restore('damaged', error)
    }
    return success(event)
  }

  /**
   * Replaces a database that opened and then failed, and fills the new one from the journal, which has everything.
   * @param error what it failed with; when that was the journal, the database is not to blame and stays
   */
  async #restore(cause: 'damaged' | 'incomplete', error?: unknown): Promise<void> {
    if (error instanceof JournalFailure) return this.#stopSaving(error)
    try {
      this.#database?.close()
      const { database, had } = await replaceDatabase(this.#companion)
      this.#database = database
      const { events, rescued } = await rebuild(database, this.#companion, had)
      this.#set({ progress: await load(database), notice: { kind: 'restored', cause, events, rescued } })
    } catch (failed) {
      this.#stopSaving(failed)
    }
  }

  /** From here on every act is refused, so that nobody believes saved what is not. */
  #stopSaving(error: unknown): void {
    this.#database?.close()
    this.#database = undefined
    this.#set({ notice: { kind: 'not-saving', failure: failureOf(error) } })
  }

  #inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#queue.then(task)
    this.#queue = result.catch(() => undefined)
    return result
  }

  #set(change: Partial<StoreState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

async function load(database: Database): Promise<Progress> {
  const rows = await database.projections.toArray()
  return withChanges(noProgress, rows)
}

const mended = ({ journal }: Output<'start'>): Notice | undefined =>
  journal.damagedLines > 0
    ? { kind: 'journal-mended', lines: journal.damagedLines, keptAside: journal.keptAside }
    : undefined

const failureOf = (error: unknown): Failure =>
  error instanceof JournalFailure ? error.failure : { kind: 'unexpected', detail: String(error) }

