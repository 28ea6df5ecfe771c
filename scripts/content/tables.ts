import type { Element, Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/** A first cell of at most so many characters names its row; a longer one is a statement that the row answers. */
const longestName = 38

/** Cells of at most so many characters are figures or words that are compared down a column. */
const longestFigure = 28

/**
 * Makes tables fit for a narrow window and for the ear: heads say what they head, and each cell carries the head of its
 * column, for where a row is shown as a card. Tables of four columns and more that hold figures stay tables there, and
 * scroll (`data-table="figures"`). No text is changed. Changes the tree.
 */
export function prepareTables(body: Root): void {
  visit(body, 'element', (node) => {
    if (node.tagName === 'table') prepareTable(node)
  })
}

const childrenOf = (node: Element | undefined, ...names: readonly string[]): readonly Element[] =>
  node?.children.filter((child) => child.type === 'element').filter(({ tagName }) => names.includes(tagName)) ?? []

function prepareTable(table: Element): void {
  const [head] = childrenOf(childrenOf(table, 'thead')[0], 'tr')
  const rows = childrenOf(childrenOf(table, 'tbody')[0], 'tr').map((row) => childrenOf(row, 'th', 'td'))
  const heads = childrenOf(head, 'th')
  const labels = heads.map((cell) => textOf(cell))
  for (const cell of heads) {
    if (textOf(cell) === '')
      cell.tagName = 'td' // over the names of rows: it heads nothing
    else cell.properties['scope'] = 'col'
  }
  const named = rows.every(([first]) => first && textOf(first).length <= longestName)
  for (const [first, ...others] of rows) {
    if (first && named) Object.assign(first, { tagName: 'th', properties: { ...first.properties, scope: 'row' } })
    others.forEach((cell, index) => {
      const label = labels[index + 1]
      if (label) cell.properties['dataLabel'] = label
    })
  }
  const figures =
    heads.length > 3 && rows.every(([, ...cells]) => cells.every((cell) => textOf(cell).length <= longestFigure))
  table.properties['dataTable'] = figures ? 'figures' : 'words'
  table.properties['dataColumns'] = heads.length
}
