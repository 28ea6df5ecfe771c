/**
 * Costs in twentieths of an edit, whole numbers because they compare fast and exactly. A slip of the fingers (swapped
 * or doubled letters, a wrong vowel) is cheaper than another letter.
 */
const edit = 20
const swap = 16
const doubling = 10
const wrongVowel = 15

const longest = 128
/** More than any distance, and small enough that adding to it stays in 16 bits. */
const far = 20_000

/** Three rows of the table and the letters, kept between calls: a query makes hundreds of comparisons. */
const rows = [new Int16Array(longest + 2), new Int16Array(longest + 2), new Int16Array(longest + 2)] as const
const typedCodes = new Uint16Array(longest)
const meantCodes = new Uint16Array(longest)
const isVowel = Uint8Array.from({ length: 128 }, (_, code) => Number('aeiouy'.includes(String.fromCharCode(code))))

export type Distance = {
  /** Edits that turn `typed` into `meant`. */
  readonly whole: number
  /** Edits that turn `typed` into the nearest beginning of `meant`: what it costs if the rest is still to be typed. */
  readonly beginning: number
}

const tooFar: Distance = { whole: Number.POSITIVE_INFINITY, beginning: Number.POSITIVE_INFINITY }

/**
 * Weighted optimal string alignment distance (Damerau-Levenshtein without edits inside a swap), in edits. Beyond
 * `most` edits, or where one text runs more than `most + 1` letters ahead of the other, it gives up and answers
 * infinity. Only the first 128 UTF-16 units of either text count.
 */
export function editDistance(typed: string, meant: string, most: number): Distance {
  const height = read(typed, typedCodes)
  const width = read(meant, meantCodes)
  const budget = Math.min(far - 1, Math.floor(most * edit))
  const band = Math.ceil(most) + 1
  let [before, above, row] = rows as readonly [Int16Array, Int16Array, Int16Array]
  fillFirstRow(row, width, band)
  let leastAbove = 0
  for (let y = 1; y <= height; y++) {
    ;[before, above, row] = [above, row, before]
    const least = fillRow(before, above, row, y, width, band)
    if (least > budget && leastAbove > budget) return tooFar
    leastAbove = least
  }
  const whole = Math.abs(width - height) > band ? far : (row[width] as number)
  return { whole: inEdits(whole, budget), beginning: inEdits(leastAbove, budget) }
}

/** What it costs to leave out the first letters of `meant`. */
function fillFirstRow(row: Int16Array, width: number, band: number): void {
  row.fill(far, 1, width + 2)
  row[0] = 0
  for (let x = 1; x <= Math.min(width, band); x++) {
    const doubled = x > 1 && meantCodes[x - 1] === meantCodes[x - 2]
    row[x] = (row[x - 1] as number) + (doubled ? doubling : edit)
  }
}

function inEdits(cost: number, budget: number): number {
  return cost > budget ? Number.POSITIVE_INFINITY : cost / edit
}

function read(text: string, codes: Uint16Array): number {
  const length = Math.min(text.length, longest)
  for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at)
  return length
}

/**
 * Fills the row of the y-th typed letter, no further from the diagonal than `band`, and answers its least cost. All
 * indices lie inside the rows, hence the assertions.
 */
function fillRow(
  before: Int16Array,
  above: Int16Array,
  row: Int16Array,
  y: number,
  width: number,
  band: number
): number {
  const letter = typedCodes[y - 1] as number
  const previous = y > 1 ? (typedCodes[y - 2] as number) : -1
  const extra = letter === previous ? doubling : edit
  const from = Math.max(1, y - band)
  const to = Math.min(width, y + band)
  row[from - 1] = from === 1 ? Math.min(far, (above[0] as number) + extra) : far
  let least = row[from - 1] as number
  for (let x = from; x <= to; x++) {
    const other = meantCodes[x - 1] as number
    const behind = x > 1 ? (meantCodes[x - 2] as number) : -1
    let cost = (above[x - 1] as number) + (letter === other ? 0 : substitution(letter, other))
    cost = Math.min(cost, (above[x] as number) + extra, (row[x - 1] as number) + (other === behind ? doubling : edit))
    if (letter === behind && other === previous && letter !== other)
      cost = Math.min(cost, (before[x - 2] as number) + swap)
    row[x] = cost
    if (cost < least) least = cost
  }
  if (to < width) row[to + 1] = far
  return least
}

function substitution(typed: number, meant: number): number {
  return isVowel[typed] === 1 && isVowel[meant] === 1 ? wrongVowel : edit
}
