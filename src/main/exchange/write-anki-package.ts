import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import type { Database, SqlJsStatic } from 'sql.js'
import type { TravelCard, TravelClock, TravelMedia, TravelReview } from '#domain/exchange/collection.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { ankiConf, ankiDeck, ankiModels, ankiOptions, ankiTables, fieldSeparator, modelIds } from './anki-tables.ts'

export type Outgoing = {
  readonly cards: readonly TravelCard[]
  readonly media: readonly TravelMedia[]
  readonly clock: TravelClock
}

const hour = 3_600_000
const day = 24 * hour

/**
 * Writes an Anki package in the form called Legacy1, which every version of Anki and other programs read: schedule, the
 * memory of FSRS, review log, tags, flags and media go along.
 * @param sql the engine that makes the database
 */
export function writeAnkiPackage(sql: SqlJsStatic, { cards, media, clock }: Outgoing): Uint8Array {
  const database = new sql.Database()
  try {
    database.run(ankiTables)
    new CollectionWriter(database, cards, clock).write()
    const names = Object.fromEntries(media.map(({ name }, index) => [index, name]))
    // Images are packed already.
    const files = Object.fromEntries(media.map(({ bytes }, index) => [index, [bytes, { level: 0 }] as const]))
    return zipSync({ 'collection.anki2': database.export(), media: strToU8(JSON.stringify(names)), ...files })
  } finally {
    database.close()
  }
}

class CollectionWriter {
  readonly #database: Database
  readonly #cards: readonly TravelCard[]
  readonly #clock: TravelClock
  /** The study day that the collection counts its days from: no card may come, and none was answered, before it. */
  readonly #firstDay: number
  readonly #decks: ReadonlyMap<string, number>
  readonly #logIds = new Set<number>()

  constructor(database: Database, cards: readonly TravelCard[], clock: TravelClock) {
    this.#database = database
    this.#cards = cards
    this.#clock = clock
    this.#firstDay = firstDay(cards, clock)
    const names = [...new Set(cards.map(({ deck }) => deck))]
    this.#decks = new Map(names.map((name, index) => [name, this.#createdAt() + index]))
  }

  write(): void {
    this.#database.run('begin')
    this.#writeCollection()
    for (const [index, card] of this.#cards.entries()) this.#writeCard(card, this.#createdAt() + index)
    this.#database.run('commit')
  }

  /** When the collection begins, at four in the morning of its first day, in milliseconds. Ids are counted from there. */
  #createdAt(): number {
    return this.#firstDay * day + 4 * hour - this.#clock.offset * 60_000
  }

  #writeCollection(): void {
    const now = Math.floor(this.#clock.now / 1000)
    const decks = [['Default', 1] as const, ...this.#decks].map(([name, id]) => [id, ankiDeck(id, name, now)])
    this.#database.run('insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
      this.#createdAt() / 1000,
      this.#clock.now,
      this.#clock.now,
      JSON.stringify(ankiConf(this.#clock.offset, this.#cards.length + 1)),
      JSON.stringify(ankiModels(now)),
      JSON.stringify(Object.fromEntries(decks)),
      JSON.stringify(ankiOptions(now)),
      '{}'
    ])
  }

  #writeCard(card: TravelCard, id: number): void {
    const now = Math.floor(this.#clock.now / 1000)
    const [first, second] = card.kind === 'basic' ? [card.ask, card.answer] : [numberedGaps(card.text), card.extra]
    this.#database.run('insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)', [
      id,
      card.id,
      modelIds[card.kind],
      Math.floor(card.changedAt / 1000),
      card.tags.length > 0 ? ` ${card.tags.map(tagOf).join(' ')} ` : '',
      [first, second].join(fieldSeparator),
      withoutTags(first),
      checksum(first),
      ''
    ])
    const { type, queue, due, left } = this.#place(card)
    this.#database.run('insert into cards values (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)', [
      id,
      id,
      this.#decks.get(card.deck) ?? 1,
      now,
      type,
      card.suspended ? -1 : queue,
      due,
      type >= 2 ? Math.max(1, card.interval) : 0,
      type === 0 ? 0 : 2500,
      type === 0 ? 0 : Math.max(1, card.reviews.length), // Mnemosyne stops at a card in review that was never answered
      card.lapses,
      left,
      card.flag,
      memoryData(card)
    ])
    for (const review of card.reviews) this.#writeReview(review, id)
  }

  /** A card's type and queue, and when it comes: a place, a second, or a day of the collection. */
  #place({ due }: TravelCard): { type: number; queue: number; due: number; left: number } {
    switch (due.kind) {
      case 'new':
        return { type: 0, queue: 0, due: due.position + 1, left: 0 }
      case 'review':
        return { type: 2, queue: 2, due: due.day - this.#firstDay, left: 0 }
      default:
        return { type: due.kind === 'learning' ? 1 : 3, queue: 1, due: Math.floor(due.at / 1000), left: 1001 }
    }
  }

  #writeReview(review: TravelReview, card: number): void {
    let id = review.at
    while (this.#logIds.has(id)) id++ // the log is filed under the millisecond, and two cards may share one
    this.#logIds.add(id)
    this.#database.run('insert into revlog values (?, ?, -1, ?, ?, ?, ?, ?, ?)', [
      id,
      card,
      review.rating,
      review.interval,
      review.before,
      review.difficulty === undefined ? 0 : Math.round(((review.difficulty - 1) / 9) * 1000 + 100),
      review.took,
      { learning: 0, review: 1, relearning: 2, crammed: 3 }[review.was]
    ])
  }
}

function firstDay(cards: readonly TravelCard[], { offset, now }: TravelClock): number {
  let first = studyDay({ at: now, offset })
  for (const { due, reviews } of cards) {
    if (due.kind === 'review') first = Math.min(first, due.day)
    for (const { at } of reviews) first = Math.min(first, studyDay({ at, offset }))
  }
  return first
}

/** Tags of Anki hold no spaces. */
const tagOf = (tag: string): string => tag.trim().replaceAll(/\s+/g, '_')

/** What Anki keeps of FSRS in a card, rounded as Anki rounds it. */
function memoryData({ memory }: TravelCard): string {
  if (!memory) return ''
  const { stability, difficulty, retention, decay, lastAt } = memory
  return JSON.stringify({
    s: rounded(stability, 4),
    d: rounded(difficulty, 3),
    ...(retention !== undefined && { dr: rounded(retention, 2) }),
    ...(decay !== undefined && { decay: rounded(decay, 3) }),
    ...(lastAt !== undefined && { lrt: Math.floor(lastAt / 1000) })
  })
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

/** Our gaps are all hidden at once: they are all number one. A gap may not close the braces of the format. */
const numberedGaps = (text: string): string =>
  text.replaceAll(/\{\{([\s\S]+?)\}\}/g, (_, hidden: string) => `{{c1::${hidden.replaceAll('::', ':&#58;')}}}`)

const withoutTags = (html: string): string => html.replaceAll(/<[^>]*>/g, '')

/** The first 32 bits of the SHA-1 of the first field without its tags: Anki finds duplicates by it. */
const checksum = (field: string): number =>
  Number.parseInt(createHash('sha1').update(withoutTags(field)).digest('hex').slice(0, 8), 16)
