/** A text with gaps, `Unit cost is {{total cost}} over {{units}}`, and what is selected of it, in UTF-16 units. */
export type GapSelection = { readonly text: string; readonly start: number; readonly end: number }

const gap = /\{\{((?:(?!\{\{|\}\}).)+)\}\}/gs

/**
 * Hides the selected words in a gap; of a gap that is touched, shows the words again. Without a selection it takes the
 * word at the caret.
 * @returns the text, with the same words selected; undefined where there is nothing to hide
 */
export function toggleGap({ text, start, end }: GapSelection): GapSelection | undefined {
  const touched = [...text.matchAll(gap)].find(({ index, 0: all }) => start <= index + all.length && end >= index)
  if (touched) return show(text, touched.index, touched[1] ?? '')
  const [from, to] = start === end ? wordAt(text, start) : trimmed(text, start, end)
  const words = text.slice(from, to)
  if (words === '' || /[{}]/.test(text.slice(Math.max(0, from - 1), to + 1))) return undefined // braces would run together
  return { text: `${text.slice(0, from)}{{${words}}}${text.slice(to)}`, start: from + 2, end: to + 2 }
}

const show = (text: string, at: number, words: string): GapSelection => ({
  text: text.slice(0, at) + words + text.slice(at + words.length + 4),
  start: at,
  end: at + words.length
})

/** White space at the ends stays outside. */
function trimmed(text: string, start: number, end: number): readonly [from: number, to: number] {
  const selected = text.slice(start, end)
  const from = start + selected.length - selected.trimStart().length
  return [from, Math.max(from, start + selected.trimEnd().length)]
}

function wordAt(text: string, at: number): readonly [from: number, to: number] {
  const before = /[\p{L}\p{N}'’-]*$/u.exec(text.slice(0, at))?.[0] ?? ''
  const after = /^[\p{L}\p{N}'’-]*/u.exec(text.slice(at))?.[0] ?? ''
  return [at - before.length, at + after.length]
}

/**
 * The words of a passage as Markdown in which they stay what they are: each line is a paragraph, and nothing in them
 * is a mark.
 */
export const asMarkdown = (words: string): string =>
  words
    .replaceAll(/[\\`*]|<(?=[a-z/!?])|\{\{|\}\}/gi, (mark) => mark.replaceAll(/./g, '\\$&'))
    .split('\n')
    .map((line) => line.replace(/^(\d+)([.)] )/, '$1\\$2').replace(/^([-+>] |#)/, '\\$1'))
    .join('\n\n')
