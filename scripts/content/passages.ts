import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { YamlFile } from './read-yaml.ts'

/** Words that somebody wrote for readers, without code, and where they begin. */
export type Passage = { readonly file: string; readonly line: number; readonly text: string }

/** What stands for code, figures, addresses and titles, so that the words beside them do not become neighbours. */
const notProse = '0'

/** The paragraphs, headings and cells of a chapter. To be taken before the tree is changed. */
export function markdownPassages(tree: Root, file: string): readonly Passage[] {
  const passages: Passage[] = []
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    passages.push({ file, line: node.position?.start.line ?? 1, text: wordsOf(node) })
  })
  return passages
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s*\{#[a-z0-9-]+\}\s*$/, '')
  if (node.type === 'inlineCode' || node.type === 'textDirective') return notProse
  const words = 'children' in node ? node.children.map(wordsOf).join('') : ''
  // In italics and with a capital: the title of something, or its name in earlier days.
  return node.type === 'emphasis' && /^[A-Z]/.test(words) ? notProse : words
}

/** What a YAML file holds besides words: ids, addresses, names by which things are known, formulas. */
const notWords = new Set(
  [
    'id aliases category certification fact formula from kind licence misconception publisher reaches read related requires',
    'section sections source sources tags takes term terms unmarked url version with'
  ].flatMap((keys) => keys.split(' '))
)

/** The texts of a YAML file, whatever its shape. Markdown in them is taken off. */
export function yamlPassages({ file, data, lineOf }: YamlFile<unknown>): readonly Passage[] {
  const passages: Passage[] = []
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string') passages.push({ file, line: lineOf(path), text: withoutMarkdown(value) })
    else if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]))
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (!notWords.has(key) || isObject(inner)) walk(inner, [...path, key])
  }
  walk(data, [])
  return passages
}

/** `terms` is a list of ids in one file and the glossary itself in another. */
const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).some((inner) => typeof inner === 'object')

const withoutMarkdown = (text: string): string =>
  text
    .replaceAll(/`[^`]*`|:figure\[[^\]]*\]|https?:\/\/[^\s)]+/g, notProse)
    .replaceAll(/\]\([^)]*\)|\*\*/g, '')
    .replaceAll(/\*[A-Z][^*]*\*/g, notProse)
    .replaceAll(/[*_[\]{}]/g, '')
