import { checksumIfIntact, forEachLine, prefixLength } from './line.ts'

// How every line begins. Looked for inside damaged stretches, where a lost line feed has run lines together.
const lineStart = /[0-9a-f]{8} \{/g

// How many later beginnings are tried as a line's end: a learner's own text may look like a beginning too.
const endsTried = 8

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

/**
 * The intact lines inside a damaged stretch. Each begins where something looks like a beginning, and ends where a
 * later one begins or the stretch does, less the byte that used to be its line feed or not.
 */
function linesWithin(stretch: Buffer): readonly Buffer[] {
  const starts = [...stretch.toString('latin1').matchAll(lineStart)].map((match) => match.index)
  const found: Buffer[] = []
  let from = 0
  for (const [position, start] of starts.entries()) {
    if (start < from) continue
    const limits = [...starts.slice(position + 1, position + 1 + endsTried), stretch.length]
    const end = limits.flatMap((limit) => [limit - 1, limit]).find((limit) => isLine(stretch, start, limit))
    if (end === undefined) continue
    found.push(stretch.subarray(start, end))
    from = end
  }
  return found
}

/** Asks for JSON as well: inside another line's text a line may be quoted, though never without escapes. */
function isLine(stretch: Buffer, start: number, end: number): boolean {
  if (checksumIfIntact(stretch, start, end) === undefined) return false
  try {
    JSON.parse(stretch.toString('utf8', start + prefixLength, end))
    return true
  } catch {
    return false
  }
}
