import type { ElementContent, Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import remarkSmartypants from 'remark-smartypants'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { keptTogether, typography } from './typographic.ts'

const chapterParser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective)
const cardParser = unified().use(remarkParse).use(remarkDirective)
const toHast = unified().use(remarkSmartypants, typography).use(remarkRehype)

/** The tree of a chapter. */
export const parseMarkdown = (text: string): Root => chapterParser.parse(text)

/** The tree of a question or an answer. */
export const parseCardText = (text: string): Root => cardParser.parse(text)

/** A Markdown tree as the tree that the page draws. */
export function hastOf(tree: Root): HastRoot {
  const drawn = toHast.runSync(tree)
  visit(drawn, 'text', (node) => {
    node.value = keptTogether(node.value)
  })
  return drawn
}

/** A tree of one line as inline elements; undefined when it is more than one paragraph. */
export function inlineOf(tree: Root): ElementContent[] | undefined {
  const blocks = hastOf(tree).children.filter((node) => node.type === 'element')
  const only = blocks[0]
  return blocks.length === 1 && only?.tagName === 'p' ? only.children : undefined
}
