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

/** What became of a marked passage when it was found again. White space does not count. */
export type Outcome = {
  /** Share, 0 to 1, of its characters that are still in the chapter. */
  readonly survived: number
  /** Whether these stand close enough together for one range to be on them. */
  readonly together: boolean
  /** Share of them that the range found holds, and share of the range that never was marked. */
  readonly kept: number
  readonly foreign: number
  readonly onItsWords: boolean
}

/** A range is on the words that were marked if it holds most of what is left of them and little else. */
const isOnItsWords = (kept: number, foreign: number): boolean => kept >= 0.8 && foreign <= 0.3

/** Compares what is found in an edited chapter with where the marked characters have gone. */
export function judge(before: string, { text, places }: Edited): (marked: Span, found: Span | undefined) => Outcome {
  const letters = places.map((place, at) => ({ place, at })).filter(({ at }) => text[at]?.trim() !== '')
  const now = new Map(letters.map(({ place }, letter) => [place, letter]))
  const lettersBefore = (end: number): number => letters.findIndex(({ at }) => at >= end)
  return (marked, found) => {
    const all = before.slice(...marked).replaceAll(/\s/g, '').length
    const own: number[] = []
    for (let place = marked[0]; place < marked[1]; place++) {
      const letter = now.get(place)
      if (letter !== undefined) own.push(letter)
    }
    own.sort((a, b) => a - b)
    const ends = [found?.[0] ?? 0, found?.[1] ?? 0].map((end) =>
      end < text.length ? lettersBefore(end) : letters.length
    )
    const [start = 0, end = 0] = ends.map((letter) => (letter < 0 ? letters.length : letter))
    const inside = own.filter((letter) => letter >= start && letter < end).length
    const kept = own.length > 0 ? inside / own.length : 0
    const foreign = end > start ? 1 - inside / (end - start) : 0
    const onItsWords = found !== undefined && isOnItsWords(kept, foreign)
    return { survived: own.length / all, together: standTogether(own), kept, foreign, onItsWords }
  }
}

/** Whether any range at all could be on the words whose remaining letters are `own`. */
function standTogether(own: readonly number[]): boolean {
  const starts = own.flatMap((letter, index) => (letter - 1 === own[index - 1] ? [] : [index]))
  return starts.some((from, part) =>
    starts.slice(part).some((_, more) => {
      const to = (starts[part + more + 1] ?? own.length) - 1
      const length = (own[to] ?? 0) - (own[from] ?? 0) + 1
      return isOnItsWords((to - from + 1) / own.length, 1 - (to - from + 1) / length)
    })
  )
}
