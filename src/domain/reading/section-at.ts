import type { Root } from 'hast'
import { chapterText } from './chapter-text.ts'

/**
 * The section of a chapter in which a place of its text lies.
 * @param at in UTF-16 units of the chapter's text
 * @returns its id; undefined for what stands before the first section
 */
export function sectionAt(body: Root, at: number): string | undefined {
  let end = 0
  for (const child of body.children) {
    const { length } = chapterText({ type: 'root', children: [child] })
    if (length === 0) continue
    end += length + 1 // the line feed between two blocks
    if (at >= end) continue
    const id = child.type === 'element' && child.tagName === 'section' ? child.properties['id'] : undefined
    return typeof id === 'string' ? id : undefined
  }
}
