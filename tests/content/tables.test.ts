import type { Element, Root } from 'hast'
import { expect, test } from 'vitest'
import { hastOf, parseMarkdown } from '../../scripts/content/markdown.ts'
import { prepareTables } from '../../scripts/content/tables.ts'

type Cell = Pick<Element, 'tagName' | 'properties'>

const elements = (node: Root | Element): readonly Element[] =>
  node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []))

/** The table of a Markdown text, prepared, and its rows of cells. */
function prepared(...lines: readonly string[]) {
  const tree = hastOf(parseMarkdown(lines.join('\n')))
  prepareTables(tree)
  const all = elements(tree)
  const rows: readonly (readonly Cell[])[] = all
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => row.children.filter((cell) => cell.type === 'element'))
    .map((cells) => cells.map(({ tagName, properties }) => ({ tagName, properties })))
  return { table: all.find(({ tagName }) => tagName === 'table')?.properties, rows }
}

test('heads head their columns, names their rows, and cells know the head above them', () => {
  const { table, rows } = prepared('| Column | Level |', '|---|---|', '| **Tags** | C |')
  expect(rows).toEqual([
    [
      { tagName: 'th', properties: { scope: 'col' } },
      { tagName: 'th', properties: { scope: 'col' } }
    ],
    [
      { tagName: 'th', properties: { scope: 'row' } },
      { tagName: 'td', properties: { dataLabel: 'Level' } }
    ]
  ])
  expect(table).toEqual({ dataTable: 'words', dataColumns: 2 })
})

test('a statement is no name of its row, and an empty head heads nothing', () => {
  const { rows } = prepared('| | Verdict |', '|---|---|', `| ${'Coverage says enough. '.repeat(3)} | No |`)
  expect(rows.map(([first]) => first)).toEqual([
    { tagName: 'td', properties: {} },
    { tagName: 'td', properties: {} }
  ])
})

test('a table of many columns with short cells is one of figures', () => {
  const head = ['| Hours | Coverage | Used | Cost |', '|---|---|---|---|']
  expect(prepared(...head, '| 100 | 64 % | 90 % | 1,000 |').table).toMatchObject({ dataTable: 'figures' })
  expect(prepared(...head, `| 100 | 64 % | 90 % | ${'long '.repeat(8)} |`).table).toMatchObject({ dataTable: 'words' })
})
