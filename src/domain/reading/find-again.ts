import type { Passage } from '../journal/events.ts'
import type { Located } from './passage.ts'
import { type Placed, placeQuote, type Remembered } from './place-quote.ts'
import { chainRuns } from './run-chains.ts'
import { foldTypography, type RunIndex, sharedRuns } from './shared-runs.ts'
import { wholeLetters } from './whole-letters.ts'

/**
 * Finds a passage in an edited text: what is remembered of it, quote and context, shares runs of characters with the
 * text; the best chain of them says where it is now.
 */
export function findAgain(index: RunIndex, passage: Passage): Located {
  const remembered = foldRemembered(passage)
  const inContext = findInContext(index.text, remembered)
  if (inContext !== undefined) return found(passage, inContext)
  const places = chainRuns(sharedRuns(index, remembered.text))
    .map((chain) => placeQuote(index.text, remembered, chain))
    .filter((placed) => placed !== undefined)
    .filter((placed) => believable(placed, passage.quote.length))
    .sort((a, b) => strength(b) - strength(a))
  const best = places[0]
  if (!best) return { kind: 'lost' }
  if (isCertain(best, places, passage)) return found(passage, best.start)
  const range = wholeLetters(index.text, best)
  return range ? { kind: 'approximate', ...range } : { kind: 'lost' }
}

const found = ({ quote, start: before }: Passage, start: number): Located => ({
  kind: start === before ? 'exact' : 'moved',
  start,
  end: start + quote.length
})

function foldRemembered({ prefix, quote, suffix }: Passage): Remembered {
  const text = foldTypography(prefix + quote + suffix)
  return { text, start: prefix.length, end: prefix.length + quote.length }
}

/** With this much before and after it, unchanged and in one place only, a quote is found without looking further. */
const sureContext = 50

function findInContext(text: string, { text: remembered, start, end }: Remembered): number | undefined {
  const before = Math.max(0, start - sureContext)
  const near = remembered.slice(before, end + sureContext)
  const at = text.indexOf(near)
  return at >= 0 && !text.includes(near, at + 1) ? at + start - before : undefined
}

/** The quote's own words count for more than those around it. */
const strength = ({ kept, around }: Placed): number => 3 * kept + around

/** So many characters in a row, or nearly, do not stand elsewhere by chance. */
const telling = 32

/** Whether it is the passage and not just a turn of phrase that the text has elsewhere too. */
function believable({ kept, around }: Placed, length: number): boolean {
  if (kept < length / 2) return kept >= telling && around >= telling
  return kept >= telling || kept + around >= 40
}

/** How much of what stood around it must do so still, for its words not to be the same words in another place. */
const leastContext = 0.25

/** Whether nobody need look: it stands there word for word, in its context, and nowhere else that is nearly as good. */
function isCertain(best: Placed, places: readonly Placed[], { prefix, quote, suffix }: Passage): boolean {
  const rival = places[1]
  return (
    best.whole &&
    (best.embedded || quote.length >= telling) &&
    best.around >= leastContext * (prefix.length + suffix.length) &&
    (!rival || strength(rival) < 0.9 * strength(best))
  )
}
