import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import { element } from './elements.ts'
import { findTerms } from './find-terms.ts'
import { type NamedTerm, type TermNames, termNames } from './term-names.ts'

/** At most so many terms of a section are marked, links of the author's included, so that the page stays calm. */
const mostMarks = 8

/** A chapter's tree, with the id it is known by. */
export type ChapterText = { readonly id: string; readonly body: Root }

/** What decides about a term besides its names. */
export type MarkedTerm = NamedTerm & { readonly sections: readonly string[] }

/** The first mention of a term in a section, by its place in a text of the tree. */
export type FirstMention = {
  readonly term: string
  readonly text: Text
  readonly start: number
  readonly end: number
}

type Node = RootContent | ElementContent

/** A section, or what stands before the first. */
type Part = {
  /** `chapter#section`; of what stands before the first, the chapter. */
  readonly address: string
  /** Terms that the author links to. */
  readonly linked: ReadonlySet<string>
  readonly mentions: readonly FirstMention[]
}

/**
 * Wraps the first mention of each term in each section in `<dfn data-term>`, and changes no text. Of what can be
 * pointed at in a section, links to terms included, the first carries `data-first`: the tab key stops there, and
 * arrow keys lead on. Changes the trees.
 *
 * Where a section mentions too many terms, those are marked that it does not explain itself, the rarest of the guide
 * first.
 */
export function markTerms(chapters: readonly ChapterText[], terms: readonly MarkedTerm[]): readonly FirstMention[] {
  const names = termNames(terms)
  const parts = chapters.flatMap((chapter) => partsOf(chapter, names))
  const chosen = parts.flatMap(chooser(parts, terms))
  const byText = new Map<Text, FirstMention[]>()
  for (const mention of chosen) byText.set(mention.text, [...(byText.get(mention.text) ?? []), mention])
  for (const { body } of chapters) {
    // What was a child of the root stays one: only a text becomes something else, and elements and texts may stand there.
    body.children = body.children.flatMap((node) => wrapped(node, byText)) as RootContent[]
    for (const nodes of partNodes(body)) {
      const first = nodes.flatMap(termElements)[0]
      if (first) first.properties['dataFirst'] = true
    }
  }
  return chosen
}

const isSection = (node: RootContent): node is Element => node.type === 'element' && node.tagName === 'section'

/** What stands before the first section, then each section. */
const partNodes = (body: Root): readonly (readonly Node[])[] => [
  body.children.filter((node) => !isSection(node)),
  ...body.children.filter(isSection).map(({ children }) => children)
]

const partsOf = ({ id, body }: ChapterText, names: TermNames): readonly Part[] =>
  partNodes(body).map((nodes, index) => {
    const section = body.children.filter(isSection)[index - 1]
    const linked = new Set(nodes.flatMap(termElements).map(({ properties }) => String(properties['dataTerm'])))
    return {
      address: section ? `${id}#${String(section.properties['id'])}` : id,
      linked,
      mentions: firstMentions(nodes, names, linked)
    }
  })

const termElements = (node: Node): readonly Element[] => {
  if (node.type !== 'element') return []
  return node.properties['dataTerm'] === undefined ? node.children.flatMap(termElements) : [node]
}

/** Where no term is marked: names and headings, links, code, drawings and calculations. */
const passedOver = new Set(['a', 'code', 'pre', 'svg', 'figure', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** What stands within a sentence; whatever else there is begins a new one. */
const withinSentence = new Set(['a', 'code', 'strong', 'em', 'del', 'sup', 'sub'])

function firstMentions(nodes: readonly Node[], names: TermNames, linked: ReadonlySet<string>): readonly FirstMention[] {
  const first = new Map<string, FirstMention>()
  let before = ''
  const walk = (node: Node): void => {
    if (node.type === 'text') {
      for (const { term, start, end } of findTerms(node.value, names, before))
        if (!linked.has(term) && !first.has(term)) first.set(term, { term, text: node, start, end })
      before += node.value
    }
    if (node.type !== 'element') return
    const inline = withinSentence.has(node.tagName)
    if (!inline) before = ''
    if (passedOver.has(node.tagName)) before += inline ? textOf(node) : ''
    else for (const child of node.children) walk(child)
    if (!inline) before = ''
  }
  for (const node of nodes) walk(node)
  return [...first.values()]
}

function chooser(parts: readonly Part[], terms: readonly MarkedTerm[]): (part: Part) => readonly FirstMention[] {
  const explainedIn = new Map(terms.map(({ id, sections }) => [id, sections]))
  const counts = new Map<string, number>()
  for (const { mentions, linked } of parts)
    for (const term of [...mentions.map((mention) => mention.term), ...linked])
      counts.set(term, (counts.get(term) ?? 0) + 1)
  const countOf = ({ term }: FirstMention): number => counts.get(term) ?? 0
  return ({ address, mentions, linked }) => {
    const explained = ({ term }: FirstMention): number => (explainedIn.get(term)?.includes(address) ? 1 : 0)
    return [...mentions]
      .sort((one, other) => explained(one) - explained(other) || countOf(one) - countOf(other))
      .slice(0, Math.max(0, mostMarks - linked.size))
  }
}

/** The node with its mentions wrapped; a text becomes several nodes. */
function wrapped(node: Node, mentions: ReadonlyMap<Text, readonly FirstMention[]>): readonly Node[] {
  // An element holds no doctype, and none comes of what it holds.
  if (node.type === 'element')
    return [{ ...node, children: node.children.flatMap((child) => wrapped(child, mentions)) as ElementContent[] }]
  const found = node.type === 'text' ? mentions.get(node) : undefined
  return node.type === 'text' && found ? pieces(node.value, found) : [node]
}

function pieces(text: string, mentions: readonly FirstMention[]): readonly ElementContent[] {
  const nodes: ElementContent[] = []
  let at = 0
  for (const { term, start, end } of [...mentions].sort((one, other) => one.start - other.start)) {
    if (start > at) nodes.push({ type: 'text', value: text.slice(at, start) })
    nodes.push(element('dfn', { dataTerm: term }, [text.slice(start, end)]))
    at = end
  }
  if (at < text.length) nodes.push({ type: 'text', value: text.slice(at) })
  return nodes
}
