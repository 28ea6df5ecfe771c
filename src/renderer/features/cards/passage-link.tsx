import { Link } from 'wouter'
import { usePassagePlace } from '#data/use-passage-place.ts'
import type { Passage } from '#domain/journal/events.ts'
import { passageAddress } from '#domain/reading/passage-address.ts'

/** Leads to the passage of the guide that a card was made from. */
export function PassageLink({ card, passage }: { readonly card: string; readonly passage: Passage }) {
  return <Link href={passageAddress(card, passage)}>{usePassagePlace(passage)}</Link>
}
