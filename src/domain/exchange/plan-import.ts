import { imageNameIn } from '../content/card-image.ts'
import { ownDeck, ownDeckId } from '../content/own-deck.ts'
import type { Act, CardFace, JournalEvent } from '../journal/events.ts'
import { compareEvents } from '../journal/order.ts'
import { dateOfDay } from '../scheduling/study-day.ts'
import type { TravelCard, TravelFace, TravelReview } from './collection.ts'
import type { KnownHere } from './known-here.ts'

/** What taking cards in would add, and what of them is here already. */
export type ImportPlan = {
  readonly events: readonly JournalEvent[]
  /** Cards that are not here yet, and cards whose text here is older. */
  readonly cards: number
  readonly changed: number
  readonly reviews: number
  /** Cards that are here as they come. */
  readonly here: number
  /** Cards of which something here is newer, and is kept. */
  readonly newerHere: number
  /** Cards with pictures of which only the names come in. */
  readonly pictures: number
  readonly leftOut: readonly { readonly why: string; readonly count: number }[]
}

export type ImportTools = {
  readonly here: KnownHere
  /** Ids of the cards of the study material: what comes in under one of them is its history alone. */
  readonly material: ReadonlySet<string>
  /** A UUID that depends on a text and on nothing else. */
  readonly idOf: (text: string) => string
  /** Minutes east of Greenwich on the learner's clock, and milliseconds since 1970. */
  readonly offset: number
  readonly now: number
}

/** The machine that imports are said to come from: none, so that they are the same on all. */
const machine = 'imported'

/** The last study day that an event can name: some eight thousand years from now. */
const lastDay = 3_000_000

const longestText = 100_000
const longestTag = 200
const mostTags = 100

/**
 * Turns cards that come in into events. Each event has an id that depends on the card and on what happened, and the time
 * at which it did: so whoever takes the same in twice, here or on another machine, adds nothing, and the order of events
 * lets what is newer stand.
 *
 * There is no event for what FSRS remembers of a card: that follows from the answers, and the day it comes is set by an
 * event of its own where ours would not be the same.
 */
export class ImportPlanner {
  readonly #tools: ImportTools
  readonly #device: string
  readonly #events: JournalEvent[] = []
  readonly #added = new Set<string>()
  readonly #leftOut = new Map<string, number>()
  readonly #counts = { cards: 0, changed: 0, reviews: 0, here: 0, newerHere: 0, pictures: 0 }

  constructor(tools: ImportTools) {
    this.#tools = tools
    this.#device = tools.idOf(machine)
  }

  plan(): ImportPlan {
    const leftOut = [...this.#leftOut].map(([why, count]) => ({ why, count }))
    return { events: this.#events.sort(compareEvents), ...this.#counts, leftOut }
  }

  take(card: TravelCard): void {
    const material = this.#tools.material.has(card.id)
    const id = material ? card.id : this.#ownId(card.id)
    const text = material ? 'same' : this.#takeText(id, card)
    if (text === 'left out') return
    const history = this.#takeHistory(id, card)
    if (text === 'new') this.#counts.cards++
    else if (text === 'changed') this.#counts.changed++
    else if (text === 'older' || history === 'older') this.#counts.newerHere++
    else this.#counts.here++
  }

  /** A card that was one of ours before it went out is so again. */
  #ownId(id: string): string {
    return /^own\.[0-9a-f-]{36}$/.test(id) ? id : `${ownDeckId}.${this.#tools.idOf(`card ${id}`)}`
  }

  #takeText(id: string, card: TravelCard): 'new' | 'changed' | 'same' | 'older' | 'left out' {
    const lost = hasLostPictures(card)
    const face = faceOf(card)
    if (typeof face === 'string') {
      this.#leftOut.set(face, (this.#leftOut.get(face) ?? 0) + 1)
      return 'left out'
    }
    const state = this.#tools.here.text(id)
    const at = this.#past(card.changedAt)
    if (state?.trashed || (state && inSeconds(state.changedAt) === inSeconds(at))) return 'same'
    if (state && saysTheSame(state.face, face)) return 'same'
    if (state && state.changedAt > at) return 'older'
    if (!this.#add({ kind: 'card-written', card: id, face, tags: tagsOf(card) }, at)) return 'same'
    if (lost) this.#counts.pictures++
    return state ? 'changed' : 'new'
  }

  #takeHistory(id: string, card: TravelCard): 'same' | 'added' | 'older' {
    const { here } = this.#tools
    const lastHere = here.lastAt(id)
    const begun = lastHere > 0
    const fresh = card.reviews.filter(({ at }) => at <= this.#tools.now && !here.isAnswered(id, at, this.#device))
    const added: JournalEvent[] = []
    for (const review of fresh) {
      const isFirst = !begun && review === fresh.find(({ was }) => was !== 'crammed')
      const event = this.#add(actOf(id, card, review, isFirst), review.at)
      if (event) added.push(event)
    }
    this.#counts.reviews += added.length
    const lastThere = Math.max(0, ...card.reviews.map(({ at }) => at))
    if (begun && lastHere >= lastThere + 1000)
      return fresh.length > 0 || dueDiffers(card, here.schedule(id)) ? 'older' : 'same'
    this.#setDay(id, card, added, lastThere, begun)
    this.#takeCare(id, card, lastThere)
    return added.length > 0 ? 'added' : 'same'
  }

  /** Has the card come on the day it would have come there. */
  #setDay(id: string, card: TravelCard, added: readonly JournalEvent[], lastThere: number, begun: boolean): void {
    const { due, interval } = card
    if (due.kind !== 'review' || due.day < 0 || due.day > lastDay) return
    if (added.length === 0 && (begun || card.reviews.length > 0)) return // all that led there is here, or was taken back
    const state = this.#tools.here.schedule(id, added)
    if (!dueDiffers(card, state)) return
    // A card without answers is put on its day as of the day its interval begins, so that the interval is right.
    const at = state ? lastThere + 1 : dateOfDay(due.day - interval).getTime() + 12 * 3_600_000
    this.#add({ kind: 'card-due-set', card: id, day: due.day }, this.#past(at))
  }

