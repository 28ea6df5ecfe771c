import type { MarkColour } from '../journal/mark-colours.ts'
import type { MarkState } from '../journal/kept-things.ts'

/** What the colours are called. */
export const colourNames: Readonly<Record<MarkColour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink'
}

/** The address of the very words of a mark. */
export function markAddress({ mark, passage }: Pick<MarkState, 'mark' | 'passage'>): string {
  const section = passage.section ? `#${passage.section}` : ''
  return `/guide/${passage.chapter}?mark=${mark}${section}`
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** How a text begins, on one line: at most so many letters, ended between two words where there are any. */
export function beginningOf(text: string, most = 80): string {
  const line = text
    .slice(0, most * 4) // a note may be long, and most of it is not looked at
    .trim()
    .replaceAll(/\s+/g, ' ')
  const begun = Array.from(letters.segment(line), ({ segment }) => segment)
  if (begun.length <= most) return line
  const cut = begun.slice(0, most).join('')
  const lastSpace = cut.lastIndexOf(' ')
  return `${lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut}…`
}
