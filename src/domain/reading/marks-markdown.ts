import type { ChapterSummary } from '../content/pack.ts'
import type { MarkState } from '../journal/kept-things.ts'
import { colourNames } from './mark-words.ts'
import { inReadingOrder } from './marks-list.ts'

/**
 * Marks as a Markdown document: a heading for each chapter and section, and under it each passage as a quotation with
 * its colour, its date and its note.
 *
 * What is quoted appears letter for letter, whatever it holds. A note is the learner's own Markdown and stays that, but
 * stands inside an item of a list, which ends whatever it leaves open, such as a fence or a comment.
 * @param dateOf the words for a moment in milliseconds since 1970
 */
export function marksMarkdown(
  marks: readonly MarkState[],
  chapters: readonly ChapterSummary[],
  dateOf: (at: number) => string
): string {
  const parts = ['# Marks']
  let [chapter, section]: (string | undefined)[] = []
  for (const mark of inReadingOrder(marks, chapters)) {
    const { passage } = mark
    const summary = chapters.find(({ id }) => id === passage.chapter)
    if (passage.chapter !== chapter) {
      ;[chapter, section] = [passage.chapter, undefined]
      parts.push(`## ${literal(summary?.title ?? passage.chapter)}`)
    }
    if (passage.section !== section) {
      section = passage.section
      const title = summary?.sections.find(({ id }) => id === section)?.title ?? section
      if (title) parts.push(`### ${literal(title)}`)
    }
    parts.push(quotation(passage.quote), `- ${colourNames[mark.colour]}, ${literal(dateOf(mark.at))}`)
    if (mark.note.trim() !== '') parts.push(noteItem(mark.note))
  }
  return `${parts.join('\n\n')}\n`
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/

/** Each line as a paragraph of its own, as it was one in the chapter. */
const quotation = (quote: string): string =>
  quote
    .split(lineEnd)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => `> ${literal(line)}`)
    .join('\n>\n')

/** Its first line is ours: a note that began with a rule would end the item there. */
const noteItem = (note: string): string =>
  [
    '- Note:',
    '',
    ...note
      .trim()
      .split(lineEnd)
      .map((line) => (line === '' ? '' : `  ${line}`))
  ].join('\n')

/** Signs that mean something to Markdown anywhere in a line, with those for formulas and footnotes. */
const anywhere = /[\\`*_{}[\]<>#|~&!$]/g

/** A line of text that Markdown reads as what it says. */
const literal = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(anywhere, String.raw`\$&`)
    .replace(/^(\s*)([-+])/, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])/, String.raw`$1\$2`)