  #takeCare(id: string, card: TravelCard, lastThere: number): void {
    if (this.#tools.here.care(id)) return // what was decided here holds
    const at = this.#past(Math.max(card.changedAt, lastThere))
    if (card.suspended) this.#add({ kind: 'card-suspended', card: id }, at)
    if (card.flag > 0) this.#add({ kind: 'card-flagged', card: id, flag: card.flag }, at)
  }

  #past(at: number): number {
    return Math.max(0, Math.min(at, this.#tools.now))
  }

  /**
   * Adds an act that happened at a time, unless it is here. Where an earlier import of it was taken back it gets another
   * id, because what is taken back stays so.
   */
  #add(act: Act, at: number): JournalEvent | undefined {
    const { here, idOf, offset } = this.#tools
    const text = JSON.stringify([act, at])
    for (let again = 0; ; again++) {
      const id = idOf(again === 0 ? text : `${text} ${again}`)
      const standing = here.standing(id)
      if (standing === 'here' || this.#added.has(id)) return undefined
      if (standing === 'voided') continue
      const event: JournalEvent = { ...act, id, at, offset, device: this.#device }
      this.#events.push(event)
      this.#added.add(id)
      return event
    }
  }
}

const inSeconds = (at: number): number => Math.floor(at / 1000)

const saysTheSame = (one: CardFace, other: CardFace): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Whether a card would come on another day here than it did there. */
const dueDiffers = ({ due }: TravelCard, state: ReturnType<KnownHere['schedule']>): boolean =>
  due.kind === 'review' && (state?.due.kind !== 'day' || state.due.day !== due.day)

function actOf(card: string, { memory }: TravelCard, review: TravelReview, isFirst: boolean): Act {
  const { rating, was, interval, took } = review
  if (was === 'crammed') return { kind: 'card-crammed', card, rating, took }
  return {
    kind: 'card-answered',
    card,
    rating,
    was: isFirst ? 'new' : was,
    took,
    retention: memory?.retention ?? 0.9,
    ...(interval > 0 && { interval })
  }
}

const picture = /!\[(?:\\.|[^\]\n\\])*\]\(<?([^)>\n]*)>?\)/g

const hasLostPictures = (face: TravelFace): boolean =>
  (face.kind === 'basic' ? [face.ask, face.answer] : [face.text, face.extra]).some((text) =>
    [...text.matchAll(picture)].some(([, file = '']) => imageNameIn(file) === undefined)
  )

/** Of pictures that are not kept the name stays, so that nobody wonders what is missing. */
const withNames = (text: string): string =>
  text.replaceAll(picture, (all, file: string) => (imageNameIn(file) ? all : `(picture: ${file})`)).trim()

/** The face as ours, or why it cannot be one. */
function faceOf(face: TravelFace): CardFace | string {
  const made: CardFace =
    face.kind === 'basic'
      ? { kind: 'basic', ask: withNames(face.ask), answer: withNames(face.answer) }
      : { kind: 'cloze', text: [face.text, face.extra].map(withNames).filter(Boolean).join('\n\n') }
  const texts = made.kind === 'basic' ? [made.ask, made.answer] : [made.text]
  if (texts.some((text) => text === '')) return 'a side is empty'
  if (texts.some((text) => text.length > longestText)) return 'a side is longer than 100,000 characters'
  return made
}

/** Its tags, and its deck as one more, because all of the learner's own cards are one deck here. */
function tagsOf({ tags, deck }: TravelCard): string[] {
  const isUsual = ['', 'Default', ownDeck([]).title].includes(deck.split('::').at(-1) ?? '')
  const all = isUsual ? tags : [...tags, deck]
  return [...new Set(all.map((tag) => tag.trim().slice(0, longestTag)).filter(Boolean))].slice(0, mostTags)
}
