import type { Printable } from '#data/save-pdf-context.ts'
import type { PackIndex } from '#domain/content/pack.ts'

/** What is proposed where `here` was asked for: that itself, or the guide where there is no such thing. */
export function proposalFor(here: Printable, { chapters, decks }: PackIndex, kept: number): Printable {
  return isThere(here, { chapters, decks }, kept) ? here : { kind: 'guide' }
}

function isThere(here: Printable, { chapters, decks }: Pick<PackIndex, 'chapters' | 'decks'>, kept: number): boolean {
  switch (here.kind) {
    case 'chapter':
      return chapters.some(({ id }) => id === here.chapter)
    case 'deck':
      return decks.some(({ id }) => id === here.deck)
    case 'marks':
      return kept > 0
    case 'guide':
    case 'glossary':
      return true
  }
}
