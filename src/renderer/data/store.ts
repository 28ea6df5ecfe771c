import { v7 as newId } from 'uuid'
import type { PastAnswer } from '#domain/browse/browsed-card.ts'
import type { Act, JournalEvent } from '#domain/journal/events.ts'
import type { Moment } from '#domain/scheduling/study-day.ts'
import type { Output } from '#shared/bridge.ts'
import type { Companion } from '#shared/companion.ts'
import type { DataWarning } from '#shared/data-warning.ts'
import type { DiagnosticsOrder } from '#shared/diagnostics.ts'
import { eventsPerCall } from '#shared/journal-page.ts'
import { type Failure, failure, type Result, success } from '#shared/result.ts'
import { applyEvents, storedStates } from './apply.ts'
import type { Comparison } from './compare.ts'
import { type Database, databaseVersion } from './database.ts'
import { type Opened, openDatabase, replaceDatabase } from './open-database.ts'
import { answersByCard, cardsMissedSince, eventsOf, newestEvent } from './past-events.ts'
import { noProgress, type Progress, withChanges } from './progress.ts'
import { JournalFailure, type OnProgress, rebuild, type Reconciliation, reconcile } from './reconcile.ts'
import { isWhole } from './whole.ts'

/** Why the database had to be filled anew. */
type Cause = 'newer' | 'damaged' | 'empty' | 'incomplete'

/** Something about the learner's data that they should be told. */
export type Notice =
  | { readonly kind: 'restored'; readonly cause: Cause; readonly events: number; readonly rescued: number }
  | { readonly kind: 'journal-mended'; readonly lines: number; readonly keptAside: string | undefined }
  | { readonly kind: 'not-saving'; readonly failure: Failure }
  /** One act was not recorded. */
  | { readonly kind: 'not-saved'; readonly failure: Failure }
  | DataWarning

/** What comparing the database with the journal found and mended. */
export type DatabaseChecked = {
  /** Events it said it had before. */
  readonly had: number
  /** What had to be done first for it to reach as far as the journal. */
  readonly reconciled: Reconciliation
  /** Absent where it could not be read. */
  readonly found: Comparison | undefined
  /** Whether it was filled anew because it did not say what the journal says. */
  readonly refilled: boolean
}

export type StoreState = {
  readonly progress: Progress
  readonly notice: Notice | undefined
}

/** What of many acts was recorded, and why the rest was not. */
export type RecordedActs = { readonly events: readonly JournalEvent[]; readonly failure: Failure | undefined }

/** The clock, handed in so that tests can set it. */
export type Clock = () => Moment

