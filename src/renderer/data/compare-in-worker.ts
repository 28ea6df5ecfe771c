import type { Companion } from '#shared/companion.ts'
import { eventsPerRead } from '#shared/journal-page.ts'
import type { Comparison } from './compare.ts'
import type { CompareAnswer, CompareOrder } from './compare-messages.ts'
// oxlint-disable-next-line import/default -- the build makes the worker's address of it
import workerAddress from './compare-worker.ts?worker&url'
import { JournalFailure, type OnProgress } from './reconcile.ts'
import { startWorker } from './start-worker.ts'

/**
 * Has the database compared with the journal, beside the page.
 * @param onProgress is told how much of the journal has been read
 * @returns nothing where it was given up
 * @throws JournalFailure when the journal cannot be read, and an error when the database cannot
 */
export async function compareInWorker(
  companion: Pick<Companion, 'journalRead'>,
  signal: AbortSignal,
  onProgress: OnProgress
): Promise<Comparison | undefined> {
  const worker = startWorker(workerAddress, 'comparison')
  try {
    const answered = answerOf(worker, signal)
    await sendJournal(worker, companion, signal, onProgress)
    return await answered
  } finally {
    worker.terminate()
  }
}

async function sendJournal(
  worker: Worker,
  companion: Pick<Companion, 'journalRead'>,
  signal: AbortSignal,
  onProgress: OnProgress
): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
  const send = (order: CompareOrder): void => worker.postMessage(order)
  for (let after = 0; !signal.aborted; ) {
    const read = await companion.journalRead({ after, limit: eventsPerRead })
    if (!read.ok) throw new JournalFailure(read.failure)
    const { lines, upTo, head } = read.value
    if (lines !== '') send({ kind: 'lines', lines })
    onProgress(upTo.count, head.count)
    if (upTo.count === head.count) return send({ kind: 'end' })
    after = upTo.count
  }
}

function answerOf(worker: Worker, signal: AbortSignal): Promise<Comparison | undefined> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(undefined))
    worker.addEventListener('message', ({ data }: MessageEvent<CompareAnswer>) =>
      data.kind === 'compared' ? resolve(data.comparison) : reject(new Error(data.detail))
    )
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
  })
}
