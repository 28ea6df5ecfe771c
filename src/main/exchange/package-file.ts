import type { SqlJsStatic } from 'sql.js'
import { type Result, success } from '#shared/result.ts'
import type { Disk } from '../journal/disk.ts'
import { failureOf } from './exchange-failure.ts'
import { PackageProblem } from './package-problem.ts'
import { type Incoming, readAnkiPackage } from './read-anki-package.ts'

/** What is read, and minutes east of Greenwich on the learner's clock. */
export type PackageOrder = { readonly path: string; readonly offset: number }

/** In bytes. Larger packages are full of recordings, which are not kept. */
const most = 1_000_000_000

/** Reads the file of an Anki package. A failure says in words why nothing can be taken from it. */
export async function readPackageFile(
  disk: Disk,
  sql: () => Promise<SqlJsStatic>,
  { path, offset }: PackageOrder
): Promise<Result<Incoming>> {
  try {
    const file = await disk.open(path, 'r')
    const { size } = await file.stat()
    await file.close()
    if (size > most) throw new PackageProblem('It is larger than 1 GB. Export it without its media.')
    const { cards, images, leftOut } = readAnkiPackage(await sql(), await disk.readFile(path), offset)
    return success({ cards, images, leftOut })
  } catch (error) {
    return failureOf(error, 'taken in')
  }
}
