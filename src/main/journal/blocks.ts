import type { DiskFile } from './disk.ts'

/** A stretch of a file from `offset` (in bytes): whole lines, save that the last one of a torn file is a part of a line. */
export type Block = { readonly bytes: Buffer; readonly offset: number }

// The page loads while the journal is opened: what it asks for waits for the block at hand, two milliseconds or so.
const blockLength = 512 * 1024

const lineFeed = 0x0a

/** Reads a file up to `length` (in bytes) as blocks of whole lines. Throws what the disk throws. */
export async function* blocksOfLines(file: DiskFile, length: number): AsyncGenerator<Block> {
  let unfinished = Buffer.alloc(0)
  for (let position = 0; position < length; ) {
    const wanted = Math.min(blockLength, length - position)
    // What is left of the block before is put in front, so that no block is copied whole.
    const room = Buffer.allocUnsafe(unfinished.length + wanted)
    unfinished.copy(room)
    const read = await readInto(file, room, unfinished.length, position)
    if (read === 0) break
    const bytes = room.subarray(0, unfinished.length + read)
    const whole = bytes.lastIndexOf(lineFeed) + 1
    if (whole > 0) yield { bytes: bytes.subarray(0, whole), offset: position - unfinished.length }
    position += read
    unfinished = bytes.subarray(whole)
  }
  if (unfinished.length > 0) yield { bytes: unfinished, offset: length - unfinished.length }
}

/** The bytes of a file at `position`, at most `length` of them: fewer only at its end. Throws what the disk throws. */
export async function readAt(file: DiskFile, position: number, length: number): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.allocUnsafe(length)
  return bytes.subarray(0, await readInto(file, bytes, 0, position))
}

/** Fills `room` from `from` on with what the file has at `position`. Gives the number of bytes: less only at its end. */
async function readInto(file: DiskFile, room: Buffer, from: number, position: number): Promise<number> {
  let end = from
  while (end < room.length) {
    const { bytesRead } = await file.read(room, end, room.length - end, position + end - from)
    if (bytesRead === 0) break
    end += bytesRead
  }
  return end - from
}
