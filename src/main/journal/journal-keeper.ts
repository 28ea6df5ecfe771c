import { failure, type Result } from '#shared/result.ts'
import type { Journal } from './journal.ts'

/** Holds the one open journal, and opens it again when it could not be opened or has become unusable. */
export class JournalKeeper {
  readonly #open: () => Promise<Result<Journal>>
  #current: Promise<Result<Journal>> | undefined

  /** `open` must answer with a result and never throw. */
  constructor(open: () => Promise<Result<Journal>>) {
    this.#open = open
  }

  /** Opens the journal, or tries again where that failed before. Answers with the open one where there is one. */
  start(): Promise<Result<Journal>> {
    this.#current = this.#current?.then((result) => this.#again(result)) ?? this.#open()
    return this.#current
  }

  /** The journal as it was last opened, or why it is not open. */
  current(): Promise<Result<Journal>> {
    return (
      this.#current ?? Promise.resolve(failure('unexpected', 'The journal has not been opened. Nothing was recorded.'))
    )
  }

  /** Closes the journal and opens it again, which mends what is damaged on disk. */
  reopen(): Promise<Result<Journal>> {
    const before = this.#current
    this.#current = (async () => {
      const opened = await before
      if (opened?.ok) await opened.value.close().catch(() => undefined)
      return this.#open()
    })()
    return this.#current
  }

  /** Waits until everything under way is on disk and closes the file. */
  async close(): Promise<void> {
    const opened = await this.#current
    this.#current = undefined
    if (opened?.ok) await opened.value.close()
  }

  async #again(result: Result<Journal>): Promise<Result<Journal>> {
    if (result.ok && result.value.usable) return result
    if (result.ok) await result.value.close().catch(() => undefined) // a file that failed may fail to close
    return this.#open()
  }
}
