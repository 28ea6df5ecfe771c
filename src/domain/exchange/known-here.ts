import type { JournalEvent, StoredEvent } from '../journal/events.ts'
import { fold, voidedIds } from '../journal/fold.ts'
import type { CareState, OwnCardState } from '../journal/kept-things.ts'
import type { CardState } from '../scheduling/card-state.ts'

/** Answers of one card given within this many milliseconds are one answer: logs file them under a free millisecond. */
const sameAnswer = 10

/** What the journal here says of the cards that come in. */
export class KnownHere {
  readonly #voided: ReadonlySet<string>
  readonly #ids: ReadonlySet<string>
  readonly #byCard = new Map<string, JournalEvent[]>()

  constructor(events: readonly StoredEvent[]) {
    const history = events as readonly JournalEvent[] // kinds that nobody knows bear on no card
    this.#voided = voidedIds(history)
    this.#ids = new Set(history.map(({ id }) => id))
    for (const event of history) {
      if (!('card' in event)) continue
      const own = this.#byCard.get(event.card)
      if (own) own.push(event)
      else this.#byCard.set(event.card, [event])
    }
  }

  /** Whether an event is here, and whether it was taken back. */
  standing(id: string): 'unknown' | 'here' | 'voided' {
    if (this.#voided.has(id)) return 'voided'
    return this.#ids.has(id) ? 'here' : 'unknown'
  }

  text(card: string): OwnCardState | undefined {
    return fold('own', this.#eventsOf(card), this.#voided)
  }

  care(card: string): CareState | undefined {
    return fold('care', this.#eventsOf(card), this.#voided)
  }

  /** Where a card would stand with some more events. */
  schedule(card: string, more: readonly JournalEvent[] = []): CardState | undefined {
    return fold('card', [...this.#eventsOf(card), ...more], this.#voided)
  }

  /** When it was answered or moved last, in milliseconds since 1970; 0 for never. */
  lastAt(card: string): number {
    return this.#eventsOf(card)
      .filter(({ id, kind }) => scheduling.has(kind) && !this.#voided.has(id))
      .reduce((last, { at }) => Math.max(last, at), 0)
  }

  /**
   * Whether an answer of that moment is here, or was until the learner took it back.
   * @param imports the device of imports: what was taken back with a whole import may come again
   */
  isAnswered(card: string, at: number, imports: string): boolean {
    return this.#eventsOf(card).some(
      (event) =>
        (event.kind === 'card-answered' || event.kind === 'card-crammed') &&
        Math.abs(event.at - at) < sameAnswer &&
        (event.device !== imports || !this.#voided.has(event.id))
    )
  }

  #eventsOf(card: string): readonly JournalEvent[] {
    return this.#byCard.get(card) ?? []
  }
}

const scheduling: ReadonlySet<string> = new Set(['card-answered', 'card-due-set', 'card-forgotten'])
