// @ts-check
import { Random } from './random.mjs'

/** @typedef {{ id: string, at: number, offset: number, device: string, kind: string } & Record<string, unknown>} Event */

const minute = 60_000
const day = 24 * 60 * minute

/** How long it has been studied, in days. */
const years = 3 * 365

/** Cards of the learner's own beside those of the study material: a collection that was imported on the first day. */
const ownCards = 5000

/** Days from a card's first answer to each of its answers. */
const spread = [0, 10 / 1440, 1, 3, 8, 20, 45, 90, 160, 250, 360, 480, 620, 780, 900]

const words =
  'cost usage unit share budget forecast rate commitment reservation anomaly owner team tag account invoice region storage network compute credit discount margin allocation showback chargeback'.split(
    ' '
  )

/**
 * What is done beside answering cards, and how often of a thousand events. What is left of the thousand are answers.
 *
 * @type {Readonly<Record<string, number>>}
 */
const perThousand = {
  'place-kept': 20,
  'section-read': 8,
  'passage-marked': 5,
  'mark-noted': 4,
  'search-made': 6,
  'item-answered': 25,
  'card-flagged': 3,
  'card-suspended': 2,
  'setting-changed': 1
}

/** Answers of a thousand events that are taken back. */
const voidedPerThousand = 6

/**
 * Three years of hard study: answers mostly, and some of everything else.
 *
 * @param {object} study
 * @param {number} study.length events
 * @param {readonly string[]} study.cards ids of the study material's
 * @param {readonly string[]} study.sections `chapter#section`
 * @param {readonly string[]} study.items ids of exam questions
 * @param {string} study.device
 * @param {number} study.now milliseconds since 1970
 * @param {number} study.offset minutes east of Greenwich
 * @returns {readonly Event[]} the oldest first, the same for the same study
 */
export function longHistory({ length, cards, sections, items, device, now, offset }) {
  const random = new Random(length)
  const own = Array.from({ length: Math.min(ownCards, length / 20) }, (_, number) => `own.${number}`)
  /** @type {(at: number, act: { kind: string } & Record<string, unknown>) => Event} */
  const happened = (at, act) => ({ ...act, id: idOf(at, random), at: Math.round(at), offset, device })
  const begun = now - years * day
  const things = { random, cards: [...cards, ...own], sections, items }
  const events = own.map((card) => happened(begun + random.next() * day, cardWritten(card, random)))
  for (const [kind, count] of Object.entries(perThousand)) {
    for (let left = (count * length) / 1000; left > 0; left--) {
      events.push(happened(begun + random.next() * years * day, actOf(kind, things)))
    }
  }
  const voids = (voidedPerThousand * length) / 1000
  const answers = answersTo(things.cards, length - events.length - voids, { random, begun, now, happened })
  for (const answer of answers.slice(0, voids)) {
    events.push(happened(answer.at + 4000, { kind: 'voided', event: answer.id }))
  }
  return [...events, ...answers].sort((one, other) => one.at - other.at)
}

/**
 * So many answers to all the cards in turn.
 *
 * @param {readonly string[]} cards
 * @param {number} count
 * @param {{ random: Random, begun: number, now: number, happened: (at: number, act: { kind: string }) => Event }} study
 */
function answersTo(cards, count, { random, begun, now, happened }) {
  /** @type {Event[]} */
  const answers = []
  const each = Math.ceil(count / cards.length)
  for (const card of random.shuffled(cards)) {
    const first = begun + random.next() * Math.max(1, now - begun - 920 * day)
    const turns = Array.from({ length: each }, (_, turn) => spread[turn] ?? 900 + turn)
    for (const [turn, after] of turns.entries()) {
      if (answers.length >= count) return random.shuffled(answers)
      const at = Math.min(now - minute, first + after * day * (0.9 + random.next() * 0.2))
      answers.push(happened(at, answerTo(card, turn, random)))
    }
  }
  return random.shuffled(answers)
}

/** @param {string} card @param {number} turn @param {Random} random */
const answerTo = (card, turn, random) => ({
  kind: 'card-answered',
  card,
  rating: turn < 2 ? 3 : random.of([1, 2, 3, 3, 3, 3, 3, 3, 4, 4]),
  was: turn === 0 ? 'new' : turn === 1 ? 'learning' : 'review',
  took: 3000 + random.below(20_000),
  retention: 0.9,
  ...(turn > 2 && random.below(3) === 0 && { interval: Math.ceil(spread[turn] ?? 900) })
})

/** @param {string} card @param {Random} random */
const cardWritten = (card, random) => ({
  kind: 'card-written',
  card,
  face: { kind: 'basic', ask: `${sentence(12, random)}?`, answer: `**${random.of(words)}** ${sentence(10, random)}` },
  tags: [random.of(words), random.of(words)]
})

/**
 * @param {string} kind
 * @param {{ random: Random, cards: readonly string[], sections: readonly string[], items: readonly string[] }} things
 * @returns {{ kind: string } & Record<string, unknown>}
 */
function actOf(kind, { random, cards, sections, items }) {
  const [chapter = '', section = ''] = random.of(sections).split('#')
  switch (kind) {
    case 'place-kept':
      return { kind, chapter, section, block: random.below(40), fraction: 0.5 }
    case 'section-read':
      return { kind, section: `${chapter}#${section}` }
    case 'passage-marked':
      return { kind, mark: markOf(random), colour: 'yellow', passage: passageIn(chapter, section, random) }
    case 'mark-noted':
      return { kind, mark: markOf(random), note: sentence(20, random) }
    case 'search-made':
      return { kind, query: sentence(2, random) }
    case 'item-answered':
      return {
        kind,
        item: random.of(items),
        chosen: [random.below(4)],
        right: random.below(3) > 0,
        misconceptions: [],
        took: 20_000 + random.below(60_000)
      }
    case 'card-flagged':
      return { kind, card: random.of(cards), flag: random.below(8) }
    case 'card-suspended':
      return { kind, card: random.of(cards) }
    default:
      return { kind: 'setting-changed', setting: 'newPerDay', value: 5 + random.below(30) }
  }
}

/** @param {string} chapter @param {string} section @param {Random} random */
function passageIn(chapter, section, random) {
  const quote = sentence(12, random)
  const start = random.below(20_000)
  const around = { prefix: sentence(20, random), suffix: sentence(20, random) }
  return { chapter, section, quote, ...around, start, end: start + quote.length }
}

/** One of two hundred marks, so that most notes are on one that was made. @param {Random} random */
const markOf = (random) => uuid(0x019000000000, random.below(200), 7)

/** @param {number} count @param {Random} random */
const sentence = (count, random) => Array.from({ length: count }, () => random.of(words)).join(' ')

/** @param {number} at @param {Random} random */
const idOf = (at, random) => uuid(Math.round(at), random.below(2 ** 32), random.below(2 ** 12))

/** A UUID of version 7. @param {number} time @param {number} tail @param {number} middle */
function uuid(time, tail, middle) {
  const hex = (/** @type {number} */ value, /** @type {number} */ digits) => value.toString(16).padStart(digits, '0')
  const stamp = hex(time, 12)
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(middle, 3)}-8000-${hex(tail, 12)}`
}
