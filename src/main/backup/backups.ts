import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { StoredEvent } from '#domain/journal/events.ts'
import type { BackupList, BackupPreview, BackupState, ChosenBackup } from '#shared/backup.ts'
import type { BackupsChecked } from '#shared/data-check.ts'
import type { ExchangeProgress } from '#shared/exchange-progress.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { failureOf } from '../exchange/exchange-failure.ts'
import type { LastImport } from '../exchange/last-import.ts'
import type { Journal } from '../journal/journal.ts'
import type { BackupDisk } from './backup-folder.ts'
import type { BackupJob, BackupJobDone, BackupListener } from './backup-jobs.ts'
import type { BackupLock } from './backup-lock.ts'
import type { BackupSettings } from './backup-settings.ts'
import { aboutBackup, backupEntryOf, type ShelvedBackup, shelvedBackups } from './backup-shelf.ts'
import type { RunningJob } from './backup-thread.ts'
import { checkBackups } from './check-backups.ts'
import { readBackupHeader } from './read-backup.ts'

export type BackupTools = {
  readonly disk: BackupDisk
  readonly journal: () => Promise<Result<Journal>>
  /** The folder of the app's data. */
  readonly data: string
  /** The file of the journal. */
  readonly journalFile: string
  /** Where backups go first. */
  readonly folder: string
  readonly settings: BackupSettings
  readonly lock: BackupLock
  /** Knows what was added last, so that it can be taken back. */
  readonly lastImport: LastImport
  readonly version: string
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Asks the learner for a folder. Undefined when they choose none. */
  readonly askFolder: () => Promise<string | undefined>
  /** Where a backup lies that was opened with the app, by the name that the page knows it by. */
  readonly openedPath: (id: string) => string | undefined
  /** Has a job done beside the main process. */
  readonly run: <Kind extends BackupJob['kind']>(
    job: Extract<BackupJob, { kind: Kind }>,
    listener: BackupListener
  ) => RunningJob<BackupJobDone[Kind]>
  /** Told how far it is. */
  readonly report: (progress: ExchangeProgress) => void
}

/** Backs the journal up and restores it, one thing at a time. Which file is meant is looked up here, never told. */
export class Backups {
  readonly #tools: BackupTools
  #queue: Promise<unknown> = Promise.resolve()
  #running: (() => void) | undefined
  #given: AbortController | undefined
  #closing = false
  #trouble: string | undefined

  constructor(tools: BackupTools) {
    this.#tools = tools
  }

  /** How backups stand. */
  readonly state = (): Promise<Result<BackupState>> => this.#inTurn(async () => this.#stateOf(await this.#journal()))

