import { basename } from 'node:path'
import type { Input, Output } from '#shared/bridge.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { type Disk, failureOf } from './journal/disk.ts'
import { saveFile } from './save-file.ts'

type Kind = Input<'saveText'>['kind']

export type SaveTextTools = {
  readonly disk: Disk
  /** Asks the learner for a place, offering a name. Resolves with a path, or with nothing when they say nowhere. */
  readonly askWhere: (name: string, kind: Kind) => Promise<string | undefined>
}

/** Saves a text where the learner says. */
export async function saveText(
  { suggestedName, text, kind }: Input<'saveText'>,
  { disk, askWhere }: SaveTextTools
): Promise<Result<Output<'saveText'>>> {
  const path = await askWhere(suggestedName, kind)
  if (!path) return failure('cancelled', 'No place was chosen, so nothing was saved.')
  try {
    await saveFile(disk, path, Buffer.from(text))
    return success({ file: basename(path) })
  } catch (error) {
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
