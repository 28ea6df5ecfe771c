import { crc32 } from 'node:zlib'

/**
 * One line of the journal: eight hexadecimal digits of the CRC-32 over the JSON's bytes, a space, the JSON, a line
 * feed. JSON never holds a raw line feed, so every line feed in the file ends a line.
 */

const lineFeed = 0x0a
const space = 0x20
const openBrace = 0x7b
const closeBrace = 0x7d

/** How many bytes stand before the JSON of a line: the checksum and the space. */
export const prefixLength = 9

/** A line ready to be written, and its checksum. */
export type Line = { readonly bytes: Buffer; readonly checksum: number }

/** Eight lower-case hexadecimal digits of an unsigned 32-bit number. */
export const hex8 = (value: number): string => value.toString(16).padStart(8, '0')

const digits = Buffer.from('0123456789abcdef')
const bothSums = Buffer.alloc(16)

/**
 * The running hash after a line: CRC-32 over the hash so far and the line's checksum, both as hexadecimal digits.
 * Digits are put down byte by byte, here and below, because strings would take twice as long as all the rest of
 * opening a large journal.
 */
export function chainAfter(chain: number, checksum: number): number {
  putHex8(chain, 0)
  putHex8(checksum, 8)
  return crc32(bothSums)
}

function putHex8(value: number, at: number): void {
  for (let place = 7, rest = value; place >= 0; place -= 1, rest >>>= 4) bothSums[at + place] = digits[rest & 15] ?? 0
}

function holdsHex8(bytes: Buffer, at: number, value: number): boolean {
  for (let place = 7, rest = value; place >= 0; place -= 1, rest >>>= 4) {
    if (bytes[at + place] !== digits[rest & 15]) return false
  }
  return true
}

/** The line that stores one value. Throws where the value cannot be written as JSON. */
export function lineOf(value: unknown): Line {
  const json = Buffer.from(JSON.stringify(value))
  const checksum = crc32(json)
  return { bytes: Buffer.concat([Buffer.from(`${hex8(checksum)} `), json, Buffer.from('\n')]), checksum }
}

/**
 * The checksum of the line that takes up `bytes` from `start` to `end` (its line feed left out), or undefined when the
 * line is not as it was written. Braces are asked for because eight zeros are the checksum of nothing at all.
 */
export function checksumIfIntact(bytes: Buffer, start: number, end: number): number | undefined {
  if (end - start < prefixLength + 2 || bytes[start + 8] !== space) return undefined
  if (bytes[start + prefixLength] !== openBrace || bytes[end - 1] !== closeBrace) return undefined
  const checksum = crc32(bytes.subarray(start + prefixLength, end))
  return holdsHex8(bytes, start, checksum) ? checksum : undefined
}

/**
 * Walks the lines of `bytes`, calling `visit` with where each starts and ends (line feed left out). Gives the offset
 * after the last line feed: what follows is not a whole line.
 */
export function forEachLine(bytes: Buffer, visit: (start: number, end: number) => void): number {
  let start = 0
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    visit(start, end)
    start = end + 1
  }
  return start
}
