import { readFileSync } from 'node:fs'
import { chapterText } from '#domain/reading/chapter-text.ts'
import { hastOf, parseMarkdown } from '#scripts/content/markdown.ts'

/** The text of a chapter of the guide, but for what directives would put into it. */
export function guideText(name: string): string {
  const body = hastOf(parseMarkdown(readFileSync(`content/guide/${name}.md`, 'utf8')))
  for (const block of body.children) if (block.type === 'element') block.properties['dataBlock'] = 0
  return chapterText(body)
}
