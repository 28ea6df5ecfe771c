import { blocksOfLines } from './blocks.ts'
import type { DiskFile } from './disk.ts'
import { type FirstLine, readHeader } from './header.ts'
import { checksumIfIntact, forEachLine } from './line.ts'
import { LineIndex } from './line-index.ts'

/** What reading a journal from end to end found. */
export type Scan = {
  readonly first: FirstLine
  /** Where the events are. Of use only when the first line is a header and no line is damaged. */
  readonly index: LineIndex
  readonly damagedLines: number
  /** Bytes after the last line feed: a line that was never finished. */
  readonly tornBytes: number
  /** Bytes in the file. */
  readonly length: number
}

/** Reads a journal once and checks every line. Throws what the disk throws. */
export async function scan(file: DiskFile): Promise<Scan> {
  const length = (await file.stat()).size
  let first: FirstLine = { kind: 'none' }
  let index = new LineIndex(0)
  let damagedLines = 0
  let tornBytes = 0
  for await (const { bytes, offset } of blocksOfLines(file, length)) {
    const whole = forEachLine(bytes, (start, end) => {
      const checksum = checksumIfIntact(bytes, start, end)
      if (offset + start === 0 && checksum !== undefined) first = readHeader(bytes.subarray(start, end))
      if (checksum === undefined) damagedLines += 1
      else if (offset + start === 0 && first.kind === 'header') index = new LineIndex(end + 1)
      else index.add(end + 1 - start, checksum)
    })
    tornBytes = bytes.length - whole
  }
  return { first, index, damagedLines, tornBytes, length }
}
