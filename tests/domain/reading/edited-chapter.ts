import type { Random } from '#scripts/bench/random.mjs'

/** A chapter while it is being edited: each character with the place it had at first; -1 where it is new. */
export type Edited = { readonly text: string; readonly places: readonly number[] }

type Edit = (edited: Edited, random: Random, donor: string) => Edited
type Span = readonly [start: number, end: number]

/** How often each edit comes: mostly words, sometimes sentences, now and then more. */
const edits: readonly (readonly [weight: number, edit: Edit])[] = [
  [25, mistypeOrCorrect],
  [25, (edited, random, donor) => replace(edited, pick(edited.text, words, random), pickText(donor, words, random))],
  [10, (edited, random, donor) => insert(edited, random, words, `${pickText(donor, words, random)} `)],
  [10, (edited, random) => replace(edited, withSpace(edited.text, pick(edited.text, words, random)), '')],
  [6, (edited, random) => replace(edited, withSpace(edited.text, pick(edited.text, sentences, random)), '')],
  [8, (edited, random, donor) => insert(edited, random, sentences, `${pickText(donor, sentences, random)} `)],
  [
    4,
    (edited, random, donor) => replace(edited, pick(edited.text, sentences, random), pickText(donor, sentences, random))
  ],
  [4, (edited, random, donor) => insert(edited, random, lines, `${pickText(donor, lines, random)}\n`)],
  [2, (edited, random) => replace(edited, withLineFeed(edited.text, pick(edited.text, lines, random)), '')],
  [4, moveLine],
  [1, (edited, random) => replace(edited, section(edited.text, random), '')],
  [1, (edited, random, donor) => insert(edited, random, lines, donor.slice(...section(donor, random)))]
]

const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’-]*/gu
const sentences = /[^.?!\n]{10,}[.?!]?/g
const lines = /[^\n]+/g

/** Carries out `count` edits. What is new comes from `donor`, a text on the same subject. */
export function editChapter(text: string, donor: string, count: number, random: Random): Edited {
  const bag = edits.flatMap(([weight, edit]) => Array.from({ length: weight }, () => edit))
  let edited: Edited = { text, places: Array.from(text, () => 0).map((_, index) => index) }
  for (let done = 0; done < count; done++) edited = random.of(bag)(edited, random, donor)
  return edited
}

/** Places in `text` for a marker: a word, a few words, a sentence, a paragraph, or up to three of them. */
export function randomSelection(text: string, random: Random): Span {
  const [start] = pick(text, words, random)
  const length = random.of([1, 30, 120, 300, 1_000])
  const end = length === 1 ? start + 1 : start + 1 + random.below(length)
  const last = /^[\p{L}\p{M}\p{N}’-]*/u.exec(text.slice(Math.min(end, text.length)))?.[0].length ?? 0
  return [start, Math.min(end, text.length) + last]
}

function pick(text: string, what: RegExp, random: Random): Span {
  const found = [...text.matchAll(what)]
  const one = found.length > 0 ? random.of(found) : undefined
  return one ? [one.index, one.index + one[0].length] : [0, 0]
}

const pickText = (text: string, what: RegExp, random: Random): string => text.slice(...pick(text, what, random))

const withSpace = (text: string, [start, end]: Span): Span => [start, text[end] === ' ' ? end + 1 : end]
const withLineFeed = (text: string, [start, end]: Span): Span => [start, text[end] === '\n' ? end + 1 : end]

function replace({ text, places }: Edited, [start, end]: Span, by: string): Edited {
  const added = new Array<number>(by.length).fill(-1)
  return {
    text: text.slice(0, start) + by + text.slice(end),
    places: [...places.slice(0, start), ...added, ...places.slice(end)]
  }
}

function insert(edited: Edited, random: Random, before: RegExp, added: string): Edited {
  const [at] = pick(edited.text, before, random)
  return replace(edited, [at, at], added)
}

function mistypeOrCorrect(edited: Edited, random: Random): Edited {
  const [start, end] = pick(edited.text, words, random)
  const at = start + random.below(end - start)
  const letter = random.of('aeinorst'.split(''))
  return replace(edited, [at, Math.min(edited.text.length, at + random.below(2))], random.below(3) === 0 ? '' : letter)
}

function moveLine(edited: Edited, random: Random): Edited {
  const [start, end] = withLineFeed(edited.text, pick(edited.text, lines, random))
  const [moved, places] = [edited.text.slice(start, end), edited.places.slice(start, end)]
  const rest = replace(edited, [start, end], '')
  const [at] = pick(rest.text, lines, random)
  return {
    text: rest.text.slice(0, at) + moved + rest.text.slice(at),
    places: [...rest.places.slice(0, at), ...places, ...rest.places.slice(at)]
  }
}

/** About as much as stands under one heading. */
function section(text: string, random: Random): Span {
  const [start] = pick(text, lines, random)
  const end = text.indexOf('\n', start + 600 + random.below(800))
  return [start, end < 0 ? text.length : end + 1]
}

/** What became of a marked passage when it was found again. */
export type Outcome = {
  /** Share, 0 to 1, of its characters that are still in the chapter. */
  readonly survived: number
  /** Share of those that are in the range found, and share of the range that never was marked. */
  readonly kept: number
  readonly foreign: number
}

/** Compares what was found with where the marked characters have gone. White space does not count. */
export function outcome({ text, places }: Edited, before: string, marked: Span, found: Span | undefined): Outcome {
  let [survivors, kept, foreign] = [0, 0, 0]
  places.forEach((place, index) => {
    if (text[index]?.trim() === '') return
    const inside = found !== undefined && index >= found[0] && index < found[1]
    const own = place >= marked[0] && place < marked[1]
    if (own) survivors++
    if (own && inside) kept++
    if (!own && inside) foreign++
  })
  const all = before.slice(...marked).replaceAll(/\s/g, '').length
  return {
    survived: survivors / all,
    kept: survivors > 0 ? kept / survivors : 0,
    foreign: kept + foreign > 0 ? foreign / (kept + foreign) : 0
  }
}
