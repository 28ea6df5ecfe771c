import type { Progress } from '#data/progress.ts'
import type { KeptThings } from '#shared/print-order.ts'

/** What the learner marked and made, as it is printed. Cards in the trash are left out. */
export const keptThings = ({ mark, bookmark, own }: Pick<Progress, 'mark' | 'bookmark' | 'own'>): KeptThings => ({
  kind: 'marks',
  marks: [...mark.values()].map(({ mark: id, passage: { chapter, section, start, quote }, colour, note }) => ({
    mark: id,
    chapter,
    ...(section !== undefined && { section }),
    start,
    quote,
    colour,
    note
  })),
  bookmarks: [...bookmark.values()].map(({ address, title }) => ({ address, title })),
  cards: [...own.values()].filter(({ trashed }) => !trashed).map(({ card, face }) => ({ card, face }))
})

/** How many things those are. */
export const keptCount = ({ marks, bookmarks, cards }: KeptThings): number =>
  marks.length + bookmarks.length + cards.length
