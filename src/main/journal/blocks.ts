import type { DiskFile } from './disk.ts'

/** A stretch of a file from `offset` (in bytes): whole lines, save that the last one of a torn file is a part of a line. */
export type Block = { readonly bytes: Buffer; readonly offset: number }

// The page loads while the journal is opened: what it asks for waits for the block at hand, two milliseconds or so.
const blockLength = 512 * 1024

/** Reads a file up to `length` (in bytes) as blocks of whole lines. Throws what the disk throws. */
export async function* blocksOfLines(file: DiskFile, length: number): AsyncGenerator<Block> {
  let unfinished = Buffer.alloc(0)
  for (let position = 0; position < length; ) {
    const fresh = await readAt(file, position, Math.min(blockLength, length - position))
    if (fresh.length === 0) break
    const bytes = unfinished.length === 0 ? fresh : Buffer.concat([unfinished, fresh])
    const whole = bytes.lastIndexOf('\n') + 1
    if (whole > 0) yield { bytes: bytes.subarray(0, whole), offset: position - unfinished.length }
    position += fresh.length
    unfinished = bytes.subarray(whole)
  }
  if (unfinished.length > 0) yield { bytes: unfinished, offset: length - unfinished.length }
}

/** The bytes of a file at `position`, at most `length` of them: fewer only at its end. Throws what the disk throws. */
export async function readAt(file: DiskFile, position: number, length: number): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}
