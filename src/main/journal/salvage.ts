import { crc32 } from 'node:zlib'
import { checksumIfIntact, forEachLine, hex8, prefixLength } from './line.ts'

// How every line begins. Looked for inside damaged stretches, where a lost line feed has run lines together.
const lineStart = /[0-9a-f]{8} \{/g

// How many later beginnings are passed when a line's end is looked for: a learner's own text may look like one too.
const beginningsPassed = 8

/** Every line of `bytes` that is still as it was written, in order, without its line feed. */
export function intactLines(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = []
  const take = (start: number, end: number): void => {
    if (checksumIfIntact(bytes, start, end) !== undefined) found.push(bytes.subarray(start, end))
    else for (const line of linesWithin(bytes.subarray(start, end))) found.push(line)
  }
  take(forEachLine(bytes, take), bytes.length)
  return found
}

/** The intact lines inside a damaged stretch: each begins where something looks like a beginning. */
function linesWithin(stretch: Buffer): readonly Buffer[] {
  const starts = [...stretch.toString('latin1').matchAll(lineStart)].map((match) => match.index)
  const found: Buffer[] = []
  let from = 0
  for (const [position, start] of starts.entries()) {
    if (start < from) continue
    const end = endOfLine(stretch, start, starts[position + 1 + beginningsPassed] ?? stretch.length)
    if (end === undefined) continue
    found.push(stretch.subarray(start, end))
    from = end
  }
  return found
}

/**
 * Where the line that begins at `start` ends, `limit` at most: at the brace up to which its checksum holds, whatever has
 * become of the line feed and of the beginning after it. Asks for JSON as well: inside another line's text a line may be
 * quoted, though never without escapes.
 */
function endOfLine(stretch: Buffer, start: number, limit: number): number | undefined {
  const said = stretch.toString('latin1', start, start + prefixLength - 1)
  let checksum = 0
  let from = start + prefixLength
  for (let end = afterBrace(stretch, from); end > 0 && end <= limit; end = afterBrace(stretch, end)) {
    checksum = crc32(stretch.subarray(from, end), checksum)
    from = end
    if (hex8(checksum) === said && isJson(stretch.toString('utf8', start + prefixLength, end))) return end
  }
  return undefined
}

/** The place after the next closing brace; 0 where there is none. */
const afterBrace = (bytes: Buffer, from: number): number => bytes.indexOf('}', from) + 1

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
