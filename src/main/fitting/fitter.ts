import type { FitOrder, FitOutcome } from '#shared/fitting.ts'
import { eventsPerCall } from '#shared/journal-page.ts'
import { failure, type Result, success } from '#shared/result.ts'
import type { Journal } from '../journal/journal.ts'
import type { SideProcess } from '../side-process.ts'
import type { FitMessage, FitReport } from './fit-messages.ts'

/** The process that fits weights. */
type FitProcess = SideProcess<FitMessage, FitReport>

export type FitterTools = {
  readonly journal: () => Promise<Result<Pick<Journal, 'read' | 'head'>>>
  readonly start: () => FitProcess
  /** Told the share that is done, 0 to 1. */
  readonly report: (share: number) => void
}

/** Has the scheduler's weights fitted to the journal in a process of its own, one at a time. */
export class Fitter {
  readonly #tools: FitterTools
  #running: AbortController | undefined

  constructor(tools: FitterTools) {
    this.#tools = tools
  }

  /** Fits the weights. Nothing is changed by it. */
  readonly fit = async ({ weights }: FitOrder): Promise<Result<FitOutcome>> => {
    if (this.#running) return failure('busy', 'The scheduler is being fitted already. Nothing was done.')
    const running = new AbortController()
    this.#running = running
    try {
      return await this.#fit(weights, running.signal)
    } finally {
      this.#running = undefined
    }
  }

  /** Gives it up. */
  readonly cancel = (): void => this.#running?.abort()

  async #fit(weights: FitOrder['weights'], signal: AbortSignal): Promise<Result<FitOutcome>> {
    const journal = await this.#tools.journal()
    if (!journal.ok) return journal
    if (signal.aborted) return cancelled
    const process = this.#tools.start()
    const outcome = this.#outcomeOf(process, signal)
    try {
      const fed = await feed(process, journal.value, signal)
      if (!fed.ok) return fed
      process.send({ kind: 'fit', weights: weights ?? undefined })
      return await outcome
    } finally {
      process.end()
    }
  }

  #outcomeOf(process: FitProcess, signal: AbortSignal): Promise<Result<FitOutcome>> {
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(cancelled), { once: true })
      process.listen(
        (report) => {
          if (report.kind === 'share') this.#tools.report(report.share)
          else if (report.kind === 'done') resolve(success(report.outcome))
          else resolve(failure('unexpected', report.detail))
        },
        () => resolve(failure('unexpected', 'The background process ended before it was done.'))
      )
    })
  }
}

const cancelled = failure('cancelled', 'Nothing was fitted, and nothing has changed.')

/** Sends the journal as it stands now. */
async function feed(
  process: FitProcess,
  journal: Pick<Journal, 'read' | 'head'>,
  signal: AbortSignal
): Promise<Result<undefined>> {
  const { count } = journal.head
  for (let after = 0; after < count; after += eventsPerCall) {
    const page = await journal.read({ after, limit: Math.min(eventsPerCall, count - after) })
    if (!page.ok) return page
    if (signal.aborted) return cancelled
    process.send({ kind: 'events', lines: page.value.lines })
  }
  return success(undefined)
}
