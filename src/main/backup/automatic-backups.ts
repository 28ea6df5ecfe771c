import type { Result } from '#shared/result.ts'
import type { Backups } from './backups.ts'

export type AutomaticBackupsTools = {
  /** Loaded when they are first needed. */
  readonly backups: () => Promise<Pick<Backups, 'makeIfChanged' | 'trouble' | 'close'>>
  /** Tells the learner what kept a backup, or its copy, from being made. */
  readonly tell: (detail: string) => void
  /** Writes down that none was made. */
  readonly note: (failed: Extract<Result<never>, { ok: false }>['failure']) => void
}

/** In milliseconds: when a start is over, how often, and how long the end may take. */
const [afterStart, every, atTheEnd] = [20_000, 30 * 60_000, 5000]

/**
 * Backs up by itself where anything has changed: when the start is over, every half hour, and at the end. What keeps it
 * from that is told once, and again only when it was well in between.
 */
export class AutomaticBackups {
  readonly #tools: AutomaticBackupsTools
  readonly #first: NodeJS.Timeout
  readonly #each: NodeJS.Timeout
  #told: string | undefined

  constructor(tools: AutomaticBackupsTools) {
    this.#tools = tools
    this.#first = setTimeout(() => void this.#make(), afterStart)
    this.#each = setInterval(() => void this.#make(), every)
  }

  /** The last one, where `wanted`: there is nothing to back up where the journal is not open. */
  async close(wanted: boolean): Promise<void> {
    clearTimeout(this.#first)
    clearInterval(this.#each)
    if (wanted) await (await this.#tools.backups()).close(atTheEnd)
  }

  async #make(): Promise<void> {
    const backups = await this.#tools.backups()
    const made = await backups.makeIfChanged()
    if (!made.ok) this.#tools.note(made.failure)
    const { trouble } = backups
    if (trouble !== undefined && trouble !== this.#told) this.#tools.tell(trouble)
    this.#told = trouble
  }
}
