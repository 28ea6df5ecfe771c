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

/** Cells in a row of the table. */
const width = longest + 1

const isVowel = Uint8Array.from({ length: 128 }, (_, code) => Number('aeiouy'.includes(String.fromCharCode(code))))

export type Distance = {
  /** Edits that turn `typed` into `meant`. */
  readonly whole: number
  /** Edits that turn `typed` into the nearest beginning of `meant`: what it costs if the rest is still to be typed. */
  readonly beginning: number
}

/** Compares two texts, up to so many edits. What it answers depends on nothing else. */
export type EditDistance = (typed: string, meant: string, most: number) => Distance

/**
 * Weighted optimal string alignment distance (Damerau-Levenshtein without edits inside a swap), in edits. Beyond
 * `most` edits, or where one text runs more than `most + 1` letters ahead of the other, it gives up and answers
 * infinity. Only the first 128 UTF-16 units of either text count.
 *
 * Each function made here keeps the table of its last comparison, which has a row for each letter of `meant`. Compared
 * with one text after the other in the order of the alphabet, a query finds most rows filled already: those of the
 * letters that the next text begins with too. All indices lie inside the table, hence the assertions.
 */
export function createEditDistance(): EditDistance {
  /** At `y * width + x`: the cost of making the first y letters of `meant` of the first x of `typed`. */
  const cells = new Int16Array((longest + 1) * width)
  /** The least cost in a row, and the least at the end of `typed` in any row so far. */
  const least = new Int16Array(longest + 1)
  const ended = new Int16Array(longest + 1)
  const typedCodes = new Uint16Array(longest)
  const meantCodes = new Uint16Array(longest)
  let [lastTyped, typedLength, budget, band, filled] = ['', 0, -1, -1, 0]

  return (typed, meant, most) => {
    const allowed = Math.min(far - 1, Math.floor(most * edit))
    const reach = Math.ceil(most) + 1
    if (typed !== lastTyped || allowed !== budget || reach !== band) begin(typed, allowed, reach)
    const height = Math.min(meant.length, longest)
    const last = Math.min(height, typedLength + band)
    let y = filledFor(meant, last)
    while (y < last && !isLost(y)) fillRow(++y, meant.charCodeAt(y - 1))
    filled = y
    const whole = y === height && height >= typedLength - band ? (cells[y * width + typedLength] as number) : far
    return { whole: inEdits(whole, budget), beginning: inEdits(ended[y] as number, budget) }
  }

  /** Another query: of its table only the first row, what it costs to leave out the first letters of `typed`. */
  function begin(typed: string, allowed: number, reach: number): void {
    ;[lastTyped, budget, band, filled] = [typed, allowed, reach, 0]
    typedLength = read(typed, typedCodes)
    cells.fill(far, 1, width)
    for (let x = 1; x <= Math.min(typedLength, band); x++) {
      const doubled = x > 1 && typedCodes[x - 1] === typedCodes[x - 2]
      cells[x] = (cells[x - 1] as number) + (doubled ? doubling : edit)
    }
    ended[0] = cells[typedLength] as number
  }

  /** How many rows are filled for another text, too: one for each letter that it begins with as the last one did. */
  function filledFor(meant: string, last: number): number {
    const most = Math.min(filled, last)
    let y = 0
    while (y < most && meant.charCodeAt(y) === meantCodes[y]) y++
    return y
  }

  /** Whether nothing below this row can cost less than the budget: a swap reaches back over one row. */
  function isLost(y: number): boolean {
    return y > 0 && (least[y] as number) > budget && (least[y - 1] as number) > budget
  }

  /** Fills the row of the y-th letter of `meant`, no further from the diagonal than `band`. */
  function fillRow(y: number, letter: number): void {
    meantCodes[y - 1] = letter
    const previous = y > 1 ? (meantCodes[y - 2] as number) : -1
    const extra = letter === previous ? doubling : edit
    const from = Math.max(1, y - band)
    const to = Math.min(typedLength, y + band)
    const row = y * width
    const above = row - width
    cells[row + from - 1] = from === 1 ? Math.min(far, (cells[above] as number) + extra) : far
    let smallest = cells[row + from - 1] as number
    for (let x = from; x <= to; x++) {
      const other = typedCodes[x - 1] as number
      const behind = x > 1 ? (typedCodes[x - 2] as number) : -1
      let cost = (cells[above + x - 1] as number) + (letter === other ? 0 : substitution(letter, other))
      cost = Math.min(
        cost,
        (cells[above + x] as number) + extra,
        (cells[row + x - 1] as number) + (other === behind ? doubling : edit)
      )
      if (letter === behind && other === previous && letter !== other)
        cost = Math.min(cost, (cells[above - width + x - 2] as number) + swap)
      cells[row + x] = cost
      if (cost < smallest) smallest = cost
    }
    if (to < typedLength) cells[row + to + 1] = far
    least[y] = smallest
    const end = to === typedLength ? (cells[row + typedLength] as number) : far
    ended[y] = Math.min(ended[y - 1] as number, end)
  }
}

/** For texts that come in no order. */
export const editDistance: EditDistance = createEditDistance()

function inEdits(cost: number, budget: number): number {
  return cost > budget ? Number.POSITIVE_INFINITY : cost / edit
}

function read(text: string, codes: Uint16Array): number {
  const length = Math.min(text.length, longest)
  for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at)
  return length
}

function substitution(typed: number, meant: number): number {
  return isVowel[typed] === 1 && isVowel[meant] === 1 ? wrongVowel : edit
}
