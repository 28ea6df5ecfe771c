import { failure, type Result } from '#shared/result.ts'
import type { SideProcess } from '../side-process.ts'
import type { PackageOrder } from './package-file.ts'
import type { Incoming } from './read-anki-package.ts'

/** Milliseconds: fifty times what the largest collection takes. */
const most = 120_000

/**
 * Reads a package in a process of its own: a file that somebody made to take for ever holds up nothing, and can be given
 * up at any time. Throws the reason of `signal`.
 * @param start starts the process, which answers with what it has read and is ended then
 * @param patience milliseconds that it may take
 */
export async function readInProcess(
  start: () => SideProcess<PackageOrder, Result<Incoming>>,
  order: PackageOrder,
  signal: AbortSignal,
  patience = most
): Promise<Result<Incoming>> {
  signal.throwIfAborted()
  const process = start()
  let late: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      late = setTimeout(() => resolve(notTaken('It takes longer to read than any collection does.')), patience)
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }) // an AbortError
      process.listen(resolve, () => resolve(notTaken('Reading it broke off: it may need more memory than there is.')))
      process.send(order)
    })
  } finally {
    clearTimeout(late)
    process.end()
  }
}

const notTaken = (why: string): Result<never> =>
  failure('invalid', `The file was not taken in, and nothing was changed. ${why}`)
