import type { Element } from 'hast'
import type { List, Nodes, Parents, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type CatalogView, catalogView } from './catalog.ts'
import type { Diagram } from './diagrams.ts'
import { diagramBlock, workedBlock } from './figures.ts'
import type { Report } from './report.ts'
import type { WorkedExample } from './work-example.ts'

/** What a text can show besides its words. */
export type Materials = {
  readonly catalog: Readonly<Record<string, unknown>>
  readonly examples: ReadonlyMap<string, WorkedExample>
  readonly diagrams: ReadonlyMap<string, Diagram>
}

type Leaf = Extract<Nodes, { type: 'leafDirective' }>
type InText = Extract<Nodes, { type: 'textDirective' }>

/** `::worked{example="…"}`, `::diagram{id="…"}` and `::catalog{from="…"}`: replaced by what they show. */
export function prepareLeaf(node: Leaf, index: number, parent: Parents, materials: Materials, report: Report): void {
  const named = (attribute: string): string => node.attributes?.[attribute] ?? ''
  if (node.name === 'worked') {
    report.refer('worked example', node, named('example'))
    const example = materials.examples.get(named('example'))
    if (example) becomeBlock(node, workedBlock(example))
  } else if (node.name === 'diagram') {
    report.refer('diagram', node, named('id'))
    const diagram = materials.diagrams.get(named('id'))
    if (diagram) becomeBlock(node, diagramBlock(diagram))
  } else if (node.name === 'catalog') {
    const view = catalogView(materials.catalog, named('from'))
    if (view) parent.children[index] = viewNode(view, node.position)
    else
      report.complain(
        'unknown name',
        node,
        `"::catalog{from="${named('from')}"}" shows nothing`,
        'Name a list or a table of content/catalog, such as ::catalog{from="levels.practitioner.skills"}.'
      )
  } else {
    report.complain(
      'unknown directive',
      node,
      `there is no "::${node.name}"`,
      'Write ::worked{example="…"}, ::diagram{id="…"} or ::catalog{from="…"}.'
    )
  }
}

function becomeBlock(node: Leaf, { tagName, properties, children }: Element): void {
  node.data = { hName: tagName, hProperties: properties, hChildren: children }
}

/** `:figure[example.value]`: replaced by the number. Anything else in this form is text, such as "at 9:30". */
export function prepareInText(node: InText, source: string, { examples }: Materials, report: Report): void {
  if (node.name !== 'figure') return becomeText(node, sourceOf(node, source))
  const name = textOf(node)
  report.refer('figure', node, name)
  const [example = '', id] = name.split('.')
  becomeText(node, examples.get(example)?.lines.find((line) => line.id === id)?.value ?? '')
}

const sourceOf = ({ position }: Nodes, source: string): string =>
  source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)

function becomeText(node: InText, value: string): void {
  Object.assign(node, { type: 'text', value, children: undefined, name: undefined, attributes: undefined })
}

function viewNode(view: CatalogView, position: RootContent['position']): List | Table {
  const at = position ? { position } : {}
  const paragraph = (value: string): List['children'][number] => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }]
  })
  if (view.kind === 'list')
    return { type: 'list', ordered: false, spread: false, children: view.items.map(paragraph), ...at }
  const row = (cells: readonly string[]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] }))
  })
  return { type: 'table', children: [row(view.columns), ...view.rows.map(row)], ...at }
}
