import { studyDay } from '../scheduling/study-day.ts'
import type { CardFace, CardWritten, JournalEvent, Passage } from './events.ts'
import type { MarkColour } from './mark-colours.ts'

/**
 * What the learner made and keeps: marks in the guide, bookmarks, searches, cards called for today, cards of their
 * own. Each `step` is the fold of `projections.ts` for one of them.
 */

export type MarkState = {
  readonly mark: string
  readonly passage: Passage
  readonly colour: MarkColour
  /** Markdown; empty where nothing was written. */
  readonly note: string
  /** When it was made, in milliseconds since 1970. */
  readonly at: number
}

export type BookmarkState = { readonly address: string; readonly title: string; readonly at: number }

export type QueryState = { readonly query: string; readonly at: number }

/** A card called for a study day, counted from 1 January 1970. */
export type CallState = { readonly card: string; readonly day: number; readonly at: number }

/** What the learner decided about a card, beside answering it. */
export type CareState = {
  readonly card: string
  readonly suspended: boolean
  /** The study day on which it is left out. */
  readonly buriedOn: number | undefined
  /** 0 none, 1 red, 2 orange, 3 green, 4 blue, 5 pink, 6 turquoise, 7 purple. */
  readonly flag: number
}

export type OwnCardState = {
  readonly card: string
  readonly face: CardFace
  readonly tags: readonly string[]
  readonly passage: Passage | undefined
  readonly writtenAt: number
  readonly changedAt: number
  /** In the trash, from where it can be restored. Its history stays. */
  readonly trashed: boolean
  /** The event that wrote its text. Absent where it was folded before that was kept. */
  readonly version?: string | undefined
  /** The event whose text it replaced, where it replaced one. */
  readonly over?: string | undefined
  /** Texts of other machines that replaced the same one as this did, and were older. Absent where there are none. */
  readonly rivals?: readonly RivalText[] | undefined
}

/** A text of a card that lost to another machine's, which was written later and without knowing of it. */
export type RivalText = Pick<OwnCardState, 'face' | 'tags' | 'passage' | 'changedAt'> & { readonly version: string }

/** What bears on a mark that has been removed changes nothing: a deletion stays one, whatever another machine did later. */
export function stepMark(state: MarkState | undefined, event: JournalEvent): MarkState | undefined {
  switch (event.kind) {
    case 'passage-marked':
      return state ?? { mark: event.mark, passage: event.passage, colour: event.colour, note: '', at: event.at }
    case 'mark-coloured':
      return state && { ...state, colour: event.colour }
    case 'mark-noted':
      return state && { ...state, note: event.note }
    case 'mark-moved':
      return state && { ...state, passage: event.passage }
    case 'mark-removed':
      return undefined
    default:
      return state
  }
}

export function stepBookmark(state: BookmarkState | undefined, event: JournalEvent): BookmarkState | undefined {
  if (event.kind === 'bookmark-removed') return undefined
  if (event.kind !== 'bookmark-set') return state
  return { address: event.address, title: event.title, at: event.at }
}

export function stepQuery(state: QueryState | undefined, event: JournalEvent): QueryState | undefined {
  return event.kind === 'search-made' ? { query: event.query, at: event.at } : state
}

export function stepCall(state: CallState | undefined, event: JournalEvent): CallState | undefined {
  return event.kind === 'card-called' ? { card: event.card, day: studyDay(event), at: event.at } : state
}

export function stepOwnCard(state: OwnCardState | undefined, event: JournalEvent): OwnCardState | undefined {
  switch (event.kind) {
    case 'card-written': {
      const rivals = rivalsAfter(state, event)
      return {
        card: event.card,
        face: event.face,
        tags: event.tags,
        passage: event.passage,
        writtenAt: state?.writtenAt ?? event.at,
        changedAt: event.at,
        trashed: state?.trashed ?? false,
        version: event.id,
        ...(event.over !== undefined && { over: event.over }),
        ...(rivals.length > 0 && { rivals })
      }
    }
    case 'card-trashed':
      return state && { ...state, trashed: true }
    case 'card-restored':
      return state && { ...state, trashed: false }
    default:
      return state
  }
}

/**
 * The texts that a new one did not replace. Decided in the fold, which sees all events of all machines in their order:
 * the merge of two journals can so remain a plain union, and what a third machine brings later sets it right.
 */
function rivalsAfter(state: OwnCardState | undefined, event: CardWritten): readonly RivalText[] {
  const rivals = state?.rivals?.filter(({ version }) => version !== event.over) ?? []
  // One that names none is a first text, and replaces one that is a first text too. A rewritten one it can only follow
  // where a clock is wrong, or as an import.
  if (!state?.version || event.over === (event.over ? state.version : state.over)) return rivals
  if (saysTheSame(state, event)) return rivals
  const { face, tags, passage, changedAt, version } = state
  return [...rivals, { face, tags, passage, changedAt, version }]
}

const saysTheSame = (one: Pick<OwnCardState, 'face' | 'tags'>, other: Pick<CardWritten, 'face' | 'tags'>): boolean =>
  JSON.stringify([one.face, one.tags]) === JSON.stringify([other.face, other.tags])

export function stepCare(state: CareState | undefined, event: JournalEvent): CareState | undefined {
  switch (event.kind) {
    case 'card-suspended':
      return { ...careOf(state, event.card), suspended: true }
    case 'card-unsuspended':
      return { ...careOf(state, event.card), suspended: false }
    case 'card-buried':
      return { ...careOf(state, event.card), buriedOn: studyDay(event) }
    case 'card-unburied':
      return { ...careOf(state, event.card), buriedOn: undefined }
    case 'card-flagged':
      return { ...careOf(state, event.card), flag: event.flag }
    default:
      return state
  }
}

const careOf = (state: CareState | undefined, card: string): CareState =>
  state ?? { card, suspended: false, buriedOn: undefined, flag: 0 }
