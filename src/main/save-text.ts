import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Input, Output } from '#shared/bridge.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { type Disk, failureOf, writeFile } from './journal/disk.ts'

type Kind = Input<'saveText'>['kind']

export type SaveTextTools = {
  readonly disk: Disk
  /** Asks the learner for a place, offering a name. Resolves with a path, or with nothing when they say nowhere. */
  readonly askWhere: (name: string, kind: Kind) => Promise<string | undefined>
}

/**
 * Saves a text where the learner says: under another name in the same folder first, so that a file that stood there
 * before is lost only to one that is complete.
 */
export async function saveText(
  { suggestedName, text, kind }: Input<'saveText'>,
  { disk, askWhere }: SaveTextTools
): Promise<Result<Output<'saveText'>>> {
  const path = await askWhere(suggestedName, kind)
  if (!path) return failure('cancelled', 'No place was chosen, so nothing was saved.')
  const draft = join(dirname(path), `.${randomUUID()}.draft`)
  try {
    await writeFile(disk, draft, Buffer.from(text))
    await disk.rename(draft, path)
    return success({ file: basename(path) })
  } catch (error) {
    await disk.rm(draft, { force: true }).catch(() => undefined)
    return notSaved(error)
  }
}

function notSaved(error: unknown): Result<never> {
  const trouble = failureOf(error) // its words are about the journal
  if (trouble.ok) return trouble
  const { kind } = trouble.failure
  const cause =
    kind === 'disk-full'
      ? 'The disk is full. Free some space and try again.'
      : kind === 'not-writable'
        ? 'That place may not be written to. Choose another one.'
        : `That place could not be written to. Choose another one. (${String(error)})`
  return failure(kind, `The file was not saved; nothing else has changed. ${cause}`)
}
