import type { BackupState } from '#shared/backup.ts'
import { failure, type Result, success } from '#shared/result.ts'
import type { BackupSettings, KeptLock } from './backup-settings.ts'
import { checkOf, keyOf, type LockKey, newSalt } from './lock.ts'

/** The system's own way to keep a secret: Electron's `safeStorage`, where it really locks. */
export type SecretKeeper = {
  readonly canKeep: () => boolean
  /** A text under the system's lock. */
  readonly keep: (text: string) => string
  /** The text again. Throws where the system does not give it. */
  readonly open: (kept: string) => string
}

/**
 * What backups are locked with. The passphrase is never kept; the key that it makes is, where the system can keep it,
 * and is otherwise forgotten when the app ends.
 */
export class BackupLock {
  readonly #settings: BackupSettings
  readonly #keeper: SecretKeeper
  #key: LockKey | undefined

  constructor(settings: BackupSettings, keeper: SecretKeeper) {
    this.#settings = settings
    this.#keeper = keeper
  }

  /** How it stands, and whether the system could keep a key. */
  async state(): Promise<Pick<BackupState, 'lock' | 'canKeep'>> {
    const lock = await this.#settings.lock()
    return { lock: await this.#stateOf(lock), canKeep: this.#keeper.canKeep() }
  }

  /** The key for a new backup: nothing where none is to be locked, `waiting` where the passphrase has to be entered first. */
  async key(): Promise<LockKey | 'waiting' | undefined> {
    const lock = await this.#settings.lock()
    if (lock === undefined) return undefined
    return lock === 'unreadable' ? 'waiting' : (this.#keyOf(lock) ?? 'waiting')
  }

  /** The key that is known, whether or not new backups are locked with it. */
  async known(): Promise<LockKey | undefined> {
    await this.key()
    return this.#key
  }

  /**
   * Locks backups with a passphrase from now on; where they are locked already, takes it for the one they are locked with.
   * Throws what the disk throws. Failure: `passphrase-wrong`.
   */
  async enter(passphrase: string): Promise<Result<undefined>> {
    const lock = await this.#settings.lock()
    const before = lock === 'unreadable' ? undefined : lock
    const key = await keyOf(passphrase, before?.salt ?? newSalt())
    if (before && checkOf(key) !== before.check) return wrong
    await this.#settings.setLock({ salt: key.salt, check: checkOf(key), ...this.#kept(key) })
    this.#key = key
    return success(undefined)
  }

  /** Locks no more backups. Those that are locked stay so, and open with the key until the app ends. */
  forget(): Promise<void> {
    return this.#settings.setLock(undefined)
  }

  #kept({ key }: LockKey): Pick<KeptLock, 'kept'> {
    return this.#keeper.canKeep() ? { kept: this.#keeper.keep(key) } : {}
  }

  async #stateOf(lock: KeptLock | 'unreadable' | undefined): Promise<BackupState['lock']> {
    if (lock === undefined) return 'none'
    if (lock === 'unreadable' || !this.#keyOf(lock)) return 'waiting'
    return lock.kept === undefined ? 'session' : 'kept'
  }

  #keyOf(lock: KeptLock): LockKey | undefined {
    if (this.#key?.salt !== lock.salt) this.#key = this.#openKept(lock) ?? this.#key
    return this.#key?.salt === lock.salt ? this.#key : undefined
  }

  /** Of another machine, or after the system's lock was changed, what was kept opens no more. */
  #openKept({ salt, check, kept }: KeptLock): LockKey | undefined {
    if (kept === undefined || !this.#keeper.canKeep()) return undefined
    try {
      const key = { salt, key: this.#keeper.open(kept) }
      return checkOf(key) === check ? key : undefined
    } catch {
      return undefined
    }
  }
}

const wrong = failure('passphrase-wrong', 'That is not the passphrase that your backups are locked with. Try again.')
