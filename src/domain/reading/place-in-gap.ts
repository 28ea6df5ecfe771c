import search from 'approx-string-match'
import type { Placed, Remembered } from './place-quote.ts'
import type { Chain } from './run-chains.ts'
import type { Run } from './shared-runs.ts'
import { splitsWord } from './word-edge.ts'

/** The longest quote that is looked for although no run of it is left. */
const longest = 64

/** How much of it may differ. */
const mostErrors = 0.2

/** How far it may have come from the words that stood beside it. */
const mostShift = 12

/** A quote without a run of its own, beside the runs that stood before and after it. */
export function placeInGap(text: string, remembered: Remembered, { runs, score }: Chain): Placed | undefined {
  const quote = remembered.text.slice(remembered.start, remembered.end)
  if (quote.length > longest) return undefined
  const before = runs.findLast((run) => run.from < remembered.start)
  const after = runs.find((run) => run.from >= remembered.end)
  const [fromBefore, fromAfter] = [before && besideBefore(before, remembered), after && besideAfter(after, remembered)]
  for (const expected of [fromBefore, fromAfter]) {
    if (expected === undefined) continue
    const from = Math.max(before ? before.at + before.length : 0, expected - mostShift)
    const to = Math.min(after ? after.at : text.length, expected + quote.length + mostShift)
    const match = search(text.slice(from, Math.max(from, to)), quote, Math.floor(quote.length * mostErrors)).find(
      ({ start, end }) => !splitsWord(text, from + start) && !splitsWord(text, from + end)
    )
    if (!match) continue
    const [start, end, kept] = [from + match.start, from + match.end, quote.length - match.errors]
    return { start, end, kept, around: score, whole: match.errors === 0, embedded: false }
  }
  return undefined
}

/** Where the quote would begin if nothing between it and the run before it, or after it, had changed; undefined if that is far. */
function besideBefore(before: Run, { start, end }: Remembered): number | undefined {
  const between = start - before.from - before.length
  return between <= end - start + mostShift ? before.at + before.length + between : undefined
}

function besideAfter(after: Run, { start, end }: Remembered): number | undefined {
  const between = after.from - end
  return between <= end - start + mostShift ? after.at - between - (end - start) : undefined
}