const systemClock: Clock = () => {
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
  /** What is said once the notice that stands is dismissed. */
  readonly #waiting: Notice[] = []
  #queue: Promise<unknown> = Promise.resolve()
  readonly #companion: Companion
  #database: Database | undefined
  #device: string | undefined
  /** When the newest act of this machine happened, in milliseconds since 1970; 0 before the first. */
  #lastAt = 0
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
        if (!(await isWhole(this.#database))) await this.#restore('incomplete')
      } catch (error) {
        await this.#restore('damaged', error)
      }
    })

  /**
   * Records what the learner did. Resolves when it can no longer be lost.
   * @returns the event, or why it was not recorded: then nothing has changed
   */
  readonly record = (act: Act): Promise<Result<JournalEvent>> => this.#inTurn(() => this.#record(act))

  /** Records what nobody waits for, and tells the learner where it was not recorded. */
  readonly keep = (act: Act): void =>
    void this.record(act).then((recorded) => {
      const told = this.#state.notice?.kind
      if (recorded.ok || told === 'not-saving' || told === 'not-saved') return
      this.#say({ kind: 'not-saved', failure: recorded.failure })
    })

  /**
   * Has the main process add events to the journal, and takes them in when they are there. No act is recorded meanwhile.
   * @param onProgress is told how far taking them in is
   * @returns what the main process answered; after a failure nothing has changed
   */
  readonly takeIn = <Value>(add: () => Promise<Result<Value>>, onProgress?: OnProgress): Promise<Result<Value>> =>
    this.#inTurn(async () => {
      if (!this.#database) return failure('not-writable', 'The journal is not open, so nothing was changed.')
      const added = await add()
      if (added.ok) await this.#catchUp(this.#database, onProgress)
      return added
    })

  /**
   * Records many acts as one: up to `eventsPerCall` of them are on disk all or none, more of them in parts of that many.
   * @param onPart is told how many are recorded after each part
   */
  readonly recordAll = (acts: readonly Act[], onPart?: (done: number) => void): Promise<RecordedActs> =>
    this.#inTurn(() => this.#recordAll(acts, onPart))

  /** Saves a text as a file where the learner says. */
  readonly saveText: Companion['saveText'] = (file) => this.#companion.saveText(file)

  /** The newest answer given on this machine that has not been taken back. */
  readonly lastAnswer = (): Promise<JournalEvent | undefined> =>
    this.#read(undefined, (database) =>
      newestEvent(
        database,
        ({ kind, device }, takenBack) => !takenBack && kind === 'card-answered' && device === this.#device
      )
    )

  /** The events that bear on a card and were not taken back, the oldest first. */
  readonly historyOf = (card: string): Promise<readonly JournalEvent[]> =>
    this.#read([], (database) => eventsOf(database, `card:${card}`))

  /** The answers to each card, save those taken back, the oldest first. */
  readonly pastAnswers = (): Promise<ReadonlyMap<string, readonly PastAnswer[]>> => this.#read(new Map(), answersByCard)

  /** The cards answered with Again since a moment, in milliseconds since 1970, save answers taken back. */
  readonly missedSince = (since: number): Promise<ReadonlySet<string>> =>
    this.#read(new Set(), (database) => cardsMissedSince(database, since))

  /**
   * Makes the database agree with the journal, has what it says compared with what the journal says, and fills it anew
   * where they differ. No act is recorded meanwhile.
   * @param compare answers nothing where it was given up: then it fails with `cancelled`
   */
  readonly checkDatabase = (
    compare: () => Promise<Comparison | undefined>,
    onProgress?: OnProgress
  ): Promise<Result<DatabaseChecked>> => this.#inTurn(() => this.#checkDatabase(compare, onProgress))

  /** Says something about the data, at once or when what stands there has been dismissed. */
  readonly warn = (warning: DataWarning): void => {
    if (this.#state.notice) this.#waiting.push(warning)
    else this.#set({ notice: warning })
  }

  /** How the database stands; nothing where it is not open. */
  readonly describeDatabase = (): Promise<DiagnosticsOrder['database']> =>
    this.#inTurn(async () => {
      if (!this.#database) return null
      const head = await this.#database.meta.get('head').catch(() => undefined)
      const { count: events = 0, subjects = 0, chain = '' } = head ?? {}
      return { version: databaseVersion, events, subjects, chain }
    })

  readonly dismissNotice = (): void => this.#set({ notice: this.#waiting.shift() })

  async #open(onProgress?: OnProgress): Promise<void> {
    try {
      const [start, { database, trouble, progress }] = await Promise.all([this.#companion.start(), openAndLoad()])
      this.#database = database
      if (!start.ok) return this.#stopSaving(new JournalFailure(start.failure)) // the database stays as it is
      this.#device = start.value.device
      if (trouble) return await this.#restore(trouble, undefined, onProgress)
      const done = await reconcile(database, this.#companion, start.value.head, onProgress)
      this.#lastAt = await this.#newestAct(database)
      const agreed = (done.kind === 'agreed' ? progress : undefined) ?? (await load(database))
      this.#set({ progress: agreed })
      this.#say(mended(start.value) ?? refilled(done))
    } catch (error) {
      await this.#restore('damaged', error, onProgress)
    }
  }

  async #newestAct(database: Database): Promise<number> {
    return (await newestEvent(database, ({ device }) => device === this.#device))?.at ?? 0
  }

  async #record(act: Act): Promise<Result<JournalEvent>> {
    const recorded = await this.#recordPart([act])
    return recorded.ok ? success(recorded.value[0] as JournalEvent) : recorded // one act makes one event
  }

  async #recordAll(acts: readonly Act[], onPart?: (done: number) => void): Promise<RecordedActs> {
    const events: JournalEvent[] = []
    for (let start = 0; start < acts.length; start += eventsPerCall) {
      const part = await this.#recordPart(acts.slice(start, start + eventsPerCall))
      if (!part.ok) return { events, failure: part.failure }
      events.push(...part.value)
      onPart?.(events.length)
    }
    return { events, failure: undefined }
  }

  async #recordPart(acts: readonly Act[]): Promise<Result<readonly JournalEvent[]>> {
    if (!this.#database || !this.#device) return failure('not-writable', 'The journal is not open.')
    const [device, now] = [this.#device, this.#now()]
    const events = acts.map((act) => ({ ...act, id: newId(), device, ...now }))
    const appended = await this.#companion.journalAppend(events)
    if (!appended.ok) return appended
    this.#lastAt = now.at
    try {
      const changes = await applyEvents(this.#database, events, appended.value)
      this.#set({ progress: withChanges(this.#state.progress, changes) })
    } catch (error) {
      await this.#restore('damaged', error)
    }
    return success(events)
  }

  async #catchUp(database: Database, onProgress?: OnProgress): Promise<void> {
    try {
      const read = await this.#companion.journalRead({ after: 0, limit: 1 })
      if (!read.ok) throw new JournalFailure(read.failure)
      await reconcile(database, this.#companion, read.value.head, onProgress)
      this.#set({ progress: await load(database) })
    } catch (error) {
      await this.#restore('damaged', error)
    }
  }

  async #checkDatabase(
    compare: () => Promise<Comparison | undefined>,
    onProgress?: OnProgress
  ): Promise<Result<DatabaseChecked>> {
    if (!this.#database) return failure('not-writable', 'The journal is not open, so nothing was changed.')
    let had = 0
    let reconciled: Reconciliation = { kind: 'agreed' }
    let found: Comparison | undefined
    let refilled = false
    try {
      had = (await this.#database.meta.get('head'))?.count ?? 0
      const read = await this.#companion.journalRead({ after: 0, limit: 1 })
      if (!read.ok) return read
      reconciled = await reconcile(this.#database, this.#companion, read.value.head, onProgress)
      if (reconciled.kind !== 'agreed') this.#set({ progress: await load(this.#database) })
      found = await compare()
      if (!found) return failure('cancelled', 'It was given up, and nothing was changed.')
      refilled = found.otherEvents + found.otherStates > 0
      if (refilled) await this.#restore('incomplete', undefined, onProgress)
    } catch (error) {
      if (error instanceof JournalFailure) return { ok: false, failure: error.failure }
      refilled = true
      await this.#restore('damaged', error, onProgress)
    }
    // What keeps it from being filled is said over every screen already.
    if (!this.#isOpen())
      return failure(
        'unexpected',
        'The working copy could not be filled anew, so nothing is saved. Close the app and open it again.'
      )
    return success({ had, reconciled, found, refilled })
  }

  /**
   * Replaces a database that opened and then failed, and fills the new one from the journal, which has everything.
   * @param error what it failed with; when that was the journal, the database is not to blame and stays
   */
  async #restore(cause: Cause, error?: unknown, onProgress?: OnProgress): Promise<void> {
    if (error instanceof JournalFailure) return this.#stopSaving(error)
    try {
      this.#database?.close()
      const { database, rescued } = await replaceDatabase(this.#companion)
      this.#database = database
      const { events } = await rebuild(database, this.#companion, [], onProgress)
      this.#set({ progress: await load(database) })
      this.#say({ kind: 'restored', cause, events, rescued })
    } catch (failed) {
      this.#stopSaving(failed)
    }
  }

  /**
   * The time of the next act. A clock that a time server sets back a little would put it before the one it follows,
   * and a refold would take them in the wrong order. Set back by more than an hour, the clock was wrong before, and
   * what comes now must not follow it.
   */
  #now(): Moment {
    const now = this.clock()
    const ahead = this.#lastAt - now.at
    return ahead >= 0 && ahead < 3_600_000 ? { ...now, at: this.#lastAt + 1 } : now
  }

  /** From here on every act is refused, so that nobody believes saved what is not. */
  #stopSaving(error: unknown): void {
    this.#database?.close()
    this.#database = undefined
    this.#say({ kind: 'not-saving', failure: failureOf(error) })
  }

  /** Tells the learner, before what they were told and have not dismissed yet. */
  #say(notice: Notice | undefined): void {
    const { notice: before } = this.#state
    if (before && notice) this.#waiting.unshift(before)
    if (notice) this.#set({ notice })
  }

  /** Asked for after something that may have closed it. */
  #isOpen(): boolean {
    return this.#database !== undefined
  }

  /**
   * Reads past events. A database that proves damaged only now is filled anew and read again.
   * @param nothing what is answered where there is no database
   */
  #read<Value>(nothing: Value, from: (database: Database) => Promise<Value>): Promise<Value> {
    return this.#inTurn(async () => {
      if (!this.#database) return nothing
      try {
        return await from(this.#database)
      } catch (error) {
        await this.#restore('damaged', error)
        return this.#isOpen() ? from(this.#database) : nothing
      }
    })
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

/** Opens the database and reads what it says, which mostly holds, while the main process checks the journal. */
async function openAndLoad(): Promise<Opened & { readonly progress: Progress | undefined }> {
  const opened = await openDatabase()
  // Where it cannot be read, it fails again when it is known whether there is a journal to replace it from.
  const progress = opened.trouble ? undefined : await load(opened.database).catch(() => undefined)
  return { ...opened, progress }
}

async function load(database: Database): Promise<Progress> {
  return withChanges(noProgress, await storedStates(database))
}

const refilled = (done: Reconciliation): Notice | undefined =>
  done.kind === 'rebuilt'
    ? {
        kind: 'restored',
        cause: done.was === 'empty' ? 'empty' : 'incomplete',
        events: done.events,
        rescued: done.rescued
      }
    : undefined

const mended = ({ journal }: Output<'start'>): Notice | undefined =>
  journal.damagedLines > 0
    ? { kind: 'journal-mended', lines: journal.damagedLines, keptAside: journal.keptAside }
    : undefined

const failureOf = (error: unknown): Failure =>
  error instanceof JournalFailure ? error.failure : { kind: 'unexpected', detail: String(error) }
