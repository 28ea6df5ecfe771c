import { basename } from 'node:path'
import type { PackIndex } from '#domain/content/pack.ts'
import type { Printed, PrintOrder } from '#shared/print-order.ts'
import type { PageNumbers, PrintStep } from '#shared/print-step.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { type Disk, troubleOf } from '../journal/disk.ts'
import { pageNumbersOf } from './page-numbers.ts'
import { fileNameOf, printedTitle } from './printed-title.ts'
import { saveFile } from './save-file.ts'

/** A page that nobody sees, to draw on and print. */
export type PrintPage = {
  /** Draws something, with the page numbers its table of contents shows. Resolves when all of it stands. */
  readonly draw: (what: Printed, pages: PageNumbers) => Promise<void>
  /** The pages as a PDF: plain to count them, or to keep, with an outline and tags for screen readers. */
  readonly print: (to: 'count' | 'keep') => Promise<Uint8Array>
  /** Ends the page as soon as it prints nothing any more. */
  readonly close: () => void
}

export type PrinterTools = {
  readonly disk: Disk
  /** The contents of the study material. */
  readonly index: () => Promise<PackIndex>
  /** Asks the learner for a place, proposing a name. Undefined when they say nowhere. */
  readonly askWhere: (fileName: string) => Promise<string | undefined>
  readonly openPage: (paper: PrintOrder['paper']) => Promise<PrintPage>
  /** Told when a step begins. */
  readonly report: (step: PrintStep) => void
}

/** Makes PDFs, one at a time. */
export class Printer {
  readonly #tools: PrinterTools
  #running: { readonly abort: AbortController; readonly done: Promise<unknown> } | undefined

  constructor(tools: PrinterTools) {
    this.#tools = tools
  }

  /**
   * Makes a PDF and saves it where the learner says.
   * @throws what nobody can be told a remedy for: a page that could not be drawn, a disk that does not answer
   */
  readonly print = async (order: PrintOrder): Promise<Result<{ readonly file: string }>> => {
    if (this.#running) return failure('busy', 'Another PDF is being made. Nothing was done.')
    const abort = new AbortController()
    const done = this.#print(order, abort.signal)
    this.#running = { abort, done: done.catch(() => undefined) }
    try {
      return await done
    } catch (error) {
      if (abort.signal.aborted) return cancelled
      const trouble = troubleOf(error)
      if (trouble === 'unexpected') throw error
      return failure(trouble, error instanceof Error ? error.message : String(error))
    } finally {
      this.#running = undefined
    }
  }

  /** Gives up what is being made. */
  readonly cancel = (): void => this.#running?.abort.abort()

  /** Gives up what is being made, and waits until no trace of it is left. */
  readonly close = async (): Promise<void> => {
    this.cancel()
    await this.#running?.done
  }

  async #print({ what, paper }: PrintOrder, signal: AbortSignal): Promise<Result<{ readonly file: string }>> {
    const title = printedTitle(what, await this.#tools.index())
    if (title === undefined) return failure('invalid', 'There is no such chapter or deck. Nothing was done.')
    const path = await this.#tools.askWhere(fileNameOf(title))
    if (path === undefined) return cancelled
    const pdf = await this.#make(what, paper, signal)
    this.#tools.report('writing')
    await saveFile(this.#tools.disk, path, pdf, signal)
    return success({ file: basename(path) })
  }

  /** Prints twice where there is a table of contents: the first time to see on which page everything comes to stand. */
  async #make(what: Printed, paper: PrintOrder['paper'], signal: AbortSignal): Promise<Uint8Array> {
    const { report, openPage } = this.#tools
    signal.throwIfAborted()
    report('drawing')
    const page = await openPage(paper)
    try {
      await unlessAborted(signal, page.draw(what, {}))
      if (what.kind !== 'deck') {
        report('counting')
        const pages = await pageNumbersOf(await unlessAborted(signal, page.print('count')))
        await unlessAborted(signal, page.draw(what, pages))
      }
      report('printing')
      return await unlessAborted(signal, page.print('keep'))
    } finally {
      page.close()
    }
  }
}

const cancelled = failure('cancelled', 'No PDF was made.')

/** Waits for some work no longer than until it is given up. What cannot be stopped comes to nothing by itself. */
async function unlessAborted<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  const aborted = new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(new Error('Given up.'))
    signal.addEventListener('abort', () => reject(new Error('Given up.')), { once: true })
  })
  return Promise.race([work, aborted])
}
