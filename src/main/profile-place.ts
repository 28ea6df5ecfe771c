import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { type Disk, replaceFile } from './journal/disk.ts'

const placeSchema = z.strictObject({ place: z.string().regex(/^[0-9a-f]{64}$/) })

/**
 * Whether the folder of the data is another one than when this was asked last: renamed, copied, or brought from another
 * machine. It is known by its path and its number on the disk, of which only a hash is kept: the folder may go anywhere.
 * A first time is no move, and where nothing can be found out, nothing has moved.
 */
export async function hasMoved(disk: Disk, data: string): Promise<boolean> {
  const path = join(data, 'place.json')
  try {
    const { ino } = await stat(data, { bigint: true })
    const place = createHash('sha256')
      .update(`${resolve(data)}\n${ino}`)
      .digest('hex')
    const before = await read(disk, path)
    if (before !== place) await replaceFile(disk, path, Buffer.from(JSON.stringify({ place })))
    return before !== undefined && before !== place
  } catch {
    return false
  }
}

async function read(disk: Disk, path: string): Promise<string | undefined> {
  try {
    return placeSchema.parse(JSON.parse(await disk.readFile(path, 'utf8'))).place
  } catch {
    return undefined
  }
}
