import type { ElementContent } from 'hast'

/** What a card expects, in plain words. */
export type ExpectedAnswer = {
  /** Up to the end of the sentence that holds the last of what counts. */
  readonly text: string
  /** What counts of it, [start, end) in UTF-16 units, in order. */
  readonly keys: readonly (readonly [start: number, end: number])[]
}

type Tree = readonly ElementContent[]

/** More than anybody types, and a card of the learner's own may be twenty times as long. */
const longest = 5000

const blocks = new Set(['p', 'li', 'ul', 'ol', 'blockquote', 'pre', 'br'])

/**
 * Reads what counts from an answer: its strong words, which cards of the study material and filled gaps have. Without
 * any it is a figure before a colon, as in "192 USD: 480 units at 0.40", or else all of it.
 */
export function expectedAnswer(answer: Tree): ExpectedAnswer {
  const strong: [number, number][] = []
  const text = textOf(answer, '', strong).trimEnd().slice(0, longest)
  const inside = strong.filter(([, end]) => end <= text.length)
  const keys = inside.length > 0 ? inside : [[0, beforeColon(text)] as const]
  return { text: text.slice(0, sentenceEnd(text, keys.at(-1)?.[1] ?? 0)), keys }
}

/** The words of a question. */
export const plainText = (tree: Tree): string => textOf(tree, '', [])

function textOf(tree: Tree, before: string, strong: [number, number][]): string {
  let text = before
  for (const node of tree) {
    if (node.type === 'text') text += node.value
    if (node.type !== 'element') continue
    if (blocks.has(node.tagName) && text !== '') text = `${text.trimEnd()}\n`
    const start = text.length
    text = textOf(node.children, text, strong)
    if (node.tagName === 'strong' && text.length > start) strong.push([start, text.length])
  }
  return text
}

/** The length of a figure that a colon follows, or of all. */
function beforeColon(text: string): number {
  const early = /^(?=[^:\n]*\d)(?:\S+ ){0,3}\S+?(?=: )/.exec(text)
  return early ? early[0].length : text.length
}

/** Where the sentence ends that a place lies in or closes: `85 %**.` takes its full stop along. */
function sentenceEnd(text: string, from: number): number {
  if (/[.!?]\s*$/.test(text.slice(0, from))) return from
  const end = /[.!?](?=\s|$)/.exec(text.slice(from))
  return end ? from + end.index + 1 : text.length
}
