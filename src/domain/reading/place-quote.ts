import search from 'approx-string-match'
import { placeInGap } from './place-in-gap.ts'
import type { Chain } from './run-chains.ts'
import type { Run } from './shared-runs.ts'
import type { TextRange } from './whole-letters.ts'
import { wordEdge } from './word-edge.ts'

/** What is remembered of a passage, as one text, and where its own words begin and end in it. */
export type Remembered = TextRange & { readonly text: string }

/** Where the quote may stand in the chapter's text, and what speaks for it. */
export type Placed = TextRange & {
  /** Characters of the quote that stand there unchanged. */
  readonly kept: number
  /** Characters around it that stand there unchanged, less what has come between. */
  readonly around: number
  /** Whether it stands there word for word, and whether it does so amid words that stood around it before. */
  readonly whole: boolean
  readonly embedded: boolean
}

/** Where a chain of runs puts the quote; undefined when none of its words are there. */
export function placeQuote(text: string, remembered: Remembered, chain: Chain): Placed | undefined {
  const { runs, score } = chain
  const own = runs.filter((run) => run.from < remembered.end && run.from + run.length > remembered.start)
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last) return placeInGap(text, remembered, chain)
  const head = findHead(text, remembered, first, runs[runs.indexOf(first) - 1])
  const tail = findTail(text, remembered, last, runs[runs.indexOf(last) + 1])
  if (head.edge >= tail.edge) return undefined
  const inRuns = own.reduce((sum, run) => sum + overlap(run, remembered), 0)
  return {
    start: head.edge,
    end: tail.edge,
    kept: inRuns + head.kept + tail.kept,
    around: score - inRuns,
    whole: text.slice(head.edge, tail.edge) === remembered.text.slice(remembered.start, remembered.end),
    embedded: isEmbedded(first, remembered)
  }
}

const overlap = (run: Run, { start, end }: Remembered): number =>
  Math.max(0, Math.min(run.from + run.length, end) - Math.max(run.from, start))

/** Characters on either side, and on both together, that make it unlikely that a short quote stands there by chance. */
const leastBeside = 5
const leastAround = 20

function isEmbedded({ from, length }: Run, { text, start, end }: Remembered): boolean {
  const before = start === 0 ? leastAround : start - from
  const after = end === text.length ? leastAround : from + length - end
  return Math.min(before, after) >= leastBeside && before + after >= leastAround
}

/** Where the quote begins or ends, and how much of it stands between there and its first or last run. */
type End = { readonly edge: number; readonly kept: number }

/** No more than this of an end that has been edited is looked for: further off it would be in a run of its own. */
const longestEnd = 64

/** How much of an end may differ. */
const mostErrors = 0.4

function findHead(text: string, remembered: Remembered, first: Run, before: Run | undefined): End {
  const missing = first.from - remembered.start
  if (missing <= 0) return { edge: first.at - missing, kept: 0 }
  const head = remembered.text.slice(Math.max(remembered.start, first.from - longestEnd), first.from)
  const from = Math.max(before ? before.at + before.length : 0, first.at - 2 * head.length)
  const match = search(text.slice(from, first.at), head, Math.floor(head.length * mostErrors)).at(-1)
  const edge = wordEdge(text, match ? from + match.start : first.at, first.at + first.length)
  return { edge, kept: match ? head.length - match.errors : 0 }
}

function findTail(text: string, remembered: Remembered, last: Run, after: Run | undefined): End {
  const [from, at] = [last.from + last.length, last.at + last.length]
  const missing = remembered.end - from
  if (missing <= 0) return { edge: at + missing, kept: 0 }
  const tail = remembered.text.slice(from, Math.min(remembered.end, from + longestEnd))
  const to = Math.min(after ? after.at : text.length, at + 2 * tail.length)
  const match = search(text.slice(at, to), tail, Math.floor(tail.length * mostErrors)).at(0)
  const edge = wordEdge(text, match ? at + match.end : at, last.at)
  return { edge, kept: match ? tail.length - match.errors : 0 }
}
