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

/**
 * A table as a file. It begins with a byte order mark, without which spreadsheets take it for Windows-1252. An apostrophe
 * stands before what a spreadsheet would otherwise take for a formula and carry out.
 */
export function tableOf(rows: readonly CardRow[], separator: ',' | ';' | '\t'): Uint8Array {
  const text = Papa.unparse([...rows], {
    columns: ['Question', 'Answer', 'Tags', 'Deck'],
    delimiter: separator,
    newline: '\r\n',
    escapeFormulae: formula
  })
  return Buffer.from(`${byteOrderMark}${text}\r\n`)
}
