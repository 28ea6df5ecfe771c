import { blocksOfLines } from './blocks.ts'
import type { DiskFile } from './disk.ts'
import { type FirstLine, readHeader } from './header.ts'
import { checksumIfIntact, forEachLine, prefixLength } from './line.ts'
import { LineIndex } from './line-index.ts'

/** What reading a journal from end to end found. */
export type Scan = {
  readonly first: FirstLine
  /** Where the events are. Of use only when the first line is a header and no line is damaged. */
  readonly index: LineIndex
  /** Lines that are not as they were written, those that stand there a second time, and headers that are not first. */
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
  const checksums: number[] = []
  for await (const { bytes, offset } of blocksOfLines(file, length)) {
    const whole = forEachLine(bytes, (start, end) => {
      const checksum = checksumIfIntact(bytes, start, end)
      if (offset + start === 0 && checksum !== undefined) first = readHeader(bytes.subarray(start, end))
      const isFirst = offset + start === 0
      if (checksum === undefined || (!isFirst && isHeader(bytes, start, end))) damagedLines += 1
      else if (isFirst && first.kind === 'header') index = new LineIndex(end + 1)
      else {
        index.add(end + 1 - start, checksum)
        checksums.push(checksum)
      }
    })
    tornBytes = bytes.length - whole
  }
  // Where a line is missing, the index is of no use; what mends the file then leaves repeated lines out as well.
  if (damagedLines === 0) damagedLines = await repeatedLines(file, index, checksums)
  return { first, index, damagedLines, tornBytes, length }
}

const letterJ = 0x6a

/** Whether an intact line begins a journal: two files were put one after the other. One letter rules out nearly all lines. */
const isHeader = (bytes: Buffer, start: number, end: number): boolean =>
  bytes[start + prefixLength + '{"'.length] === letterJ && readHeader(bytes.subarray(start, end)).kind !== 'none'

/**
 * How many events stand in the file again after their first time, as in a file that was put together from two copies:
 * each would count twice. Different lines may share a checksum, so those that do are read again and compared.
 */
async function repeatedLines(file: DiskFile, index: LineIndex, checksums: readonly number[]): Promise<number> {
  const sorted = Uint32Array.from(checksums).sort()
  const shared = new Set<number | undefined>()
  for (let place = 1; place < sorted.length; place++) {
    if (sorted[place] === sorted[place - 1]) shared.add(sorted[place])
  }
  if (shared.size === 0) return 0
  const lines = new Set<string>()
  let repeated = 0
  let place = 0
  for await (const { bytes, offset } of blocksOfLines(file, index.endOf(index.count))) {
    forEachLine(bytes, (start, end) => {
      if (offset + start < index.endOf(0) || !shared.has(checksums[place++])) return
      const line = bytes.toString('latin1', start, end)
      if (lines.has(line)) repeated += 1
      lines.add(line)
    })
  }
  return repeated
}
