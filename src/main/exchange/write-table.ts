import Papa from 'papaparse'
import type { CardRow } from './outgoing-cards.ts'

const byteOrderMark = '\uFEFF'

/**
 * How a cell begins that a spreadsheet would carry out, in full width too. Not the library's own pattern, which lets a cell
 * of several lines pass.
 */
const formula = /^[=+\-@\t\r＝＋－＠]/u

/** A cell as it was before an apostrophe was put before it. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell

/** A table of cards as a file. */
export const tableOf = (rows: readonly CardRow[], separator: Separator): Uint8Array =>
  csvOf(
    ['Question', 'Answer', 'Tags', 'Deck'],
    rows.map(({ Question, Answer, Tags, Deck }) => [Question, Answer, Tags, Deck]),
    separator
  )

type Separator = ',' | ';' | '\t'

/**
 * A table as a file. It begins with a byte order mark, without which spreadsheets take it for Windows-1252. An apostrophe
 * stands before what a spreadsheet would otherwise take for a formula and carry out.
 */
export function csvOf(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  separator: Separator
): Uint8Array {
  const text = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { delimiter: separator, newline: '\r\n', escapeFormulae: formula }
  )
  return Buffer.from(`${byteOrderMark}${text}\r\n`)
}