  /** Backs up now. */
  readonly make = (): Promise<Result<BackupState>> =>
    this.#inTurn(async () => {
      const journal = await this.#journal()
      const made = await this.#make(journal)
      return made.ok ? this.#stateOf(journal) : made
    })

  /** Backs up where the journal holds something that no backup of it holds. */
  readonly makeIfChanged = (): Promise<Result<undefined>> =>
    this.#inTurn(async () => this.#makeIfChanged(await this.#journal()))

  /** All there is to be restored. */
  readonly list = (): Promise<Result<BackupList>> =>
    this.#inTurn(async () => {
      const { device, head } = await this.#journal()
      const shelved = await this.#shelved()
      return success({ backups: shelved.map((backup) => backupEntryOf(backup, device)), now: head.count })
    })

  /** Reads a backup from end to end, and says what restoring it would add. Nothing is changed. */
  readonly look = ({ id, passphrase }: ChosenBackup): Promise<Result<BackupPreview>> =>
    this.#cancellable(async () => {
      const { head } = await this.#journal()
      return this.#fromCopies(id, async (path, { made, count }) => {
        const opener = { key: await this.#tools.lock.known(), passphrase }
        const found = await this.#run({ kind: 'look', path, opener, ...this.#journalNow(head.count) })
        return found.ok ? success({ ...found.value, made, all: count }) : found
      })
    })

  /**
   * Adds to the journal what a backup holds and the journal lacks. The present state is backed up before, and what is
   * added can be taken back as an import can.
   */
  readonly restore = ({ id, passphrase }: ChosenBackup): Promise<Result<{ readonly events: number }>> =>
    this.#cancellable(async (signal) => {
      const journal = await this.#journal()
      const safe = await this.#makeIfChanged(journal)
      if (!safe.ok) return safe.failure.kind === 'cancelled' ? safe : notSafe(safe)
      return this.#fromCopies(id, async (path, { made }) => {
        const events: StoredEvent[] = []
        const opener = { key: await this.#tools.lock.known(), passphrase }
        const found = await this.#run(
          { kind: 'missing', path, opener, data: this.#tools.data, ...this.#journalNow(journal.head.count) },
          (page) => events.push(...page)
        )
        return found.ok ? this.#add(journal, events, made, signal) : found
      })
    })

  /** Reads every backup from end to end, and mends what can be mended. */
  readonly check = (): Promise<Result<BackupsChecked>> =>
    this.#cancellable(async (signal) => {
      const journal = await this.#journal()
      return checkBackups({
        journal,
        key: await this.#tools.lock.known(),
        signal,
        journalFile: this.#tools.journalFile,
        shelved: () => this.#shelved(),
        run: (job, missing) => this.#run(job, missing),
        make: () => this.#make(journal)
      })
    })

  /** Gives up the backup that is being read, restored or checked. It then answers that it was cancelled. */
  readonly cancel = (): void => this.#given?.abort()

  /** What kept the last backup, or its copy, from being made, in a sentence or two. */
  get trouble(): string | undefined {
    return this.#trouble
  }

  /** Asks for a second folder, and backs up into it. */
  readonly chooseFolder = async (): Promise<Result<BackupState>> => {
    const folder = await this.#tools.askFolder() // not in turn: a dialog may stand for hours
    if (folder === undefined) return failure('cancelled', 'No folder was chosen, and nothing was changed.')
    if (resolve(folder) === resolve(this.#tools.folder)) {
      return failure('invalid', 'Backups go into that folder already. Choose another one, best on another disk.')
    }
    return this.#inTurn(async () => {
      await this.#tools.settings.setFolder(folder)
      const journal = await this.#journal()
      const made = await this.#make(journal)
      return made.ok ? this.#stateOf(journal) : made
    })
  }

  /** Copies go nowhere else from now on. Those that are there stay. */
  readonly forgetFolder = (): Promise<Result<BackupState>> =>
    this.#inTurn(async () => {
      await this.#tools.settings.setFolder(undefined)
      this.#trouble = undefined
      return this.#stateOf(await this.#journal())
    })

  /**
   * Locks new backups with a passphrase and makes one; where they are locked already, takes it for that one. Failure:
   * `passphrase-wrong`.
   */
  readonly lock = ({ passphrase }: { readonly passphrase: string }): Promise<Result<BackupState>> =>
    this.#inTurn(async () => {
      const entered = await this.#tools.lock.enter(passphrase)
      if (!entered.ok) return entered
      const journal = await this.#journal()
      const made = await this.#make(journal)
      return made.ok ? this.#stateOf(journal) : made
    })

  /** Locks no more backups. Those that are locked stay so. */
  readonly unlock = (): Promise<Result<BackupState>> =>
    this.#inTurn(async () => {
      await this.#tools.lock.forget()
      this.#trouble = undefined
      return this.#stateOf(await this.#journal())
    })

  /** Backs up what has changed, within a time (in milliseconds); then gives up whatever is under way. */
  readonly close = async (limit: number): Promise<void> => {
    const abort = new AbortController()
    const late = wait(limit, undefined, { signal: abort.signal }).catch(() => undefined)
    await Promise.race([this.makeIfChanged(), late])
    abort.abort()
    this.#closing = true
    this.cancel()
    this.#running?.()
  }

  async #makeIfChanged(journal: Journal): Promise<Result<undefined>> {
    const { device, head } = journal
    if (head.count === 0) return success(undefined)
    const backups = await shelvedBackups(this.#tools.disk, [this.#tools.folder])
    const same = backups
      .map(aboutBackup)
      .some((backup) => backup?.device === device && backup.count === head.count && backup.chain === head.chain)
    return same ? success(undefined) : this.#make(journal)
  }

  async #make({ device, head }: Journal): Promise<Result<undefined>> {
    const { data, folder, journalFile: journal, version: app, clock, settings, lock } = this.#tools
    const key = await lock.key()
    if (key === 'waiting') {
      this.#trouble = waiting.failure.detail
      return waiting
    }
    const order = { journal, folder, device, app, made: clock(), count: head.count, chain: head.chain, key }
    const written = await this.#run({ kind: 'write', order, data, second: await settings.folder() })
    if (written.ok) this.#trouble = written.value.trouble
    else if (written.failure.kind !== 'cancelled') {
      this.#trouble = `The last backup was not made. ${written.failure.detail}`
    }
    return written.ok ? success(undefined) : written
  }

  async #stateOf({ device }: Journal): Promise<Result<BackupState>> {
    const here = await shelvedBackups(this.#tools.disk, [this.#tools.folder])
    const own = here.map(aboutBackup).find((backup) => backup?.device === device)
    return success({
      last: own ? { made: own.made, events: own.count } : null,
      folder: (await this.#tools.settings.folder()) ?? null,
      trouble: this.#trouble ?? null,
      ...(await this.#tools.lock.state())
    })
  }

  async #shelved(): Promise<readonly ShelvedBackup[]> {
    const second = await this.#tools.settings.folder()
    return shelvedBackups(this.#tools.disk, [this.#tools.folder, ...(second === undefined ? [] : [second])])
  }

  /** Tries every copy of a backup, until one turns out not to be damaged. */
  async #fromCopies<Value>(
    id: string,
    act: (path: string, about: { readonly made: number; readonly count: number }) => Promise<Result<Value>>
  ): Promise<Result<Value>> {
    const opened = this.#tools.openedPath(id)
    if (opened !== undefined) return act(opened, await readBackupHeader(this.#tools.disk, opened))
    const backup = (await this.#shelved()).find(({ name }) => name === id)
    if (!backup)
      return failure('invalid', 'That backup is not there any more. Nothing was changed. Choose another one.')
    let answer: Result<Value> = unreadable
    for (const { path, read } of backup.copies) {
      if (!read) continue
      answer = await act(path, read)
      if (answer.ok || !['invalid', 'unexpected'].includes(answer.failure.kind)) return answer
    }
    return answer
  }

  /** What was there before stays. All of it is added or nothing. */
  async #add(
    journal: Journal,
    events: readonly StoredEvent[],
    made: number,
    signal: AbortSignal
  ): Promise<Result<{ readonly events: number }>> {
    const { lastImport, clock, report } = this.#tools
    if (events.length === 0) return success({ events: 0 })
    const [before, earlier] = [journal.head.count, await lastImport.read()]
    await lastImport.write({ file: `Backup of ${moment.format(made)}`, at: clock(), ids: events.map(({ id }) => id) })
    const added = await journal.rescue(events, { signal, onShare: (share) => report({ step: 'writing', share }) })
    if (added.ok) return success({ events: added.value.count - before })
    await lastImport.write(earlier)
    return added
  }

  async #run<Kind extends BackupJob['kind']>(
    job: Extract<BackupJob, { kind: Kind }>,
    missing: BackupListener['missing'] = () => {}
  ): Promise<Result<BackupJobDone[Kind]>> {
    const signal = this.#given?.signal
    if (this.#closing || signal?.aborted) return givenUp
    const { done, stop } = this.#tools.run(job, { progress: this.#tools.report, missing })
    this.#running = stop
    signal?.addEventListener('abort', stop)
    try {
      const answer = await done
      return signal?.aborted ? givenUp : answer
    } finally {
      this.#running = undefined
    }
  }

  #journalNow(events: number) {
    return { journal: this.#tools.journalFile, events }
  }

  async #journal(): Promise<Journal> {
    const opened = await this.#tools.journal()
    if (opened.ok) return opened.value
    throw new Error(opened.failure.detail)
  }

  /** The same for what the learner may give up. */
  #cancellable<Value>(task: (signal: AbortSignal) => Promise<Result<Value>>): Promise<Result<Value>> {
    return this.#inTurn(async () => {
      const given = new AbortController()
      this.#given = given
      try {
        return await task(given.signal)
      } finally {
        this.#given = undefined
      }
    })
  }

  #inTurn<Value>(task: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const result = this.#queue.then(task).catch((error: unknown) => failureOf(error, 'done'))
    this.#queue = result
    return result
  }
}

const givenUp = failure('cancelled', 'It was given up, and nothing is lost.')

const waiting = {
  ok: false,
  failure: {
    kind: 'passphrase-needed',
    detail: 'Backups wait for your passphrase. None is made until you enter it under Settings, Backups.'
  }
} as const

const unreadable = failure(
  'invalid',
  'That backup is damaged: it cannot be read. Nothing was changed. Choose another one.'
)

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

function notSafe({ failure: { kind, detail } }: Extract<Result<undefined>, { ok: false }>): Result<never> {
  return failure(
    kind,
    `Nothing was restored, and nothing was changed, because the present state could not be backed up first. ${detail}`
  )
}
