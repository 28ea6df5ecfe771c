import type { ChapterSummary } from '../content/pack.ts'
import type { MarkColour } from '../journal/mark-colours.ts'
import type { MarkState } from '../journal/kept-things.ts'

/** Which marks are wanted; what is absent leaves them all. */
export type MarksFilter = {
  readonly chapter?: string | undefined
  readonly colour?: MarkColour | undefined
  /** Words that have to stand in the passage or the note, in any order. */
  readonly query?: string | undefined
}

export const marksOrders = ['reading', 'newest'] as const

/** As the words stand in the guide, or the newest first. */
export type MarksOrder = (typeof marksOrders)[number]

/** The marks that fit a filter, in an order. */
export function listMarks(
  marks: Iterable<MarkState>,
  filter: MarksFilter,
  order: MarksOrder,
  chapters: readonly ChapterSummary[]
): readonly MarkState[] {
  const words = fold(filter.query ?? '')
    .split(' ')
    .filter(Boolean)
  const wanted = [...marks].filter(
    (mark) =>
      (!filter.chapter || mark.passage.chapter === filter.chapter) &&
      (!filter.colour || mark.colour === filter.colour) &&
      words.every((word) => searchedText(mark).includes(word))
  )
  return order === 'newest' ? wanted.sort((one, other) => other.at - one.at) : inReadingOrder(wanted, chapters)
}

/** Marks in the order of the chapters and of their places in them. Those of chapters that are gone come last. */
export function inReadingOrder(marks: readonly MarkState[], chapters: readonly ChapterSummary[]): readonly MarkState[] {
  const numbers = new Map(chapters.map(({ id, number }) => [id, number]))
  const numberOf = ({ passage }: MarkState): number => numbers.get(passage.chapter) ?? Number.MAX_SAFE_INTEGER
  return [...marks].sort(
    (one, other) =>
      numberOf(one) - numberOf(other) ||
      compareText(one.passage.chapter, other.passage.chapter) ||
      one.passage.start - other.passage.start ||
      one.passage.end - other.passage.end ||
      one.at - other.at
  )
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** A search folds every mark at each letter typed, and a note may be as long as a chapter. */
const folded = new WeakMap<MarkState, string>()

function searchedText(mark: MarkState): string {
  const known = folded.get(mark)
  if (known !== undefined) return known
  const text = fold(`${mark.passage.quote}\n${mark.note}`)
  folded.set(mark, text)
  return text
}

/** Without case, accents, and differences in white space. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
