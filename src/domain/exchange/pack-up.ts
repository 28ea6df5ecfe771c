import type { CardAnswered, JournalEvent } from '../journal/events.ts'
import { voidedIds } from '../journal/fold.ts'
import type { CareState } from '../journal/kept-things.ts'
import { compareEvents } from '../journal/order.ts'
import { steps } from '../journal/projections.ts'
import type { CardState } from '../scheduling/card-state.ts'
import type { TravelCard, TravelDue, TravelFace, TravelMemory, TravelReview } from './collection.ts'

/** A card before its history is packed with it: new cards come in the order of these. */
export type Packed = {
  readonly id: string
  readonly deck: string
  readonly tags: readonly string[]
  readonly face: TravelFace
  /** Milliseconds since 1970. */
  readonly changedAt: number
}

type History = {
  card: CardState | undefined
  care: CareState | undefined
  /** Desired retention at the last answer. */
  retention: number | undefined
  lastAt: number | undefined
  readonly reviews: TravelReview[]
}

/** The cards with their schedule and every answer that was not taken back, as the journal tells them. */
export function packUp(cards: readonly Packed[], events: readonly JournalEvent[]): readonly TravelCard[] {
  const histories = replay(events)
  return cards.map(({ face, ...card }, position) => {
    const { card: state, care, retention, lastAt, reviews } = histories.get(card.id) ?? noHistory()
    return {
      ...face,
      ...card,
      due: dueOf(state, position),
      interval: state?.interval ?? 0,
      lapses: state?.lapses ?? 0,
      memory: state && memoryOf(state, retention, lastAt),
      suspended: care?.suspended ?? false,
      flag: care?.flag ?? 0,
      reviews
    }
  })
}

const noHistory = (): History => ({
  card: undefined,
  care: undefined,
  retention: undefined,
  lastAt: undefined,
  reviews: []
})

function replay(events: readonly JournalEvent[]): ReadonlyMap<string, History> {
  const voided = voidedIds(events)
  const histories = new Map<string, History>()
  for (const event of [...events].sort(compareEvents)) {
    if (!('card' in event) || voided.has(event.id)) continue
    const history = histories.get(event.card) ?? noHistory()
    histories.set(event.card, history)
    const before = history.card
    history.card = steps.card(before, event)
    history.care = steps.care(history.care, event)
    if (event.kind === 'card-answered') {
      history.reviews.push(reviewOf(event, before, history.card))
      history.retention = event.retention
      history.lastAt = event.at
    } else if (event.kind === 'card-crammed') {
      const interval = intervalOf(before, event.at)
      history.reviews.push({ ...given(event), was: 'crammed', interval, before: interval })
    }
  }
  return histories
}

const given = ({ at, rating, took }: Pick<CardAnswered, 'at' | 'rating' | 'took'>) => ({ at, rating, took })

const reviewOf = (event: CardAnswered, before: CardState | undefined, after: CardState | undefined): TravelReview => ({
  ...given(event),
  was: event.was === 'new' ? 'learning' : event.was,
  interval: intervalOf(after, event.at),
  before: intervalOf(before, event.at),
  difficulty: after?.difficulty
})

/** Days, or negative seconds for a card in its steps; 0 for a new one. */
function intervalOf(state: CardState | undefined, at: number): number {
  if (!state) return 0
  return state.due.kind === 'day' ? state.interval : Math.min(-1, Math.round((at - state.due.at) / 1000))
}

function dueOf(state: CardState | undefined, position: number): TravelDue {
  if (!state) return { kind: 'new', position }
  if (state.due.kind === 'day') return { kind: 'review', day: state.due.day }
  return { kind: state.phase === 'relearning' ? 'relearning' : 'learning', at: state.due.at }
}

const memoryOf = (state: CardState, retention: number | undefined, lastAt: number | undefined): TravelMemory => ({
  stability: state.stability,
  difficulty: state.difficulty,
  retention,
  decay: state.decay,
  lastAt
})
