import { strFromU8, unzipSync } from 'fflate'
import { Decompress } from 'fzstd'
import { PackageProblem } from './package-problem.ts'

/** More than this is no collection of a learner: 50,000 cards with their log take some 30 MB. */
export const most = { collection: 600_000_000, file: 100_000_000, all: 1_500_000_000, files: 50_000 } as const

/** Collections become a tenth of their size in an archive. One that becomes this much less is full of nothing. */
const mostPacked = { from: 10_000_000, times: 100 } as const

/** What a package holds: the database, and its other files by the names they have in the archive. */
export type Unzipped = {
  readonly database: Uint8Array
  /** Whether it is of the form that is compressed once more with Zstandard. */
  readonly latest: boolean
  readonly files: Readonly<Record<string, Uint8Array>>
}

/**
 * Opens the archive of an Anki package in any of its three forms.
 * @throws PackageProblem when it is no such archive, or would take more room than any collection
 */
export function unzipPackage(bytes: Uint8Array): Unzipped {
  const files = unzipped(bytes)
  const latest = files['meta'] !== undefined && versionOf(files['meta']) >= 3
  const database = latest
    ? files['collection.anki21b'] && decompressed(files['collection.anki21b'], most.collection)
    : (files['collection.anki21'] ?? files['collection.anki2'])
  if (!database) throw new PackageProblem('It holds no collection: it is no Anki package, or only a part of one.')
  return { database, latest, files }
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let all = 0
  let files = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        all += originalSize
        files++
        const limit = name.startsWith('collection.') ? most.collection : most.file
        const isHollow = originalSize > mostPacked.from && originalSize > size * mostPacked.times
        if (isHollow || originalSize > limit || all > most.all || files > most.files) throw tooLarge()
        return true
      }
    })
  } catch (error) {
    if (error instanceof PackageProblem) throw error
    throw new PackageProblem('It is no archive, or was cut short. Ask for it again where it came from.')
  }
}

const tooLarge = (): PackageProblem =>
  new PackageProblem('It would unpack to more than any collection holds, so it was not unpacked.')

/**
 * Unpacks Zstandard, a block at a time.
 * @param limit bytes it may become
 * @throws PackageProblem when it becomes more, or is none
 */
export function decompressed(bytes: Uint8Array, limit: number): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    const stream = new Decompress((part) => {
      length += part.length
      if (length > limit) throw tooLarge()
      parts.push(part)
    })
    stream.push(bytes, true)
  } catch (error) {
    if (error instanceof PackageProblem) throw error
    throw new PackageProblem('A part of it that should be compressed is not, or was damaged.')
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The version in the file `meta`, a protocol buffer whose field 1 it is. */
const versionOf = (meta: Uint8Array): number => (meta[0] === 8 ? (meta[1] ?? 0) : 0)

/** A text that should be UTF-8; what is not is shown by the sign for it. */
export const textOf = (bytes: Uint8Array): string => strFromU8(bytes)
