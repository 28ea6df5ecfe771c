import type { Passage } from '../journal/events.ts'

/** The address at which the guide shows the passage that a card was made from. */
export const passageAddress = (card: string, { chapter, section }: Passage): string =>
  `/guide/${chapter}?card=${encodeURIComponent(card)}${section ? `#${section}` : ''}`
