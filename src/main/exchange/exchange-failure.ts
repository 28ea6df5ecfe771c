import { failure, type Result } from '#shared/result.ts'
import { troubleOf } from '../journal/disk.ts'
import { PackageProblem } from './package-problem.ts'

/**
 * The failure that stands for something that was thrown, in words for the learner.
 * @param done what was to be done with the file: "saved", "taken in"
 */
export function failureOf(error: unknown, done: string): Result<never> {
  if (error instanceof PackageProblem) {
    return failure(error.kind, `The file was not ${done}, and nothing was changed. ${error.message}`)
  }
  const trouble = troubleOf(error)
  const detail = error instanceof Error ? error.message : String(error)
  const nothing = `Nothing was ${done}, and nothing was changed.`
  if (trouble === 'disk-full') return failure(trouble, `The disk is full. ${nothing} Free some space and try again.`)
  if (trouble === 'not-writable') {
    return failure(trouble, `That place may not be used. ${nothing} Choose another one. (${detail})`)
  }
  return failure(trouble, `${nothing} Try again. (${detail})`)
}
