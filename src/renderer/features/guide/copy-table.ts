/** The rows of a table, each as the words of its cells and whether they are heads. */
type Rows = readonly (readonly { readonly words: string; readonly head: boolean }[])[]

/** A spreadsheet takes a number with its unit for a number only when an ordinary space parts them. */
const wordsOf = (cell: Element): string => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

const rowsOf = (table: HTMLTableElement): Rows =>
  [...table.rows].map((row) => [...row.cells].map((cell) => ({ words: wordsOf(cell), head: cell.tagName === 'TH' })))

/** A table as text: a line for each row, its cells parted by tabs. */
const tabbed = (rows: Rows): string => rows.map((cells) => cells.map(({ words }) => words).join('\t')).join('\n')

/** A table as HTML without anything but its words. */
function bare(rows: Rows): string {
  const table = document.createElement('table')
  for (const cells of rows) {
    const row = table.insertRow()
    for (const { words, head } of cells) {
      const cell = document.createElement(head ? 'th' : 'td')
      cell.textContent = words
      row.append(cell)
    }
  }
  return table.outerHTML
}

/** Puts a table on the clipboard, as text and as HTML. @returns whether it is there */
export async function copyTable(table: HTMLTableElement): Promise<boolean> {
  const rows = rowsOf(table)
  const blob = (type: string, text: string): Blob => new Blob([text], { type })
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob('text/plain', tabbed(rows)),
        'text/html': blob('text/html', bare(rows))
      })
    ])
    return true
  } catch {
    return false // the system's clipboard is held by another program, say
  }
}
