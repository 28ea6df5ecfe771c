import type { Element, Nodes } from 'hast'

type Complain = (line: number, message: string, remedy: string) => void

const shapes = ['g', 'path', 'rect', 'circle', 'line', 'polyline', 'polygon', 'text', 'tspan']

/**
 * What each element may carry: geometry and paint, as hast spells them. Nothing that runs, loads, or reaches out of
 * the drawing: no ids, classes, styles or references.
 */
const attributes = new Set(
  [
    'd points x y x1 y1 x2 y2 cx cy r rx ry dx dy width height transform',
    'fill fillOpacity fillRule stroke strokeWidth strokeLineCap strokeLineJoin strokeDashArray strokeOpacity opacity',
    'fontSize fontWeight fontStyle textAnchor dominantBaseline'
  ].flatMap((names) => names.split(' '))
)

const rootAttributes = new Set(['xmlns', 'viewBox', 'role', 'fill', 'stroke', 'fontSize'])

/** The theme's colours, and none besides: a drawing must be readable in the dark too. */
const colours = [
  'none',
  'currentColor',
  ...['ink', 'ink-soft', 'ink-faint', 'line', 'edge', 'sheet', 'accent', 'accent-soft'].map((name) => `var(--${name})`)
]

/** In units of the view box: smaller letters cannot be read where the drawing is shown at its own size. */
const smallestLetters = 14

/** Reports all that may not stand in a drawing. */
export function checkDiagram(svg: Element, complain: Complain): void {
  if (!svg.properties['viewBox'])
    complain(lineOf(svg), '<svg> has no viewBox', 'Give it one such as viewBox="0 0 640 320".')
  checkAttributes(svg, rootAttributes, complain)
  for (const child of svg.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'title' || child.tagName === 'desc') checkAttributes(child, new Set(), complain)
    else checkShape(child, letterSize(svg), complain)
  }
}

function checkShape(shape: Element, inherited: number | undefined, complain: Complain): void {
  if (!shapes.includes(shape.tagName)) {
    complain(lineOf(shape), `<${shape.tagName}> may not stand in a diagram`, `Use only ${shapes.join(', ')}.`)
    return
  }
  checkAttributes(shape, attributes, complain)
  const own = letterSize(shape)
  const size = own ?? inherited
  const hasLetters = shape.tagName === 'text' || (shape.tagName === 'tspan' && own !== undefined)
  if (hasLetters && (size === undefined || size < smallestLetters))
    complain(
      lineOf(shape),
      size === undefined ? 'a <text> has no font-size' : `letters of size ${size} are too small to read`,
      `Give it font-size="${smallestLetters}" or more.`
    )
  for (const child of shape.children) if (child.type === 'element') checkShape(child, size, complain)
}

function checkAttributes(element: Element, allowed: ReadonlySet<string>, complain: Complain): void {
  for (const [name, value] of Object.entries(element.properties)) {
    if (!allowed.has(name))
      complain(
        lineOf(element),
        `<${element.tagName}> has the attribute "${name}", which is not allowed`,
        'Remove it; docs/content.md lists what a diagram may have.'
      )
    else if ((name === 'fill' || name === 'stroke') && !colours.includes(String(value)))
      complain(lineOf(element), `the colour "${String(value)}" is not allowed`, `Use one of ${colours.join(', ')}.`)
  }
}

const letterSize = ({ properties }: Element): number | undefined =>
  typeof properties['fontSize'] === 'string' ? Number.parseFloat(properties['fontSize']) : undefined

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1
