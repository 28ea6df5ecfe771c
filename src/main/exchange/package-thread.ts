import { Worker } from 'node:worker_threads'
import { failure, type Result } from '#shared/result.ts'
import type { PackageOrder } from './package-file.ts'
import type { Incoming } from './read-anki-package.ts'

/** Fifty times what the largest collection takes: milliseconds, and megabytes of objects. */
const most = { time: 120_000, room: 2048 }

/**
 * Reads a package in a thread of its own: a file that somebody made to take for ever holds up nothing, and can be given
 * up at any time. Throws the reason of `signal`.
 * @param worker the script of the thread
 * @param limits what it may take
 */
export async function readInThread(
  worker: string | URL,
  order: PackageOrder,
  signal: AbortSignal,
  limits = most
): Promise<Result<Incoming>> {
  signal.throwIfAborted()
  const thread = new Worker(worker, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: limits.room } })
  return new Promise<Result<Incoming>>((resolve, reject) => {
    // Only where it has to be: one that has answered ends by itself, and to end it besides makes it likelier that it never
    // does (docs/decisions.md).
    const stop = (): void => void thread.terminate()
    const late = setTimeout(() => {
      resolve(notTaken('It takes longer to read than any collection does.'))
      stop()
    }, limits.time)
    const giveUp = (): void => {
      reject(signal.reason as Error) // an AbortError
      stop()
    }
    signal.addEventListener('abort', giveUp, { once: true })
    thread.once('message', (read: Result<Incoming>) => resolve(read))
    thread.once('error', (error) => resolve(notTaken(`It needs more room than there is. (${error})`)))
    thread.once('exit', () => {
      clearTimeout(late)
      signal.removeEventListener('abort', giveUp)
      resolve(notTaken('It could not be read.'))
    })
  })
}

const notTaken = (why: string): Result<never> =>
  failure('invalid', `The file was not taken in, and nothing was changed. ${why}`)
