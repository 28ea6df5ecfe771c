import { basename } from 'node:path'
import { mostImageBytes } from '#domain/content/card-image.ts'
import type { Input, Output } from '#shared/bridge.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { readAt } from '../journal/blocks.ts'
import { codeOf, type Disk, troubleOf } from '../journal/disk.ts'
import type { ImageFolder } from './image-folder.ts'
import { ImageProblem, tooLarge } from './image-problem.ts'

export type ImageTools = {
  readonly disk: Disk
  readonly folder: ImageFolder
  /** Asks the learner for a file. Undefined when they choose none. */
  readonly askWhich: () => Promise<string | undefined>
}

/** Takes images in for the cards that the learner writes: from files, and from the clipboard. */
export class Images {
  readonly #tools: ImageTools

  constructor(tools: ImageTools) {
    this.#tools = tools
  }

  /** Keeps the image in a file that the learner chooses. */
  readonly choose = async (): Promise<Result<Output<'imageChoose'>>> => {
    const { disk, folder, askWhich } = this.#tools
    const path = await askWhich()
    if (path === undefined) return failure('cancelled', 'No file was chosen, so nothing was added.')
    try {
      return success({ name: await folder.keep(await contentsOf(disk, path)), file: basename(path) })
    } catch (error) {
      return notAdded(error)
    }
  }

  /** Keeps an image that the page was handed. */
  readonly keep = async ({ bytes }: Input<'imageKeep'>): Promise<Result<Output<'imageKeep'>>> => {
    try {
      return success({ name: await this.#tools.folder.keep(bytes) })
    } catch (error) {
      return notAdded(error)
    }
  }
}

/** What is in a file, which is not read when it is larger than an image may be. */
async function contentsOf(disk: Disk, path: string): Promise<Uint8Array> {
  try {
    const file = await disk.open(path, 'r')
    try {
      const stats = await file.stat()
      if (!stats.isFile()) throw new ImageProblem('It is no file.')
      if (stats.size > mostImageBytes) throw tooLarge()
      return await readAt(file, 0, stats.size)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof ImageProblem ? error : unreadable(error)
  }
}

function unreadable(error: unknown): ImageProblem {
  if (codeOf(error) === 'ENOENT') return new ImageProblem('The file is no longer there. Choose it where it is now.')
  if (troubleOf(error) === 'not-writable') return new ImageProblem('The file may not be read. Check its rights.')
  return new ImageProblem(`The file could not be read. (${error instanceof Error ? error.message : String(error)})`)
}

const nothingLost = 'The image was not added; what you typed still stands here.'

function notAdded(error: unknown): Result<never> {
  if (error instanceof ImageProblem) return failure('invalid', `${nothingLost} ${error.message}`)
  const trouble = troubleOf(error)
  if (trouble === 'disk-full') {
    return failure(trouble, `The disk is full. ${nothingLost} Free some space and add it again.`)
  }
  const detail = error instanceof Error ? error.message : String(error)
  const remedy =
    trouble === 'not-writable'
      ? 'The folder of your data may not be written to: check its rights and add the image again.'
      : 'Add it again in a moment.'
  return failure(trouble, `${nothingLost} ${remedy} (${detail})`)
}
