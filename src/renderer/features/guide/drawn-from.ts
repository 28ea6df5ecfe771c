import type { Element, ElementContent } from 'hast'

/** A drawing as it is shown once more, over the whole window. */
export type Drawn = {
  readonly title: string
  /** Without the ids by which the one in the chapter is named and described: an id stands in a page once. */
  readonly svg: Element
  /** Width by height. */
  readonly ratio: number
  /** In pixels: where it is narrower, its letters are too small to read. */
  readonly leastWidth: number
}

/** The least size of letters in a drawing, in units of its view box; the build sees to it. */
const leastLetters = 14

/** The size that letters have at least on the screen, in pixels. */
const readable = 12

/** What there is to a drawing of a chapter's tree; undefined for one without a view box. */
export function drawnFrom(node: Element): Drawn | undefined {
  const box = node.properties['viewBox']
  const [, , width = 0, height = 0] = typeof box === 'string' ? box.split(/[\s,]+/).map(Number) : []
  if (!(width > 0 && height > 0)) return undefined
  const title = textOf(node.children.find((child) => child.type === 'element' && child.tagName === 'title'))
  const { ariaLabelledBy: _title, ariaDescribedBy: _words, ...properties } = node.properties
  return {
    title,
    svg: { ...node, properties: { ...properties, ariaLabel: title }, children: node.children.filter(isDrawn) },
    ratio: width / height,
    leastWidth: Math.ceil((width * readable) / leastLetters)
  }
}

const isDrawn = (child: ElementContent): boolean =>
  child.type !== 'element' || (child.tagName !== 'title' && child.tagName !== 'desc')

function textOf(node: ElementContent | undefined): string {
  if (node?.type === 'text') return node.value
  return node?.type === 'element' ? node.children.map(textOf).join('').replaceAll(/\s+/g, ' ').trim() : ''
}
