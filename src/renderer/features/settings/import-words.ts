import type { ImportPreview } from '#shared/exchange.ts'
import { count } from '#ui/words.ts'

/** Whether taking it in would change nothing. */
export const isEmpty = (preview: ImportPreview): boolean =>
  preview.kind === 'journal'
    ? preview.events === 0
    : preview.cards + preview.changed + preview.reviews + preview.images === 0

/** What would come of an import, line by line. */
export const importLines = (preview: ImportPreview): readonly string[] =>
  preview.kind === 'journal' ? journalLines(preview) : cardLines(preview)

type Of<Kind extends ImportPreview['kind']> = Extract<ImportPreview, { kind: Kind }>

function journalLines(preview: Of<'journal'>): readonly string[] {
  const { events, answers, cards, marks, deletions, rewrittenOnBoth, missing, known } = preview
  const others = events - answers - cards - marks - deletions
  return told([
    [answers, `${count(answers, 'answer')} from the other computer`],
    [cards, `${count(cards, 'card')} written or rewritten there`],
    [marks, count(marks, 'mark, note or bookmark', 'marks, notes and bookmarks')],
    [deletions, `${count(deletions, 'thing')} thrown away or taken back there: the same here`],
    [others, `${count(others, 'other entry', 'other entries')}, such as sections read and settings`],
    [
      rewrittenOnBoth,
      `${count(rewrittenOnBoth, 'card')} rewritten on both: the newer text stays, the older goes into the trash`
    ],
    [
      missing,
      `${count(missing, 'image')} of cards written there: a journal holds none. Import an Anki package as well`
    ],
    [known, `${count(known, 'entry is', 'entries are')} here already`]
  ])
}

function cardLines(preview: Of<'anki'> | Of<'table'>): readonly string[] {
  const { cards, changed, reviews, images, here, newerHere, pictures, leftOut } = preview
  return told([
    [cards, count(cards, 'new card')],
    [changed, `${count(changed, 'card')} with a newer text than here`],
    [reviews, count(reviews, 'review')],
    [images, count(images, 'image')],
    [here, `${count(here, 'card is', 'cards are')} here already`],
    [newerHere, `${count(newerHere, 'card is', 'cards are')} newer here: kept`],
    [pictures, `${count(pictures, 'card has', 'cards have')} pictures that cannot be kept: their names come in`],
    ...leftOut.map(
      ({ why, count: number }) => [number, `${count(number, 'card is', 'cards are')} left out: ${why}`] as const
    )
  ])
}

/** The lines that have something to tell. */
const told = (lines: readonly (readonly [number: number, words: string])[]): readonly string[] =>
  lines.filter(([number]) => number > 0).map(([, words]) => words)
