import type { PackIndex } from '#domain/content/pack.ts'
import type { Printed } from '#shared/print-order.ts'

/** What a PDF is called; undefined when there is no such chapter or deck. */
export function printedTitle(what: Printed, { title, chapters, decks }: PackIndex): string | undefined {
  switch (what.kind) {
    case 'chapter':
      return chapters.find(({ id }) => id === what.chapter)?.title
    case 'guide':
      return title
    case 'glossary':
      return `${title}, glossary`
    case 'deck': {
      const deck = decks.find(({ id }) => id === what.deck)
      return deck && `${deck.title}, cards`
    }
    case 'marks':
      return 'Highlights and bookmarks'
  }
}

/** A title as the name of a file: without what Windows, macOS or Linux keeps for itself. */
export const fileNameOf = (title: string): string => `${title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').trim()}.pdf`
