import { restoringAct } from '../content/own-deck.ts'
import type { Act, CardFace } from '../journal/events.ts'
import type { OwnCardState } from '../journal/kept-things.ts'
import type { ListedCard } from './browsed-card.ts'

/** What can be done with many cards at once. The last five only with the learner's own. */
export type BulkChange =
  | { readonly kind: 'suspend' | 'unsuspend' | 'bury' | 'forget' | 'call' | 'trash' | 'restore' }
  | { readonly kind: 'flag'; readonly flag: number }
  | { readonly kind: 'set-due' /** Study day. */; readonly day: number }
  | { readonly kind: 'add-tag' | 'remove-tag'; readonly tag: string }

type Own = ReadonlyMap<string, OwnCardState>

/**
 * The acts that make a change to cards. A card that it would leave as it is has none.
 * @param today study day
 */
export const bulkActs = (change: BulkChange, cards: readonly ListedCard[], own: Own, today: number): readonly Act[] =>
  cards.flatMap((card) => actOf(change, card, own, today) ?? [])

function actOf(change: BulkChange, listed: ListedCard, own: Own, today: number): Act | undefined {
  const { id: card, care, state, trashed } = listed
  switch (change.kind) {
    case 'suspend':
      return care?.suspended ? undefined : { kind: 'card-suspended', card }
    case 'unsuspend':
      return care?.suspended ? { kind: 'card-unsuspended', card } : undefined
    case 'bury':
      return care?.buriedOn === today ? undefined : { kind: 'card-buried', card }
    case 'flag':
      return (care?.flag ?? 0) === change.flag ? undefined : { kind: 'card-flagged', card, flag: change.flag }
    case 'set-due':
      return { kind: 'card-due-set', card, day: change.day }
    case 'forget':
      return state && { kind: 'card-forgotten', card }
    case 'call':
      return trashed ? undefined : { kind: 'card-called', card }
    case 'trash':
      return own.has(card) && !trashed ? { kind: 'card-trashed', card } : undefined
    case 'restore':
      return trashed ? restoringAct(own, card) : undefined
    case 'add-tag':
    case 'remove-tag':
      return retagged(change, own.get(card))
  }
}

/** A card holds no more tags. */
const mostTags = 100

function retagged(
  { kind, tag }: Extract<BulkChange, { readonly tag: string }>,
  state: OwnCardState | undefined
): Act | undefined {
  if (!state || state.tags.includes(tag) === (kind === 'add-tag')) return undefined
  if (kind === 'remove-tag')
    return rewritten(
      state,
      state.face,
      state.tags.filter((one) => one !== tag)
    )
  return state.tags.length < mostTags ? rewritten(state, state.face, [...state.tags, tag]) : undefined
}

/** A card of the learner's own with another text or other tags. */
export const rewritten = ({ card, passage, version }: OwnCardState, face: CardFace, tags: readonly string[]): Act => ({
  kind: 'card-written',
  card,
  face,
  tags: [...tags],
  ...(passage && { passage }),
  ...(version !== undefined && { over: version })
})
