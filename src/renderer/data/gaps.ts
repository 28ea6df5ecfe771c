import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'

/**
 * Gaps, `{{words}}`, in a tree of Markdown. While it is parsed one sign stands for each pair of braces, so that braces
 * that were escaped are not taken for a gap. Both signs are of those that Unicode leaves to private use.
 */
const opens = '\uE000'
const closes = '\uE001'

/** A text to be parsed, with a sign for each pair of braces. */
export const withSigns = (text: string): string =>
  text
    .replaceAll(/[\uE000\uE001]/g, '')
    .replaceAll('{{', opens)
    .replaceAll('}}', closes)

const withBraces = (text: string): string => text.replaceAll(opens, '{{').replaceAll(closes, '}}')

/** A gap that is open: seen as dots, heard as "blank". */
export const blank = (): PhrasingContent => ({
  type: 'emphasis',
  children: [],
  data: {
    hName: 'span',
    hProperties: { dataGap: true },
    hChildren: [
      {
        type: 'element',
        tagName: 'span',
        properties: { ariaHidden: 'true' },
        children: [{ type: 'text', value: '[…]' }]
      },
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['visually-hidden'] },
        children: [{ type: 'text', value: 'blank' }]
      }
    ]
  }
})

/** A gap with its words. */
export const filled = (children: PhrasingContent[]): PhrasingContent => ({
  type: 'strong',
  children,
  data: { hProperties: { dataGap: 'filled' } }
})

type Fill = (hidden: PhrasingContent[]) => PhrasingContent

/** Puts something in the place of every gap, and braces back where a sign begins none. Gives how many gaps there are. */
export function fillGaps(node: Root | RootContent, fill: Fill): number {
  const made = new Set<RootContent>()
  if (isLine(node)) {
    node.children = filledLine(node.children, (hidden) => {
      const gap = fill(hidden)
      made.add(gap)
      return gap
    })
  }
  if ('value' in node) node.value = withBraces(node.value)
  if ('alt' in node && node.alt) node.alt = withBraces(node.alt)
  if ('url' in node) node.url = withBraces(node.url)
  const children = 'children' in node ? node.children : []
  return children.reduce((sum, child) => sum + fillGaps(child, fill), made.size)
}

/** What holds words: paragraphs, and emphasis within them. */
const isLine = (node: { readonly type: string }): node is Paragraph =>
  ['paragraph', 'emphasis', 'strong', 'link'].includes(node.type)

/** A gap may hold other marks (`{{**words**}}`), but not begin within them and end outside. */
function filledLine(children: readonly PhrasingContent[], fill: Fill): PhrasingContent[] {
  const line: PhrasingContent[] = []
  let hidden: PhrasingContent[] | undefined
  for (const node of children.flatMap(atSigns)) {
    const sign = node.type === 'text' ? node.value : undefined
    if (sign === opens) {
      line.push(...(hidden ?? []))
      hidden = [node]
    } else if (sign === closes && hidden) {
      const words = hidden.slice(1)
      line.push(...(words.some(isSomething) ? [fill(words)] : [...hidden, node]))
      hidden = undefined
    } else (hidden ?? line).push(node)
  }
  return [...line, ...(hidden ?? [])]
}

const isSomething = (node: PhrasingContent): boolean => node.type !== 'text' || node.value.trim() !== ''

/** A text cut at its signs. */
const atSigns = (node: PhrasingContent): readonly PhrasingContent[] =>
  node.type === 'text'
    ? node.value
        .split(/([\uE000\uE001])/)
        .filter(Boolean)
        .map((value) => ({ type: 'text', value }))
    : [node]
